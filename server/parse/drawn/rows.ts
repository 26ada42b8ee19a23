import { isFigureLike } from '../../text/figure.ts'
import { enumeratorEnd } from '../../text/fold.ts'
import { displayWidth } from '../../text/width.ts'
import type { Cell, Row } from '../table.ts'
import type { GridLine } from './grid.ts'
import type { DrawnCell } from './lines.ts'

/** The rows of a drawn table, from its lines between each two rules. */
export function rowsOfDrawn(drawn: readonly (readonly GridLine[])[]): readonly Row[] {
  const groups = drawn.map(wholeNumbers)
  const figured = groups.filter(group => group.some(hasFigure))
  const fewest = figured.length === 1 ? FEWEST_ROWS_ALONE : FEWEST_ROWS
  const divide = groups.some(group => hasManyRows(group, fewest)) ? withoutRules : withRules
  return groups.flatMap(divide).flatMap(joinLines)
}

/** More rows than lost rules could put together: then rules stand only around the table and below its header. */
const FEWEST_ROWS = 3
const FEWEST_ROWS_ALONE = 2
/** No row is wrapped over so many lines. */
const MOST_WRAPPED = 20

function hasManyRows(lines: readonly GridLine[], fewest: number): boolean {
  return lines.length > MOST_WRAPPED || lines.filter(hasFigure).length >= fewest
}

/** One row; where there are more, a header above one of figures, of which each line may be a row. */
function withRules(lines: readonly GridLine[]): readonly (readonly GridLine[])[] {
  const rows = tornApart(lines)
  return rows.length === 1 ? rows : rows.flatMap(row => (row.some(hasFigure) ? [row] : withoutRules(row)))
}

/**
 * The lines between two rules are one row, unless a rule is lost: figures stand on one line of a row, and only one
 * of its labels begins with a number.
 */
function tornApart(lines: readonly GridLine[]): readonly (readonly GridLine[])[] {
  const rows: GridLine[][] = []
  for (const line of lines) {
    const above = rows.at(-1)
    const together = above && above.length < MOST_WRAPPED && !above.some(other => bothRows(other, line))
    if (together && !isReshaped([...above, line])) above.push(line)
    else rows.push([line])
  }
  return rows
}

function bothRows(one: GridLine, other: GridLine): boolean {
  const figures = [one, other].every(hasFigure)
  const clash = one.cells.some((cell, i) => {
    const below = other.cells[i]
    if (below === undefined || cell.text === '' || below.text === '') return false
    return isFigure(cell) !== isFigure(below) || (isNumbered(cell) && isNumbered(below))
  })
  return figures || clash
}

/** Borders come and go without a rule between. */
function isReshaped(lines: readonly GridLine[]): boolean {
  const isRuled = lines.some(({ cells }) => cells.some(({ ruled }) => ruled))
  return !isRuled && new Set(lines.flatMap(({ shape }) => shape ?? [])).size > 1
}

/** A row is a line and the lines below it with nothing but the rest of its labels. */
function withoutRules(lines: readonly GridLine[]): readonly (readonly GridLine[])[] {
  const rows: GridLine[][] = []
  const widths = columnWidths(lines)
  for (const line of lines) {
    const above = rows.at(-1)
    if (above && above.length < MOST_WRAPPED && goesOn(above, line, widths)) above.push(line)
    else rows.push([line])
  }
  return rows
}

/** The width of the widest text of each column. */
function columnWidths(lines: readonly GridLine[]): readonly number[] {
  const widths: number[] = []
  for (const { cells } of lines) {
    cells.forEach(({ text }, i) => (widths[i] = Math.max(widths[i] ?? 0, displayWidth(text))))
  }
  return widths
}

/**
 * Labels without a number below labels with one that fill their column; or, below a header, words under words. A
 * word alone under a header could be the label of a row.
 */
