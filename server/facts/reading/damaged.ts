// What the form finds in rows that are built otherwise than the others of their table.
import { isFigureLike } from '../../text/figure.ts'
import type { AlignedRow, AlignedTable } from '../align/align.ts'
import { leftFor, provesItself } from '../align/rowSum.ts'
import { placedCells } from '../fact.ts'
import { marksRows } from './habits.ts'
import { idOf, isPlaced, type Group, type Pair } from './group.ts'

/**
 * Of the rows that the form has more than the layout those that are damaged: few, and built otherwise than the others.
 * A finding tells of them. Where the sums of most rows with blanks fail, none of these is taken.
 */
export function damagedIn(
  pairs: readonly Pair[],
  laid: AlignedTable,
  found: AlignedTable,
  text: string,
): (group: Group) => boolean {
  const known = new Set(pairs.flatMap(([group]) => (isPlaced(group) ? idOf(group) : [])))
  const gained = found.rows.filter(row => isPlaced([row]) && !known.has(row.placed.row.id))
  if (sumsContradict(gained)) return group => group.some(isPartly)
  const share = marksRows(laid) ? MOST_DAMAGED_SHARE : 0
  if (gained.length > Math.max(MOST_DAMAGED, found.rows.length * share))
    return group =>
      group.some(row => holdsBlank(row, laid) && hasSum(row) && !provesItself(placedCells(row)!, row))
  const odd = oddRows(found, text)
  return group => group.some(row => odd.has(row) || isDamaged(row, laid))
}

/** Whether the sums of more rows with blanks fail than hold, or one of several in one row: then these stand elsewhere. */
function sumsContradict(rows: readonly AlignedRow[]): boolean {
  const partly = rows.filter(row => isPartly(row) && hasSum(row))
  const held = partly.filter(row => provesItself(placedCells(row)!, row))
  const isOneRow = rows.every(({ written }) => written === rows[0]!.written)
  return isOneRow ? partly.length > held.length : partly.length > held.length * 2
}

function isPartly({ placement }: AlignedRow): boolean {
  const cells = placement.kind === 'placed' ? placement.cells : []
  return cells.some(({ text }) => text === '') && cells.some(({ text }) => text !== '')
}

function hasSum(row: AlignedRow): boolean {
  const [first] = row.columns
  return first !== undefined && leftFor(first.index, placedCells(row)!, row) !== undefined
}

/** In rows, and as a share of all rows. Guesses, nothing measured. */
const MOST_DAMAGED = 2
const MOST_DAMAGED_SHARE = 0.2

/** Whether the layout marks the ends of rows and cells and yet has no place for the figures of this one. */
function isDamaged(row: AlignedRow, laid: AlignedTable): boolean {
  if (holdsBlank(row, laid)) return true
  const own = rowIn(laid, row)
  if (own?.placement.kind === 'long' && own.placement.swallowed) return true
  return marksRows(laid) && (own?.written.cells.some(({ text }) => DIGIT.test(text)) ?? false)
}

/** Whether the layout has an empty cell between the figures of a row. */
function holdsBlank(row: AlignedRow, laid: AlignedTable): boolean {
  const cells = rowIn(laid, row)?.written.cells ?? []
  const first = cells.findIndex(({ text }) => DIGIT.test(text) && isFigureLike(text))
  const last = cells.findLastIndex(({ text }) => DIGIT.test(text) && isFigureLike(text))
  return cells.slice(Math.max(first, 0), Math.max(last, 0)).some(({ text }) => text === '')
}

function rowIn({ rows }: AlignedTable, { placed }: AlignedRow): AlignedRow | undefined {
  return rows.find(other => other.placed.row.id === placed.row.id)
}

const DIGIT = /\p{Nd}/u

/** The rows that take more or fewer lines than most of their length do, or share a line with the row before. */
function oddRows({ rows }: AlignedTable, text: string): ReadonlySet<AlignedRow> {
  const counts = new Map<string, number>()
  const shapes = rows.map(({ written, columns }, i) => {
    const before = rows[i - 1]?.written
    const joined = before && before !== written && !text.slice(before.end, written.start).includes('\n')
    const lines = text.slice(written.start, written.end).split('\n').length
    const shape = `${columns.length} ${lines} ${joined ? 'joined' : ''}`
    counts.set(shape, (counts.get(shape) ?? 0) + 1)
    return shape
  })
  const usual = new Map<number, number>()
  shapes.forEach((shape, i) => {
    const width = rows[i]!.columns.length
    usual.set(width, Math.max(usual.get(width) ?? 0, counts.get(shape)!))
  })
  return new Set(rows.filter(({ columns }, i) => counts.get(shapes[i]!)! < usual.get(columns.length)!))
}
