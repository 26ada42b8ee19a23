import type { Dice } from './dice.ts'
import type { Row, Table } from './grid.ts'
import { gap, prose, widthOf, type Piece } from './piece.ts'
import { placed, type PlacedCell } from './spread.ts'
import type { Spelling } from './spelling.ts'

interface ColumnSpelling {
  /** Columns of the page that a letter of Chinese is taken to be wide. */
  readonly wide: number
  readonly align: 'left' | 'right' | 'centre'
  readonly gutter: number
  readonly margin: number
  /** Lines between two rows. */
  readonly leading: number
  /** On which line of a row its figures stand, where its label is on several. */
  readonly figureLine: 'first' | 'middle' | 'last'
  /** Whether the name of a group stands at the first of its rows, or in their middle, beside whatever is there. */
  readonly groupAt: 'first' | 'middle'
  /** Whether each small table of table two has columns of its own. */
  readonly apart: boolean
  /** Whether lines are filled with spaces to their ends. */
  readonly isFilled: boolean
}

/** Columns that spaces bring to their places, as on a page that was laid out. */
export function drawColumns(dice: Dice): Spelling {
  const spelling: ColumnSpelling = {
    wide: dice.draw('width of a letter', { two: 2, one: 1 }, { two: 2 }),
    align: dice.draw('alignment', { left: 'left', right: 'right', centre: 'centre' } as const),
    gutter: dice.draw('gutter', { two: 2, three: 3, five: 5 }),
    margin: dice.draw('margin', { none: 0, four: 4, twelve: 12 }),
    leading: dice.draw('lines between rows', { none: 0, one: 1, two: 2 }, { none: 2 }),
    figureLine: dice.draw('line of the figures', { first: 'first', middle: 'middle', last: 'last' } as const),
    groupAt: dice.draw('place of group names', { first: 'first', middle: 'middle' } as const),
    apart: dice.draw('columns of small tables', { together: false, apart: true }),
    isFilled: dice.draw('ends of lines', { trimmed: false, filled: true }),
  }
  return {
    heads: ['official', 'one line', 'a word a line', 'torn', 'absent', 'repeated'],
    groups: ['merged', 'repeated', 'own line'],
    mayWrap: true,
    pageMarks: 'any',
    needs: 'complete rows',
    isEmptyTold: true,
    excluded: [],
    write: table => partsOf(table, spelling).flatMap(rows => writePage({ ...table, rows }, spelling)),
  }
}

/** The rows whose columns are the same. */
function partsOf({ rows, name }: Table, { apart }: ColumnSpelling): readonly (readonly Row[])[] {
  if (!apart || name !== 'disclosure') return [rows]
  const starts = rows.flatMap((row, i) => (row.kind === 'caption' ? [i] : []))
  return starts.map((start, i) => rows.slice(i === 0 ? 0 : start, starts[i + 1]))
}

function writePage(table: Table, spelling: ColumnSpelling): readonly Piece[] {
  const cells = placed(table)
  const { starts, widths } = columnsOf(table, cells, spelling)
  const tops = topsOf(table, cells, spelling)
  const lines: { readonly x: number; readonly piece: Piece }[][] = Array.from(
    { length: tops.at(-1)! },
    () => [],
  )
  for (const { cell, row, column } of cells) {
    const end = Math.min(column + cell.columns, table.width) - 1
    const room = starts[end]! + widths[end]! - starts[column]!
    const free = tops[row + cell.rows]! - spelling.leading - tops[row]! - cell.lines.length
    cell.lines.forEach((text, i) => {
      const left = Math.max(0, room - widthOf(text, spelling.wide))
      const align = cell.part === 'label' ? 'left' : spelling.align
      const x = starts[column]! + (align === 'left' ? 0 : align === 'right' ? left : Math.floor(left / 2))
      const piece = { text, part: cell.part, ...(cell.id === undefined ? {} : { id: cell.id }) }
      lines[tops[row]! + lineOf(cell.part, cell.rows, free, spelling) + i]!.push({ x, piece })
    })
  }
  const loose = new Map(
    table.rows.map((row, i) => [tops[i]!, row] as const).filter(([, row]) => isLoose(row)),
  )
  return lines.flatMap((line, y) => {
    const row = loose.get(y)
    return row ? writeLoose(row) : writeLine(line, spelling, starts.at(-1)! + widths.at(-1)!)
  })
}

/** How many lines below the top of its row a cell begins. */
function lineOf(part: string, rows: number, free: number, { figureLine, groupAt }: ColumnSpelling): number {
  const at = part === 'figure' ? figureLine : rows > 1 ? groupAt : 'first'
  return at === 'first' ? 0 : at === 'last' ? Math.max(0, free) : Math.max(0, Math.floor(free / 2))
}

/** Where columns begin and how wide they are: as wide as what stands in them alone, the last of a span as its span. */
function columnsOf(table: Table, cells: readonly PlacedCell[], { wide, gutter, margin }: ColumnSpelling) {
  const widths: number[] = Array.from({ length: table.width }, () => 1)
  for (const { cell, column } of [...cells].sort((a, b) => a.cell.columns - b.cell.columns)) {
    const last = Math.min(column + cell.columns, table.width) - 1
    const taken = widths.slice(column, last).reduce((sum, width) => sum + width + gutter, 0)
    const width = Math.max(...cell.lines.map(line => widthOf(line, wide)))
    widths[last] = Math.max(widths[last]!, width - taken)
  }
  const starts = [margin]
  for (const width of widths) starts.push(starts.at(-1)! + width + gutter)
  return { widths, starts: starts.slice(0, -1) }
}

/** On which line each row begins, and at last how many lines there are. */
function topsOf(
  { rows }: Table,
  cells: readonly PlacedCell[],
  { leading }: ColumnSpelling,
): readonly number[] {
  const heights = rows.map(row => (isLoose(row) ? 1 - leading : 1))
  for (const { cell, row } of [...cells].sort((a, b) => a.cell.rows - b.cell.rows)) {
    const last = row + cell.rows - 1
    const above = heights.slice(row, last).reduce((sum, height) => sum + height + leading, 0)
    heights[last] = Math.max(heights[last]!, cell.lines.length - above)
  }
  const tops = [0]
  for (const height of heights) tops.push(tops.at(-1)! + height + leading)
  return tops
}

function isLoose({ kind }: Row): boolean {
  return kind === 'mark' || kind === 'loose'
}

function writeLoose({ cells }: Row): readonly Piece[] {
  return cells.flatMap(({ lines }) => lines.flatMap(line => [prose(line), gap('\n')]))
}

function writeLine(
  words: readonly { readonly x: number; readonly piece: Piece }[],
  { wide, isFilled }: ColumnSpelling,
  width: number,
): readonly Piece[] {
  let at = 0
  const pieces = [...words]
    .sort((a, b) => a.x - b.x)
    .flatMap(({ x, piece }) => {
      // Nothing is written of an empty cell, not even the way to it.
      if (piece.text === '') return [piece]
      const before = ' '.repeat(Math.max(at === 0 ? 0 : 1, x - at))
      at += before.length + widthOf(piece.text, wide)
      return [gap(before), piece]
    })
  return [...pieces, gap(`${isFilled ? ' '.repeat(Math.max(0, width - at)) : ''}\n`)]
}
