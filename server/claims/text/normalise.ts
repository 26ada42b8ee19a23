import type { Range } from '../../text/range.ts'
import { codesOf } from './codes.ts'

/** A stretch of text in half width, without blanks and quotation marks. */
export interface Normal {
  readonly text: string
  /** Where it begins in the source. */
  readonly start: number
  /** Before which characters of `text` one of the source is left out, in order; several, several times. */
  readonly left: readonly number[]
  /** Before which characters stood blanks, in order: a lost figure often leaves them. */
  readonly gaps: readonly number[]
}

export function normalise(source: string, { start, end }: Range): Normal {
  const left: number[] = []
  const gaps: number[] = []
  let text = ''
  // What was left as it is, up to here.
  let from = start
  for (let i = start; i < end; i++) {
    const sign = SIGNS[source.charCodeAt(i)]!
    if (sign === PLAIN) continue
    text += source.slice(from, i)
    from = i + 1
    if (sign > BLANK) text += HALF_WIDTH[sign - BLANK - 1]![1]
    else {
      if (sign === BLANK && text.length > 0 && gaps.at(-1) !== text.length) gaps.push(text.length)
      left.push(text.length)
    }
  }
  return {
    text: from === start ? source.slice(start, end) : text + source.slice(from, end),
    start,
    left,
    gaps,
  }
}

/** The place in the source of a range of the normal text. */
export function placeOf(normal: Normal, start: number, end: number): Range {
  return { start: placeAt(normal, start), end: placeAt(normal, end - 1) + 1 }
}

/** The place in the source of a character of the normal text. */
export function placeAt({ start, left }: Normal, at: number): number {
  return start + at + countUpTo(left, at)
}

/** Before how many of these characters of the normal text stood blanks. */
export function countGaps({ gaps }: Normal, start: number, end: number): number {
  return gaps.length === 0 ? 0 : countUpTo(gaps, end - 1) - countUpTo(gaps, start - 1)
}

/** How many of these numbers, which are in order, are no more than `most`. */
function countUpTo(ordered: readonly number[], most: number): number {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ordered[middle]! <= most) low = middle + 1
    else high = middle
  }
  return low
}

const PLAIN = 0
const QUOTE = 1
const BLANK = 2

/** Numerals as on cheques are read as the plain ones. */
const CAPITALS = '壹贰叁肆伍陆柒捌玖拾佰仟'
const PLAIN_NUMERALS = '一二三四五六七八九十百千'

/** Signs in half width, and what each is written for; punctuation that is no full width of another has a row of its own. */
const HALF_WIDTH: readonly (readonly [full: number, half: string])[] = /* @__PURE__ */ halfWidths()

function halfWidths(): readonly (readonly [number, string])[] {
  const letters = Array.from({ length: 0xff5e - 0xff00 }, (_, i) => 0xff01 + i)
  return [
    ...letters.map(code => [code, String.fromCharCode(code - 0xfee0)] as const),
    ...Array.from(CAPITALS, (capital, i) => [capital.charCodeAt(0), PLAIN_NUMERALS[i]!] as const),
    ...Object.entries({ '〔': '[', '〕': ']', '﹪': '%', '﹣': '-', '﹐': ',', '﹔': ';', '﹕': ':' }).map(
      ([full, half]) => [full.charCodeAt(0), half] as const,
    ),
  ]
}

/** For every UTF-16 unit what is done with it; above `BLANK`, it becomes a sign in half width. */
const SIGNS = /* @__PURE__ */ signs()

function signs(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const code of codesOf('“”"「」『』‘’')) table[code] = QUOTE
  for (const code of codesOf(' \t\n\v\f\r\u3000\u00a0\u200b\ufeff')) table[code] = BLANK
  for (const [i, [full]] of HALF_WIDTH.entries()) table[full] = BLANK + 1 + i
  return table
}
