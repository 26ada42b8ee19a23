// Whether a report has the figures of the year before.
import { LIKE_LAST_YEAR } from '../forms/demands/witnesses.ts'
import { sentencesOf, type ProseSentence } from '../prose/prose.ts'
import type { Report } from '../report.ts'
import { equals } from '../text/exact.ts'
import { fold } from '../text/fold.ts'

/** How many figures of text and tables are not 0, and how many are last year's; absent where too few are to tell. */
export function figuresAgain(
  report: Report,
  before: Report,
): { readonly all: number; readonly same: number } | undefined {
  const [numbers, sameNumbers] = numbersRepeated(report, before)
  const [figures, sameFigures] = figuresRepeated(report, before)
  const all = numbers + figures
  const same = sameNumbers + sameFigures
  if (numbers < LIKE_LAST_YEAR.fewestNumbers || all < LIKE_LAST_YEAR.fewestFigures) return undefined
  return same * 100 < all * LIKE_LAST_YEAR.figurePercent ? undefined : { all, same }
}

/** How many numbers of the sections there are, and how many stand in the very same sentence last year. */
function numbersRepeated(report: Report, before: Report): readonly [number, number] {
  const known = new Set(bodyOf(before).map(keyOf))
  let [all, same] = [0, 0]
  for (const sentence of bodyOf(report)) {
    const count = countsIn(sentence)
    all += count
    if (known.has(keyOf(sentence))) same += count
  }
  return [all, same]
}

function bodyOf(report: Report): readonly ProseSentence[] {
  return sentencesOf(report).filter(({ section }) => section !== undefined)
}

/** Without the years, which were changed. */
function keyOf({ text }: ProseSentence): string {
  return fold(text.replace(YEAR, ''))
}

function countsIn({ text }: ProseSentence): number {
  return [...text.replace(YEAR, '').matchAll(COUNT)].length
}

const YEAR = /(?:19|20)\d\d年?/g
const COUNT = /(?<![\d.第〔])[1-9]\d*(?:\.\d+)?(?=\s?[\u4e00-\u9fff%])(?!\s?[月日号])/g

/** How many figures of the tables are not 0 in either year, and how many are the same. */
function figuresRepeated(report: Report, before: Report): readonly [number, number] {
  let [all, same] = [0, 0]
  for (const { id, value } of report.facts) {
    const other = before.factById.get(id)?.value
    if (!value || !other || (value.coefficient === 0 && other.coefficient === 0)) continue
    all++
    if (equals(value, other)) same++
  }
  return [all, same]
}
