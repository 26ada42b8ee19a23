import { lineRange, type Source } from '../text/source.ts'
import type { Range } from '../text/range.ts'
import { isSpace, trimmedCell } from './cell.ts'
import type { Cell } from './table.ts'

/** Where a line begins; past the last line, where the text ends. */
export function lineStart(source: Source, line: number): number {
  return source.lineStarts[line] ?? source.text.length
}

/** Where a sign first stands within a range, else -1; what lies behind the range is not looked at. */
export function indexWithin(text: string, sign: string, { start, end }: Range): number {
  const at = text.slice(start, end).indexOf(sign)
  return at === -1 ? -1 : start + at
}

/** The parts of a line between a separator, each trimmed; of a line with very many the last holds the rest, unless that is padding. */
export function splitLine(text: string, { start, end }: Range, separator: string): Cell[] {
  const cells: Cell[] = []
  const line = text.slice(start, end)
  let from = start
  for (;;) {
    const at = start + line.indexOf(separator, from - start)
    const isLast = at < start
    if (!isLast && cells.length === MOST_CELLS && isPadding(text, from, end, separator)) return cells
    cells.push(trimmedCell(text, from, isLast || cells.length === MOST_CELLS ? end : at))
    if (isLast || cells.length > MOST_CELLS) return cells
    from = at + separator.length
  }
}

/** The line's span without the space at both ends. */
export function trimmedLine(source: Source, line: number): Cell {
  const { start, end } = lineRange(source, line)
  return trimmedCell(source.text, start, end)
}

/** Whether a line is the number of a page as it is printed (`- 4 -`, `第4页`): nobody's figure. */
export function isPageMark(text: string): boolean {
  return text.length <= LONGEST_MARK && opensPageMark(text.charCodeAt(0)) && PAGE_MARK.test(text)
}

/** The same of a line that cannot be one cell: there `5/9` is the number of a page too. */
export function isPageLine(text: string): boolean {
  return isPageMark(text) || PAGE_OF_PAGES.test(text)
}

/** Whether the number of a page may begin with a word: hardly any line does. */
export function mayOpenPageLine(word: string): boolean {
  const code = word.charCodeAt(0)
  return opensPageMark(code) || (code >= 0x30 && code <= 0x39)
}

function opensPageMark(code: number): boolean {
  return code === 0x2d || code === 0x2014 || code === 0x2013 || code === 0x7b2c // - — – 第
}

/** What divides the cells of rows with bars, in the forms that keyboards and extractors have for it. */
export const CELL_SEPARATORS = [
  { bar: '|', sign: /\|/ },
  { bar: '｜', sign: /｜/ },
  { bar: '¦', sign: /¦/ },
] as const

export type CellSeparator = (typeof CELL_SEPARATORS)[number]['bar']

/** No row has so many cells, padding included: it bounds the memory that a line may take. */
const MOST_CELLS = 1000

/** Nothing but separators and space. */
function isPadding(text: string, from: number, to: number, separator: string): boolean {
  for (let at = from; at < to; at++) if (text[at] !== separator && !isSpace(text.charCodeAt(at))) return false
  return true
}

const PAGE_OF_PAGES = /^\d{1,3} ?[/／] ?\d{1,3}$/
const LONGEST_MARK = 20
const PAGE_MARK = /^(?:[-—–]{1,2} ?\d{1,4} ?[-—–]{1,2}|第 ?\d{1,4} ?页(?:[ ,，/]?共 ?\d{1,4} ?页)?)$/

export { isSpace }
