import type { Dice } from './dice.ts'
import type { TableName } from './form.ts'
import type { Cell, Table } from './grid.ts'
import { rowsOf } from './needs.ts'
import type { Piece } from './piece.ts'
import type { InventedReport } from './report.ts'
import type { Spelling } from './spelling.ts'

/** A report in which one to three figures are not as they were: it must be read as it is written. */
export function withFalseFigures(report: InventedReport, dice: Dice): InventedReport {
  const figures = new Map(report.figures)
  const written = [...figures].flatMap(([id, digits]) =>
    digits === undefined ? [] : [[id, digits] as const],
  )
  for (let left = 1 + dice.below(3); left > 0; left--) {
    const [id, digits] = dice.pick(written)
    figures.set(id, dice.pick(FALSIFIERS)(digits, dice))
  }
  return { ...report, figures }
}

const FALSIFIERS: readonly ((digits: string, dice: Dice) => string)[] = [
  (digits, dice) => digits.replace(/\d$/, last => String((Number(last) + 1 + dice.below(8)) % 10)),
  digits => (digits.includes('.') || digits === '0' ? '7' : `${digits}0`),
  (digits, dice) =>
    digits.length > 1 && !/[-.]/.test(digits)
      ? digits.slice(1).replace(/^0+(?=.)/, '')
      : `${1 + dice.below(9)}`,
  (_, dice) => String(dice.below(40)),
]

/** How blanks lose their places, and whether a row that lost some is seen to be short. */
export interface Loss {
  readonly kind: 'short' | 'padded' | 'squeezed'
  readonly isSeen: boolean
}

/** How a converter takes blanks away: it drops empty cells, with what was beside them or to the row's end, or spaces. */
export function drawLoss(dice: Dice): Loss {
  const family = dice.drawn.get('family')
  const isPlaced = family === 'columns'
  const kind = dice.draw(
    'lost',
    {
      'empty cells': 'short',
      'empty cells, rows filled up': 'padded',
      'widths of spaces': 'squeezed',
    } as const,
    isPlaced ? { 'empty cells': 0, 'empty cells, rows filled up': 0 } : { 'widths of spaces': 0 },
  )
  // A language of markup fills up its short rows itself.
  return { kind, isSeen: kind !== 'padded' && (isPlaced || family === 'one after the other') }
}

/**
 * A report whose blanks may be dropped without making it another report: a row that lost its blanks must be seen to
 * have lost them. Where it is not short, sums show it, in tables that have them, where more than one row has a figure
 * that is no nought.
 */
export function losable(report: InventedReport, name: TableName, { isSeen }: Loss): InventedReport {
  const figures = new Map(report.figures)
  const broken = rowsOf(report, name).filter(
    row => row.length > 1 && row.some(id => figures.get(id) === undefined),
  )
  if (isSeen || broken.filter(row => contradicts(row, report)).length >= LEAST_SHOWN[name]) return report
  for (const id of broken.flat()) figures.set(id, figures.get(id) ?? '0')
  return { ...report, figures }
}

/** So many rows must have sums that do not hold once their blanks are gone: in table two, none can. */
const LEAST_SHOWN = { disclosure: Infinity, applications: 2, disputes: 1 }

/** Whether sums fail where the figures of a row stand one behind the other and its blanks behind them all. */
function contradicts(row: readonly string[], { figures }: InventedReport): boolean {
  const written = row.flatMap(id => figures.get(id) ?? [])
  const read = row.map((id, i) => [id.split('.').slice(0, -1).join('.'), Number(written[i] ?? 0)] as const)
  return [...new Set(read.map(([group]) => group))].some(group => {
    const values = read.filter(([of]) => of === group).map(([, value]) => value)
    return values.slice(0, -1).reduce((sum, value) => sum + value, 0) !== values.at(-1)
  })
}

/** A table that has lost its blanks. */
export function writeWithoutBlanks(table: Table, spelling: Spelling, { kind }: Loss): readonly Piece[] {
  if (kind === 'squeezed') return squeezed(spelling.write(table))
  const rows = table.rows.map(row => {
    const cells = row.cells.filter(({ id, lines }) => id === undefined || lines[0] !== '')
    const fill = kind === 'padded' ? row.cells.slice(cells.length).map(() => EMPTY) : []
    return { ...row, cells: [...cells, ...fill] }
  })
  return spelling.write({ ...table, rows })
}

const EMPTY: Cell = { part: 'caption', lines: [''], columns: 1, rows: 1 }

function squeezed(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map(piece =>
    piece.part === 'gap' ? { ...piece, text: piece.text.replace(/ +/g, ' ') } : piece,
  )
}
