import { isFigureLike } from '../../text/figure.ts'
import { enumeratorEnd } from '../../text/fold.ts'
import { lineRange, type Source } from '../../text/source.ts'
import type { Range } from '../../text/range.ts'
import { trimmedCell } from '../cell.ts'
import type { Cell, Row } from '../table.ts'
import type { FoundTable, Layout, LineSpan } from './layout.ts'

const DRAWN = /[│┃║├┝╟┣╠┤┥╢┫╣┌┏╔└┗╚]/

/**
 * A table drawn with box characters. A rule ends a row only in the columns it crosses: a merged label stands in the
 * middle of its rows, sometimes on a rule. Rows are told by the rules that cross the last column. Blanks are kept.
 */
export const box: Layout = { id: 'box', sign: DRAWN, find }

const VERTICAL = /[│┃║]/
/** Ends in a rule, so that a row ends here. */
const RULED = /[─━═┐┓╗┘┛╝┤┥┫╣][\s]{0,4}$/
const HORIZONTAL_END = /[─━═]\S?\s{0,4}$/

function find(source: Source, span: LineSpan): readonly FoundTable[] {
  const found: FoundTable[] = []
  let first: number | undefined
  for (let line = span.first; line <= span.end; line++) {
    const drawn = line < span.end && isDrawn(source, line)
    if (drawn) first ??= line
    else if (first !== undefined) {
      const table = readRun(source, { first, end: line })
      if (table) found.push(table)
      first = undefined
    }
  }
  return found
}

function isDrawn(source: Source, line: number): boolean {
  const { start, end } = lineRange(source, line)
  return DRAWN.test(source.text.slice(start, Math.min(end, start + LONGEST_INDENT)))
}

const LONGEST_INDENT = 40

function readRun(source: Source, lines: LineSpan): FoundTable | undefined {
  const rows: Row[] = []
  let open: (readonly Cell[])[] = []
  const close = () => {
    for (const part of tornApart(open)) rows.push(joinLines(part))
    open = []
  }
  for (let line = lines.first; line < lines.end; line++) {
    const range = lineRange(source, line)
    const tail = source.text.slice(Math.max(range.start, range.end - 8), range.end)
    if (HORIZONTAL_END.test(tail) || (RULED.test(tail) && !VERTICAL.test(tail.trimEnd().slice(-1)))) close()
    else open.push(cellsOf(source.text, range))
  }
  close()
  const [head, last] = [rows[0], rows.at(-1)]
  if (!head || !last) return undefined
  return { table: { layout: 'box', rows, blanks: 'kept', start: head.start, end: last.end }, lines }
}

function cellsOf(text: string, { start, end }: Range): Cell[] {
  const cells: Cell[] = []
  let from: number | undefined
  for (let at = start; at < end; at++) {
    if (!DRAWN.test(text[at]!) && !HORIZONTAL.test(text[at]!)) continue
    if (from !== undefined) cells.push(trimmedCell(text, from, at))
    from = at + 1
  }
  return cells
}

const HORIZONTAL = /[─━═┬┴┼╋╬┳┻╦╩]/

/**
 * The lines between two rules are one row, unless a rule is lost: figures stand on one line of a row, and only one
 * of its labels begins with a number.
 */
function tornApart(lines: readonly (readonly Cell[])[]): readonly (readonly (readonly Cell[])[])[] {
  const rows: (readonly Cell[])[][] = []
  for (const line of lines) {
    const above = rows.at(-1)
    if (above && above.length < MOST_LINES && !above.some(other => bothRows(other, line))) above.push(line)
    else rows.push([line])
  }
  return rows
}

/** No row is wrapped over so many lines: it bounds the comparisons. */
const MOST_LINES = 50

function bothRows(one: readonly Cell[], other: readonly Cell[]): boolean {
  const figures = [one, other].every(cells => cells.some(isFigure))
  const clash = one.some((cell, i) => {
    const below = other[i]
    if (below === undefined || cell.text === '' || below.text === '') return false
    return isFigure(cell) !== isFigure(below) || (isNumbered(cell) && isNumbered(below))
  })
  return figures || clash
}

function isFigure({ text }: Cell): boolean {
  return text !== '' && isFigureLike(text)
}

function isNumbered({ text }: Cell): boolean {
  return enumeratorEnd(text) > 0 && !isFigureLike(text)
}

/** Lines of one row: each cell's texts in their order, written together. */
function joinLines(lines: readonly (readonly Cell[])[]): Row {
  const fullest = lines.reduce((a, b) => (b.length > a.length ? b : a))
  const cells = fullest.map((cell, i) => {
    const parts = lines.flatMap(line =>
      line.length === fullest.length && line[i]!.text !== '' ? [line[i]!] : [],
    )
    if (parts.length <= 1) return parts[0] ?? cell
    return {
      text: parts.map(({ text }) => text).join(''),
      start: parts[0]!.start,
      end: parts.at(-1)!.end,
      joined: true as const,
    }
  })
  const filled = lines.filter(line => line.length > 0)
  return { cells, start: filled[0]?.[0]?.start ?? 0, end: filled.at(-1)?.at(-1)?.end ?? 0 }
}
