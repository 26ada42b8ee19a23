import { trimmedCell } from './cell.ts'
import type { Cell } from './table.ts'

/**
 * The cells of one row divided by a separator, each perhaps in double quotes, and where the row ends. Within quotes
 * separators and line breaks are the cell's own, so that a row may run over several lines, up to `limit`.
 */
export function readQuoted(
  text: string,
  start: number,
  limit: number,
  separator: string,
): { readonly cells: readonly Cell[]; readonly end: number } {
  const cells: Cell[] = []
  for (let from = start; ;) {
    const quoted = quotedCell(text, from, limit, separator)
    const end = quoted?.end ?? endOfCell(text, from, limit, separator)
    cells.push(quoted?.cell ?? trimmedCell(text, from, end))
    if (end >= limit || text[end] !== separator) return { cells, end }
    from = end + 1
  }
}

/** No cell in quotes is longer or has more line breaks: it bounds what a quote that is never closed can take. */
const LONGEST_QUOTED = 200
const MOST_LINES = 12

/** A cell in quotes, when one begins here and its end is the end of a cell; else the quotes are part of the text. */
function quotedCell(
  text: string,
  from: number,
  limit: number,
  separator: string,
): { cell: Cell; end: number } | undefined {
  const open = skipSpaces(text, from)
  if (text[open] !== '"') return undefined
  const close = closingQuote(text, open + 1, Math.min(limit, open + LONGEST_QUOTED))
  if (close === undefined) return undefined
  const end = skipSpaces(text, close + 1)
  if (end < limit && text[end] !== separator && !isLineBreak(text[end]!)) return undefined
  return { cell: joinedLines(text, open + 1, close), end: Math.min(end, limit) }
}

function closingQuote(text: string, from: number, limit: number): number | undefined {
  for (let at = from; at < limit; at++) {
    if (text[at] !== '"') continue
    if (text[at + 1] !== '"') return at
    at++
  }
  return undefined
}

/** The text between the quotes, its lines written together; the range with it, so that a figure is pointed at. */
function joinedLines(text: string, from: number, to: number): Cell {
  let start = from
  let end = to
  while (start < end && text[start]!.trim() === '') start++
  while (end > start && text[end - 1]!.trim() === '') end--
  if (start === end) return { text: '', start: from, end: from }
  const lines = text.slice(start, end).split(LINE_BREAK, MOST_LINES)
  if (lines.length === 1) return { text: lines[0]!, start, end }
  return { text: lines.map(line => line.trim()).join(''), start, end, joined: true }
}

function endOfCell(text: string, from: number, limit: number, separator: string): number {
  let at = from
  while (at < limit && text[at] !== separator && !isLineBreak(text[at]!)) at++
  return at
}

function skipSpaces(text: string, from: number): number {
  let at = from
  while (text[at] === ' ') at++
  return at
}

function isLineBreak(character: string): boolean {
  return character === '\n' || character === '\r'
}

const LINE_BREAK = /\r\n|\r|\n/
