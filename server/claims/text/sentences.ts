import type { Range } from '../../text/range.ts'

/** The sentences between two places of a normalised text; offsets count its characters. */
export function splitSentences(text: string): readonly Range[] {
  const sentences: Range[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    const isEnd = sign === '。' || sign === '!' || sign === '?' || sign === '\n'
    const isLong = at - start > LONGEST && (sign === ',' || sign === ';')
    if (!isEnd && !isLong) continue
    sentences.push({ start, end: at + 1 })
    start = at + 1
  }
  if (start < text.length) sentences.push({ start, end: text.length })
  return sentences
}

/** What looks back within a sentence stays bounded; no sentence of a report is longer. */
const LONGEST = 1200

/** Whether a sentence can say anything that is read: it has a figure, or a word that states without one. */
export function canState(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if ((code >= 48 && code <= 57) || (code > 127 && STATING.has(code)) || code === 37) return true
  }
  return false
}

/** Numerals, words of nothing and of all, and the units that stay when their figure is lost. */
const STATING: ReadonlySet<number> = new Set(
  Array.from('零〇一二两三四五六七八九十百无未没均全都皆悉尽余件不占率增减降持费', sign =>
    sign.charCodeAt(0),
  ),
)
