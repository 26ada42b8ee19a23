// GB18030 and damaged files, with the libraries that they need.
import { analyse } from 'chardet'
import iconv from 'iconv-lite'

/** The decoded text with its byte order mark, if it has one. */
interface DecodedLegacy {
  readonly text: string
  readonly encoding: 'utf-8' | 'gb18030'
}

/** What is wrong with bytes that are no text; `guess` is the encoding they seem to be in. */
export interface NoText {
  readonly text?: undefined
  readonly guess?: string
}

/** Reads bytes that are not valid UTF-8: GB18030 (of which GBK is a part), or UTF-8 with damaged places. */
export function decodeLegacy(bytes: Buffer): DecodedLegacy | NoText {
  const utf8 = readAs('utf-8', bytes.toString())
  const gb18030 = readAs('gb18030', iconv.decode(bytes, ENCODING, { stripBOM: false }))
  const best = utf8.damage < gb18030.damage ? utf8 : gb18030
  const other = best === gb18030 ? otherEncoding(bytes) : undefined
  if (other !== undefined) return { guess: other }
  return best.damage <= A_FEW || best.damage < best.text.length * MOST_DAMAGE ? best : {}
}

export function encodeLegacy(text: string): Buffer {
  return iconv.encode(text, ENCODING)
}

const ENCODING = 'gb18030'
const REPLACEMENT = '\ufffd'
/** A character of four bytes that was cut off leaves no more damaged places. */
const A_FEW = 3
/** The share of damaged places with which bytes still count as text. A guess, nothing measured. */
const MOST_DAMAGE = 0.02

/** `damage`: how many places of the bytes are no character of the encoding. */
function readAs(
  encoding: DecodedLegacy['encoding'],
  text: string,
): DecodedLegacy & { readonly damage: number } {
  let damage = 0
  for (let at = text.indexOf(REPLACEMENT); at !== -1; at = text.indexOf(REPLACEMENT, at + 1)) damage++
  return { text, encoding, damage }
}

/** Bytes that are looked at, to bound the work. A guess, nothing measured. */
const SAMPLE = 65_536
/** In per cent, as the library tells its confidence. A guess, nothing measured. */
const SURE = 50
/** Encodings whose texts are often valid GB18030 too, read as nonsense. */
const EAST_ASIAN: ReadonlySet<string> = new Set(['Big5', 'Shift_JIS', 'EUC-JP', 'EUC-KR'])

/** Another East Asian encoding that the bytes are in, if that is certain. */
function otherEncoding(bytes: Buffer): string | undefined {
  const ranked = analyse(bytes.subarray(0, SAMPLE))
  const best = ranked[0]
  if (!best || best.confidence < SURE || !EAST_ASIAN.has(best.name)) return undefined
  const gb18030 = ranked.find(({ name }) => name === 'GB18030')
  return gb18030 && gb18030.confidence >= SURE ? undefined : best.name
}
