import type { Cell, Row, Table } from './table.ts'

/**
 * The table without a first column that only counts its rows (`序号`, the index of a data frame), and without the
 * row above it that counts its columns. Nobody's figures are among them.
 */
export function withoutCounter(table: Table): Table {
  const { rows, width, stream } = table
  if (stream || !countsRows(rows)) return table
  const own = rows.map(({ cells, ...row }) => ({ ...row, cells: cells.slice(1) }))
  return {
    ...table,
    rows: own.filter((row, i) => i > 0 || rows[0]!.cells[0]!.text !== '' || !countsUp(row.cells)),
    ...(width !== undefined && { width: width - 1 }),
  }
}

/**
 * The same where rows are not marked: there the number of the next row stands behind the figures of each. `groups`
 * are rows as they seem, each beginning with a label.
 */
export function withoutCountBetween(groups: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const joined = withLoneNumbers(groups)
  const last = joined.length - 1
  const ends = joined.slice(0, last).map(cells => cells.at(-1)!)
  const first = ends.findIndex(({ text }) => text === '0' || text === '1')
  if (first === -1 || !countsUp(ends.slice(first))) return groups
  return joined
    .map((cells, i) => (i < first || i === last ? cells : cells.slice(0, -1)))
    .filter(cells => cells.length > 0)
}

/** A number may also seem a row of its own where the row above it is marked. */
function withLoneNumbers(groups: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const joined: (readonly Cell[])[] = []
  for (const cells of groups) {
    const above = joined.at(-1)
    if (above && cells.length === 1 && DIGITS.test(cells[0]!.text)) joined.splice(-1, 1, [...above, ...cells])
    else joined.push(cells)
  }
  return joined
}

function countsRows(rows: readonly Row[]): boolean {
  const first = rows.map(({ cells }) => cells[0])
  const numbers = first.filter(cell => cell !== undefined && DIGITS.test(cell.text))
  const others = first.every(cell => !cell || DIGITS.test(cell.text) || NO_NUMBER.test(cell.text))
  return others && numbers.length * 2 > rows.length && countsUp(numbers)
}

/** From 0 or 1 on, one by one. */
function countsUp(cells: readonly (Cell | undefined)[]): boolean {
  const start = Number.parseInt(cells[0]!.text, 10)
  const isCount = cells.every((cell, i) => cell?.text === String(start + i))
  return isCount && (start === 0 || start === 1) && cells.length >= FEWEST_ROWS
}

const FEWEST_ROWS = 3
const DIGITS = /^\d{1,3}$/
/** What may stand in such a column where no row is counted. */
const NO_NUMBER = /^(?:序号|编号|行次|行号|index|#|no\.?)?$/i

/** Whether a line of a header stands above such a column, or counts the columns of a data frame. */
export function headsCounter(texts: readonly string[]): boolean {
  const isHeading = texts.length === 1 && NO_NUMBER.test(texts[0]!)
  return isHeading || (texts.length > 1 && texts.every((text, i) => text === String(i)))
}
