import { lineRange, type Source } from '../text/source.ts'
import type { Range } from '../text/range.ts'
import { isSpace, trimmedCell } from './cell.ts'
import type { Cell } from './table.ts'

/** Where a line begins; past the last line, where the text ends. */
export function lineStart(source: Source, line: number): number {
  return source.lineStarts[line] ?? source.text.length
}

/** Whether a character stands in a line; `at` is where it next occurs from the line's start on, or -1. */
export function isBefore(source: Source, at: number, line: number): boolean {
  return at !== -1 && at < lineStart(source, line)
}

/** The parts of a line between a separator, each trimmed; of a line with very many the last holds the rest. */
export function splitLine(text: string, { start, end }: Range, separator: string): Cell[] {
  const cells: Cell[] = []
  let from = start
  for (;;) {
    const at = text.indexOf(separator, from)
    const isLast = at === -1 || at >= end || cells.length === MOST_CELLS
    cells.push(trimmedCell(text, from, isLast ? end : at))
    if (isLast) return cells
    from = at + separator.length
  }
}

/** No row has so many cells, padding included: it bounds the memory that a line may take. */
const MOST_CELLS = 1000

/** The line's span without the space at both ends. */
export function trimmedLine(source: Source, line: number): Cell {
  const { start, end } = lineRange(source, line)
  return trimmedCell(source.text, start, end)
}

export { isSpace }
