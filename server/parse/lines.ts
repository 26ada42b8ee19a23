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

/** The parts of a line between a separator, each trimmed. */
export function splitLine(text: string, { start, end }: Range, separator: string): Cell[] {
  const cells: Cell[] = []
  let from = start
  for (;;) {
    const at = text.indexOf(separator, from)
    const isLast = at === -1 || at >= end
    cells.push(trimmedCell(text, from, isLast ? end : at))
    if (isLast) return cells
    from = at + separator.length
  }
}

/** The line's span without the space at both ends. */
export function trimmedLine(source: Source, line: number): Cell {
  const { start, end } = lineRange(source, line)
  return trimmedCell(source.text, start, end)
}

export { isSpace }
