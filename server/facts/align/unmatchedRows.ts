import type { PlacedRow } from '../../forms/rows.ts'
import type { Cell, Row } from '../../parse/table.ts'
import { flatMap } from '../../text/flatMap.ts'
import { labelKey } from '../../text/fold.ts'
import { similarity } from '../../text/similarity.ts'
import type { AlignedRow, AlignedTable, ExtraRow } from './align.ts'

type Rows = Pick<AlignedTable, 'rows' | 'extra'>

/**
 * What rows that fit nowhere most likely are: the other half of a row that was torn, or the one row that is missing
 * at their place. None of their figures gets a place by it; it only makes one finding of what else would be two.
 */
export function explainUnmatchedRows(found: Rows, missing: readonly PlacedRow[]): Rows {
  const whole = withTorn(found, missing)
  return {
    rows: whole.rows.map(row => withSwallowed(row, missing)),
    extra: missing.length > 0 ? withInstead(whole, missing) : whole.extra,
  }
}

/** The missing rows that another finding tells of: they are in the text, but cannot be read as rows of their own. */
export function accountedFor({ rows, extra }: Rows): ReadonlySet<string> {
  const swallowed = flatMap(rows, ({ placement }) =>
    placement.kind === 'long' ? (placement.swallowed ?? []) : [],
  )
  return new Set([...swallowed, ...flatMap(extra, ({ instead }) => instead ?? [])].map(({ row }) => row.id))
}

/** Rows whose figures go on in the next line, which then has no label. */
function withTorn({ rows, extra }: Rows, missing: readonly PlacedRow[]): Rows {
  const rests = new Map<Row, Row>()
  const rowAbove = rowsAbove(extra)
  for (const stray of extra) {
    if (stray.label || stray.repeats) continue
    const above = rowAbove(stray)
    const torn = rows.filter(({ written }) => written === above)
    if (torn.length > 0 && (completes(stray, torn, missing) || mayGoOn(stray, torn)))
      rests.set(above!, stray.written)
  }
  if (rests.size === 0) return { rows, extra }
  const taken = new Set(rests.values())
  return {
    rows: rows.map(row => {
      const rest = rests.get(row.written)
      return rest ? { ...row, placement: { kind: 'unsure', figures: filledOf(row), rest } } : row
    }),
    extra: extra.filter(({ written }) => !taken.has(written)),
  }
}

/** Gives the nearest written row above that has any text. */
function rowsAbove(extra: readonly ExtraRow[]): (stray: ExtraRow) => Row | undefined {
  const tables = new Set(extra.map(({ table }) => table))
  const places = new Map(flatMap([...tables], ({ rows }) => rows.map((row, at) => [row, at] as const)))
  return ({ table, written }) => {
    const at = places.get(written)!
    return table.rows.slice(Math.max(0, at - MOST_EMPTY), at).findLast(row => row.cells.some(hasText))
  }
}

const MOST_EMPTY = 4

/** Both halves together have a figure for every column; a row without any may as well be blank, and the next nameless. */
function completes(stray: ExtraRow, torn: readonly AlignedRow[], missing: readonly PlacedRow[]): boolean {
  const [first] = torn
  const { placement, placed } = first!
  if (placement.kind !== 'placed' && placement.kind !== 'short') return false
  const count = torn.reduce((all, { columns }) => all + columns.length, 0)
  const isCut = placement.kind === 'placed' && placement.lacking !== undefined
  if (isCut && filledIn(stray.written).length < count) return true
  const own = ownFigures(torn)
  if (own.length === 0 && missing.some(({ order }) => order === placed.order + 1)) return false
  return own.length < count && own.length + filledIn(stray.written).length === count
}

/** Numbers alone below a row: its last figure may be cut there and end in the first of them, or go on with it. */
function mayGoOn({ table, written }: ExtraRow, torn: readonly AlignedRow[]): boolean {
  const rest = filledIn(written)
  if (table.stream || !rest.every(({ text }) => DIGITS.test(text))) return false
  const { placement } = torn[0]!
  if (placement.kind !== 'placed' && placement.kind !== 'short') return false
  const own = ownFigures(torn)
  const count = torn.reduce((all, { columns }) => all + columns.length, 0)
  return own.length > 0 && own.length + rest.length <= count + 1
}

const DIGITS = /^\d+$/

/** Of rows side by side that have no columns each has the figures of all. */
function ownFigures(torn: readonly AlignedRow[]): readonly Cell[] {
  return [...new Set(flatMap(torn, filledOf))]
}

function filledOf({ placement }: AlignedRow): readonly Cell[] {
  return (placement.kind === 'placed' ? placement.cells : placement.figures).filter(hasText)
}

/** A row with too many cells, where the next one of the form is missing: its label is lost or stands among them. */
function withSwallowed(row: AlignedRow, missing: readonly PlacedRow[]): AlignedRow {
  const { placement, placed, label, written, columns } = row
  if (placement.kind !== 'long' || !label) return row
  const swallowed = missing.find(({ order }) => order === placed.order + 1)
  if (!swallowed) return row
  const named = written.cells.some(({ text }) => text !== '' && labelKey(text) === swallowed.key)
  const isDouble = placement.figures.length >= 2 * columns.length
  return named || isDouble ? { ...row, placement: { ...placement, swallowed, named } } : row
}

/** Where as many rows are missing as there are unmatched rows, each of these may stand in place of one. */
function withInstead({ rows, extra }: Rows, missing: readonly PlacedRow[]): readonly ExtraRow[] {
  const instead = new Map<ExtraRow, PlacedRow>()
  for (const beside of betweenRows(rows, extra)) {
    const { start } = beside[0]!.written
    const above = rows.findLast(row => row.written.start < start)?.placed.order ?? -1
    const below = rows.find(row => row.written.start > start)?.placed.order ?? Infinity
    const lost = missing.filter(({ order }) => order > above && order < below)
    if (lost.length !== beside.length) continue
    for (const [i, stray] of beside.entries()) if (looksLike(stray, lost[i]!)) instead.set(stray, lost[i]!)
  }
  return extra.map(stray => {
    const row = instead.get(stray)
    return row ? { ...stray, instead: row } : stray
  })
}

/** The unmatched rows that no row of the form stands between. */
function betweenRows(rows: Rows['rows'], extra: Rows['extra']): Iterable<readonly ExtraRow[]> {
  const starts = [...new Set(rows.map(({ written }) => written.start))].sort((a, b) => a - b)
  const gaps = new Map<number, ExtraRow[]>()
  for (const stray of extra) {
    if (stray.repeats) continue
    const gap = starts.findLastIndex(start => start < stray.written.start)
    const beside = gaps.get(gap)
    if (beside) beside.push(stray)
    else gaps.set(gap, [stray])
  }
  return gaps.values()
}

function looksLike({ label }: ExtraRow, { key }: PlacedRow): boolean {
  if (!label) return true
  const written = labelKey(label.text)
  return written !== '' && (key.startsWith(written) || similarity(written, key) >= SOMEWHAT_ALIKE)
}

const SOMEWHAT_ALIKE = 0.5

function filledIn({ cells }: Row): readonly Cell[] {
  return cells.filter(hasText)
}

function hasText({ text }: Cell): boolean {
  return text !== ''
}
