// Reads files.
import { readFile } from 'node:fs'
import { promisify } from 'node:util'
import { looksLikeReport } from '../../outline/recognise.ts'
import type { Text } from '../../text/locale.ts'
import { makeSource, type HtmlTokenizer, type Source } from '../../text/source.ts'
import { readAhead } from './ahead.ts'
import { decode, type Decoded } from './encoding.ts'
import type { FoundPath } from './foundPath.ts'
import type { NoText } from './legacy.ts'
import { filesAt, STANDARD_INPUT } from './paths.ts'
import { describeFileError } from '../fileError.ts'

/** A file read, or why it could not be. */
export type Input = TextInput | Unreadable

export interface TextInput extends Decoded {
  readonly kind: 'text'
  /** As it is shown; `-` for standard input. */
  readonly file: string
  readonly bytes: Buffer
  /** There when the text has tables in HTML. */
  readonly html?: HtmlTokenizer
}

/** A text of the file, as it is or changed, ready to be read. */
export function sourceOf({ file, text, html }: TextInput, changed = text): Source {
  return makeSource(file, changed, html)
}

export interface Unreadable {
  readonly kind: 'unreadable'
  readonly file: string
  readonly reason: Text
}

/** What the PATHs lead to, in their order. Of folders, the files that read like reports. */
export async function* readInputs(paths: readonly string[]): AsyncGenerator<Input> {
  for await (const input of readAhead(filesAt(paths), readInput)) if (input) yield input
}

/** `undefined` for a file of a folder that does not read like a report. Never rejects. */
export async function readInput(found: FoundPath): Promise<Input | undefined> {
  const { file } = found
  if (found.kind === 'lost') return { kind: 'unreadable', file, reason: found.reason }
  try {
    const bytes = file === STANDARD_INPUT ? await readStandardInput() : await readBytes(file)
    const content = await decode(bytes)
    if (content.text === undefined) {
      return found.asked ? { kind: 'unreadable', file, reason: noText(content) } : undefined
    }
    if (!found.asked && !looksLikeReport(content.text)) return undefined
    return { kind: 'text', file, bytes, ...content, ...(await htmlFor(content.text)) }
  } catch (error) {
    return { kind: 'unreadable', file, reason: describeFileError(error) }
  }
}

/** The parser is loaded when a table is there for it. */
async function htmlFor(text: string): Promise<Pick<TextInput, 'html'>> {
  if (!/<table/i.test(text)) return {}
  const { tokenizeHtml } = await import('../../html.ts')
  return { html: tokenizeHtml }
}

/** Half as much work for each file as with the promises of `node:fs/promises`, which open a handle first. */
const readBytes = promisify(readFile)

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function noText({ guess }: NoText): Text {
  return guess === undefined
    ? { zh: '不是文本文件', en: 'not a text file' }
    : {
        zh: `看来是 ${guess} 编码，无法读取；请另存为 UTF-8`,
        en: `seems to be in ${guess}, which cannot be read; save it as UTF-8`,
      }
}