function goesOn(above: readonly GridLine[], { cells }: GridLine, widths: readonly number[]): boolean {
  const first = above[0]!.cells
  const columns = cells.flatMap(({ text }, i) => (text === '' ? [] : [i]))
  const words = columns.length > 0 && columns.every(i => !isFigure(cells[i]!) && !isNumbered(cells[i]!))
  if (!words || first.length !== cells.length) return false
  const isFull = (i: number) => displayWidth(above.at(-1)!.cells[i]!.text) + SLACK >= widths[i]!
  if (columns.every(i => isNumbered(first[i]!) && isFull(i))) return true
  const isHeader = !above.some(hasFigure)
  const partly = columns.length > 1 && columns.length < cells.length
  return isHeader && partly && columns.every(i => first[i]!.text !== '')
}

/** A full line may lack half of one, where the first letter of the next is too wide. */
const SLACK = 1

function hasFigure({ cells }: GridLine): boolean {
  return cells.some(isFigure)
}

function isFigure({ text }: Cell): boolean {
  return text !== '' && isFigureLike(text)
}

function isNumbered({ text }: Cell): boolean {
  return enumeratorEnd(text) > 0 && !isFigureLike(text)
}

/**
 * Lines of one row: each cell's texts in their order, written together. A rule that crosses only some columns parts
 * the labels of a header; those above it are a row of their own.
 */
function joinLines(lines: readonly GridLine[]): readonly Row[] {
  const width = lines.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const complete = lines.filter(({ cells }) => cells.length === width)
  const parts = Array.from({ length: width }, (_, i) => partsOf(complete.map(({ cells }) => cells[i]!)))
  const depth = Math.max(...parts.map(column => column.length))
  const loose = lines.some(line => line.loose)
  const rows = Array.from({ length: depth }, (_, level) =>
    parts.map(column => column.at(level - depth) ?? { ...column[0]!, text: '', end: column[0]!.start }),
  )
  return rows.map(cells => ({
    cells,
    start: cells[0]!.start,
    end: cells.at(-1)!.end,
    ...(loose && { loose }),
  }))
}

/** The cells of one column, from the top: rules part them. */
function partsOf(column: readonly DrawnCell[]): readonly Cell[] {
  const parts: Cell[] = []
  let open: Cell | undefined
  for (const cell of column) {
    if (cell.ruled) {
      if (open) parts.push(open)
      open = undefined
    } else if (!open || open.text === '') open = cell
    else if (cell.text !== '')
      open = { text: open.text + cell.text, start: open.start, end: cell.end, joined: true }
  }
  return [...parts, open ?? column.at(-1)!]
}

/**
 * The lines between two rules with the number of each label in one piece: a narrow column breaks `1.属于` behind its
 * `1`, which alone would be a figure, and `（三）` behind its bracket.
 */
function wholeNumbers(lines: readonly GridLine[]): readonly GridLine[] {
  const whole = lines.map(({ cells }) => [...cells])
  for (const [i, cells] of whole.entries()) {
    const below = whole[i + 1]
    cells.forEach((cell, column) => {
      const rest = below?.[column]
      if (!rest || !isBroken(cell, rest)) return
      cells[column] = { text: cell.text + rest.text, start: cell.start, end: rest.end, joined: true }
      below[column] = { text: '', start: rest.start, end: rest.start }
    })
  }
  return lines.map((line, i) => ({ ...line, cells: whole[i]! }))
}

function isBroken({ text }: DrawnCell, rest: DrawnCell): boolean {
  return (
    text.length <= LONGEST_NUMBER &&
    ((OPEN.test(text) && NUMERAL.test(rest.text)) || (NUMBER.test(text) && REST.test(rest.text)))
  )
}

const LONGEST_NUMBER = 4
const OPEN = /^[（(]$/
const NUMERAL = /^[一二三四五六七八九十\d]{1,2}[）)]/
const NUMBER = /^[（(]?(?:[一二三四五六七八九十]{1,2}|\d{1,2})$/
const REST = /^[.．、）)]/
