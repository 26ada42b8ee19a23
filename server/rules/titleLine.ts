// The title of a report as it is written.
import { DOUBLED_TITLE_WORDS, TITLE_WORDS } from '../forms/demands/title.ts'
import { findTitle, HEAD, titleOfText } from '../outline/title.ts'
import { linesIn } from '../prose/prose.ts'
import type { Report } from '../report.ts'
import type { Range } from '../text/range.ts'
import { lineAt, lineRange } from '../text/source.ts'

/** A title as it is written, which may stand on two lines, from the first word to the last. */
export interface WrittenTitle extends Range {
  readonly text: string
  /** Its letters are those of the official words, but not in their order, or one is lost or wrong. */
  readonly garbled?: Range
  /** An organ is named in it, or on a line of its own above. */
  readonly named: boolean
}

/** The report's title, or the line that was meant to be one. */
export function titleOf(report: Report): WrittenTitle | undefined {
  if (!TITLES.has(report)) TITLES.set(report, readTitle(report))
  return TITLES.get(report)
}

const TITLES = new WeakMap<Report, WrittenTitle | undefined>()

function readTitle(report: Report): WrittenTitle | undefined {
  const { source, sections } = report
  const end = lineAt(source, Math.min(sections[0]?.start ?? HEAD, source.text.length)) + 1
  const first = titleOfText(source)
  const found = first && lineAt(source, first.start) < end ? first : findTitle(source, 0, end)
  if (!found) return garbledIn(report)
  const whole = lineRange(source, lineAt(source, found.start))
  const start = Math.max(found.start, whole.start)
  const written = source.text.slice(start, found.end)
  // The bar that opens a row of a table, and what stands in its next cell, are none of the title.
  const lead = /^[\s|]*/.exec(written)![0].length
  const text = written.slice(lead).split(' |', 1)[0]!.trimEnd()
  return {
    start: start + lead,
    end: start + lead + text.length,
    text,
    named: found.organ !== undefined,
  }
}

/** A short line at the top that ends with almost the words of a title. */
function garbledIn(report: Report): WrittenTitle | undefined {
  for (const { start, end, text } of linesIn(report, undefined)) {
    if (text.length <= LONGEST && text.replace(DOUBLED_TITLE_WORDS, '$1').endsWith(TITLE_WORDS))
      return { start, end, text, named: true }
    const tail = tailLike(text)
    if (tail === undefined) continue
    return { start, end, text, garbled: { start: start + tail, end }, named: true }
  }
  return undefined
}

/** In characters: no title is longer. A guess. */
const LONGEST = 60

/** Where the words begin in a line whose end has all their letters but one, or all in another order. */
function tailLike(text: string): number | undefined {
  if (text.length > LONGEST || /[，。；：:？！]/.test(text) || !/[报告]$/.test(text)) return undefined
  for (let length = TITLE_WORDS.length + 1; length >= TITLE_WORDS.length - 1; length--) {
    const at = text.length - length
    if (at < 0) continue
    const tail = text.slice(at)
    if (tail !== TITLE_WORDS && tail.startsWith(TITLE_WORDS.charAt(0)) && lettersApart(tail) <= 1) return at
  }
  return undefined
}

/** How many letters of the words are not among those of the text, or the other way round. */
function lettersApart(text: string): number {
  const left = Array.from(TITLE_WORDS)
  let strange = 0
  for (const letter of text) {
    const at = left.indexOf(letter)
    if (at === -1) strange++
    else left.splice(at, 1)
  }
  return Math.max(strange, left.length)
}
