import type { Range } from '../../text/range.ts'
import { codesOf } from './codes.ts'

/**
 * A stretch of text in half width, without blanks and quotation marks; character `i` of `text` stands at `at[i]` of
 * the source.
 */
export interface Normal {
  readonly text: string
  readonly at: readonly number[]
  /** Before these characters stood blanks: a lost figure often leaves them. */
  readonly gaps: ReadonlySet<number>
}

export function normalise(source: string, { start, end }: Range): Normal {
  const codes: number[] = []
  const at: number[] = []
  const gaps = new Set<number>()
  let blank = false
  for (let i = start; i < end; i++) {
    const code = source.charCodeAt(i)
    const isIdeograph = code >= 0x4e00 && code <= 0x9fff
    if (!isIdeograph && isBlank(code)) {
      blank = true
      continue
    }
    if (!isIdeograph && QUOTES.has(code)) continue
    if (blank && codes.length > 0) gaps.add(codes.length)
    blank = false
    codes.push(isIdeograph ? code : halfWidth(code))
    at.push(i)
  }
  return { text: textOf(codes), at, gaps }
}

/** The place in the source of a range of the normal text. */
export function placeOf({ at }: Normal, start: number, end: number): Range {
  return { start: at[start]!, end: at[end - 1]! + 1 }
}

function isBlank(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0x200b ||
    code === 0xfeff
  )
}

function halfWidth(code: number): number {
  if (code < 0x2000) return code
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0
  return PUNCTUATION.get(code) ?? code
}

const QUOTES: ReadonlySet<number> = codesOf('“”"「」『』‘’')
const PUNCTUATION: ReadonlyMap<number, number> = new Map(
  Object.entries({ '〔': '[', '〕': ']', '﹪': '%', '﹣': '-', '﹐': ',', '﹔': ';', '﹕': ':' }).map(
    ([a, b]) => [a.charCodeAt(0), b.charCodeAt(0)],
  ),
)

/** As many units as an argument list holds safely. */
const CHUNK = 4096

function textOf(codes: readonly number[]): string {
  let text = ''
  for (let i = 0; i < codes.length; i += CHUNK) text += String.fromCharCode(...codes.slice(i, i + CHUNK))
  return text
}
