// The library's way from bytes to text and back, which needs Node: what `gouji check` reads files with.
import { decode as decodeBuffer, encode as encodeText, type Spelling } from './cli/input/encoding.ts'

/** A text, or why the bytes are none: `encoding` is then absent, and `guess` what they seem to be in, if anything. */
export type Decoding =
  | (Spelling & {
      /** Without the byte order mark. */
      readonly text: string
      /** Bytes that are no character of the encoding stand in the text as U+FFFD. */
      readonly damaged: boolean
    })
  | { readonly text?: undefined; readonly guess?: string }

/** Reads UTF-8, GB18030 (of which GBK is a part) and UTF-16, with or without a byte order mark. */
export function decode(bytes: Uint8Array): Promise<Decoding> {
  return decodeBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

/** The bytes of a text as its file was spelled. */
export async function encode(text: string, spelling: Spelling): Promise<Uint8Array> {
  return encodeText(text, spelling)
}

export type { EncodingName, Spelling } from './cli/input/encoding.ts'
