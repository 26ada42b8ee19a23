// The encodings of files.
import { isUtf8 } from 'node:buffer'
import type { NoText } from './legacy.ts'

export type EncodingName = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

/** How a file spells its text: what is needed to write it back as it was. */
export interface Spelling {
  readonly encoding: EncodingName
  /** Whether a byte order mark stands before the text. */
  readonly bom: boolean
}

export interface Decoded extends Spelling {
  /** Without the byte order mark. */
  readonly text: string
  /** Bytes that are no character of the encoding stand in the text as U+FFFD. */
  readonly damaged: boolean
}

export const BYTE_ORDER_MARK = '\ufeff'

/** Reads bytes in whichever of the known encodings they are. */
export async function decode(bytes: Buffer): Promise<Decoded | NoText> {
  const marked = MARKS.find(({ mark }) => bytes.subarray(0, mark.length).equals(mark))
  if (marked) return decoded(decodeAs(bytes, marked.encoding), marked.encoding, bytes)
  if (bytes.includes(0)) {
    const encoding = unmarkedUtf16(bytes)
    return encoding ? decoded(decodeAs(bytes, encoding), encoding, bytes) : {}
  }
  if (isUtf8(bytes)) return decoded(bytes.toString(), 'utf-8', bytes)
  const { decodeLegacy } = await import('./legacy.ts')
  const found = decodeLegacy(bytes)
  return found.text === undefined ? found : decoded(found.text, found.encoding, bytes)
}

/** The bytes of a text in a file's own spelling. */
export async function encode(text: string, { encoding, bom }: Spelling): Promise<Buffer> {
  const whole = bom ? BYTE_ORDER_MARK + text : text
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(whole)
    case 'utf-16le':
      return Buffer.from(whole, 'utf16le')
    case 'utf-16be':
      return Buffer.from(whole, 'utf16le').swap16()
    case 'gb18030':
      return (await import('./legacy.ts')).encodeLegacy(whole)
  }
}

/** Divides the decoded text from its byte order mark. */
function decoded(whole: string, encoding: EncodingName, bytes: Buffer): Decoded {
  const bom = whole.startsWith(BYTE_ORDER_MARK)
  const cutOff = encoding.startsWith('utf-16') && bytes.length % 2 === 1
  const damaged = cutOff || (whole.includes(REPLACEMENT) && !(encoding === 'utf-8' && isUtf8(bytes)))
  return { text: bom ? whole.slice(1) : whole, encoding, bom, damaged }
}

const REPLACEMENT = '\ufffd'

const MARKS: readonly { readonly mark: Buffer; readonly encoding: EncodingName }[] = [
  { mark: Buffer.from([0xef, 0xbb, 0xbf]), encoding: 'utf-8' },
  { mark: Buffer.from([0xff, 0xfe]), encoding: 'utf-16le' },
  { mark: Buffer.from([0xfe, 0xff]), encoding: 'utf-16be' },
]

function decodeAs(bytes: Buffer, encoding: EncodingName): string {
  if (encoding === 'utf-8') return bytes.toString()
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2))
  return (encoding === 'utf-16be' ? Buffer.from(whole).swap16() : whole).toString('utf16le')
}

/** Bytes that are looked at; here as below a guess, nothing measured. */
const SAMPLE = 8192
/** The share of common characters in Chinese text. */
const SURE = 0.95
/** By how much the share must be larger than that of the other byte order. */
const CLEARLY = 0.05

/** Text in UTF-16 without a mark: read one way it is what Chinese text is made of, the other way it is not. */
function unmarkedUtf16(bytes: Buffer): EncodingName | undefined {
  const sample = bytes.subarray(0, SAMPLE)
  const little = commonShare(decodeAs(sample, 'utf-16le'))
  const big = commonShare(decodeAs(sample, 'utf-16be'))
  if (Math.max(little, big) < SURE || Math.abs(little - big) < CLEARLY) return undefined
  return little > big ? 'utf-16le' : 'utf-16be'
}

/** How much of a text is ideographs, their punctuation, full-width forms, ASCII and line breaks. */
function commonShare(text: string): number {
  return text.length === 0 ? 0 : (text.match(COMMON)?.length ?? 0) / text.length
}

const COMMON = /[\t\n\r -~\u2010-\u2026\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g
