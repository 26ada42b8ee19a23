// A file read and decoded.
import { looksLikeReport } from '../../outline/recognise.ts'
import { makeSource, type HtmlTokenizer, type Source } from '../../text/source.ts'
import { EMPTY, JSON_LINES, NOT_REPORT, noText, REPORT, tooLarge, type Standing } from '../examine/status.ts'
import { decode, type Decoded } from './encoding.ts'

/** A text on its own, ready to be read. */
export interface TextInput extends Decoded {
  readonly kind: 'text'
  /** As it is shown; `-` for standard input. */
  readonly file: string
  readonly bytes: Buffer
  /** There when the text has tables in HTML. */
  readonly html?: HtmlTokenizer
  /** `report`, or why a reader would not take it for one. */
  readonly standing: Standing
}

/** A file without a text. */
export interface Unreadable {
  readonly kind: 'unreadable'
  readonly file: string
  readonly standing: Standing
}

export type Input = TextInput | Unreadable

/** A text of the file, as it is or changed, ready to be read. */
export function sourceOf({ file, text, html }: TextInput, changed = text): Source {
  return makeSource(file, changed, html)
}

/** Makes a text of the bytes of a file. */
export async function inputOf(file: string, bytes: Buffer, maxChars: number): Promise<Input> {
  const content = await decode(bytes)
  if (content.text === undefined) return { kind: 'unreadable', file, standing: noText(content.guess) }
  return textInput(file, bytes, content, maxChars)
}

/** Bytes that were decoded, as a text to be read. */
export async function textInput(
  file: string,
  bytes: Buffer,
  decoded: Decoded,
  maxChars: number,
): Promise<Input> {
  const { text } = decoded
  if (text.length > maxChars) return { kind: 'unreadable', file, standing: tooLarge(maxChars) }
  return { kind: 'text', file, bytes, ...decoded, ...(await htmlFor(text)), standing: standingOf(text) }
}

function standingOf(text: string): Standing {
  // A record may hold a whole report, and then reads like one.
  if (isRecord(text.slice(0, text.indexOf('\n') + 1 || undefined))) return JSON_LINES
  if (looksLikeReport(text)) return REPORT
  return text.trim() === '' ? EMPTY : NOT_REPORT
}

/** Whether a line is a record of a stream. */
function isRecord(line: string): boolean {
  if (!line.startsWith('{')) return false
  try {
    const value = JSON.parse(line) as object
    return 'text' in value || 'base64' in value || 'path' in value
  } catch {
    return false
  }
}

/** The parser is loaded when there is an element for it. */
async function htmlFor(text: string): Promise<Pick<TextInput, 'html'>> {
  if (!/<table/i.test(text) && !text.includes('</')) return {}
  const { tokenizeHtml } = await import('../../html.ts')
  return { html: tokenizeHtml }
}
