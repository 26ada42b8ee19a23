// Chooses, table by table, between what the layout says and what the form finds.
import type { Form, TableId } from '../../forms/form.ts'
import { equals } from '../../text/exact.ts'
import { isFigureLike } from '../../text/figure.ts'
import type { AlignedRow, AlignedTable } from '../align/align.ts'
import { collectFacts, placedCells, type Fact } from '../fact.ts'
import { isDrawn, marksRows, withoutHabits } from './habits.ts'
import { hasHeaderOfForm } from './headerOfForm.ts'

/** One reading of a table, with the figures and blanks that it states and how its sums fare. */
interface Candidate {
  readonly table: AlignedTable
  readonly facts: ReadonlyMap<string, Fact>
  /** Sums with figures, of which every term is stated: how many hold, and how many do not. */
  readonly held: number
  readonly failed: number
}

/**
 * Of two readings of each table the one that states more, unless its sums fail more often; of two that differ in a
 * figure the one whose sums fail less often. Where the sums do not tell, what the form finds stands if it has a figure for
 * every column; else the rows in which the two differ are left open.
 */
export function chooseTables(
  byLayout: readonly AlignedTable[],
  byForm: readonly AlignedTable[],
  form: Form,
  text: string,
): readonly AlignedTable[] {
  const ids = new Set<TableId>([...byLayout, ...byForm].map(({ id }) => id))
  return [...ids]
    .flatMap(id => {
      const laid = byLayout.find(table => table.id === id)
      const found = byForm.find(table => table.id === id)
      if (!laid || !found) return laid ?? (found && isTable(found) ? found : [])
      const chosen = choose(candidateOf(laid, form, text), candidateOf(found, form, text), text)
      return chosen === found ? withHeaderOf(laid, found) : withoutHabits(chosen, found, text)
    })
    .sort((a, b) => a.start - b.start)
}

/** The table with the rows that the layout has above its first one: its header. */
function withHeaderOf(laid: AlignedTable, found: AlignedTable): AlignedTable {
  const { table } = found.rows[0]!
  const { rows, stream } = laid.rows[0]!.table
  const before = rows.filter(({ end }) => end <= found.start)
  const figures = before.findLastIndex(({ cells }) =>
    cells.some(cell => cell.text !== '' && isFigureLike(cell.text)),
  )
  const above = before.slice(figures + 1)
  if (table.layout !== 'other' || above.length === 0) return found
  const start = Math.min(table.start, above[0]!.start)
  const whole = { ...table, ...(stream && { stream }), rows: [...above, ...table.rows], start }
  return { ...found, rows: found.rows.map(row => ({ ...row, table: whole })) }
}

/** A few labels in a sentence, each with a number near it, are no table. A guess, nothing measured. */
const FEWEST_ROWS = 3

function isTable({ rows, id }: AlignedTable): boolean {
  const placed = rows.filter(row => placedCells(row)?.some(cell => cell !== undefined && cell.text !== ''))
  return placed.length >= (id === 'disputes' ? 1 : FEWEST_ROWS)
}

function choose(laid: Candidate, found: Candidate, text: string): AlignedTable {
  if (hasOtherHeader(laid, found, text)) return laid.table
  const differing = [...laid.facts.values()].filter(fact => {
    const other = found.facts.get(fact.id)
    return other !== undefined && fact.absent !== 'unreadable' && !isSame(fact, other)
  })
  if (differing.length === 0) return statesMore(found, laid, text) ? found.table : laid.table
  if (isDrawn(laid.table, text)) return laid.table
  if (holdsBetter(found, laid)) return found.table
  if (holdsBetter(laid, found)) return laid.table
  // A figure for every column is as sure as a row can be.
  const isWhole = found.facts.size >= laid.facts.size
  if (isWhole && differing.every(({ id }) => isFull(found.facts.get(id)!.aligned))) return found.table
  if (differing.every(({ aligned }) => isFull(aligned))) return laid.table
  const base = statesMore(found, laid, text) ? found.table : laid.table
  const open = new Set(differing.map(({ aligned }) => aligned.placed.row.id))
  return { ...base, rows: base.rows.map(row => (open.has(row.placed.row.id) ? leftOpen(row) : row)) }
}

/**
 * More of its sums hold, and no more fail; or few of them: a false figure fails in each reading that states its row, and
 * most sums of a table hold where its figures stand in their columns.
 */
function holdsBetter(a: Candidate, b: Candidate): boolean {
  if (a.held <= b.held) return false
  if (a.failed <= b.failed) return true
  return a.failed * FEWEST_HELD <= a.held && a.failed - b.failed < a.held - b.held
}

/** Sums that hold for one that fails. A guess: three false figures fail in six sums of some thirty-five. */
const FEWEST_HELD = 4

/** What a table of one layout has a row or two of that are built otherwise is damaged, and a finding tells of it. */
function statesMore(found: Candidate, laid: Candidate, text: string): boolean {
  if (found.facts.size <= laid.facts.size) return false
  if (found.failed > laid.failed && !holdsBetter(found, laid)) return false
  const gained = new Set<AlignedRow>()
  for (const { id, aligned } of found.facts.values()) if (!laid.facts.has(id)) gained.add(aligned)
  const odd = oddRows(found.table, text)
  const share = marksRows(laid.table) ? MOST_DAMAGED_SHARE : 0
  const most = Math.max(MOST_DAMAGED, found.table.rows.length * share)
  return gained.size > most || [...gained].every(row => isFull(row) && !odd.has(row) && !isDamaged(row, laid))
}

/** Whether the layout marks the ends of rows and cells and yet has no place for the figures of this one. */
function isDamaged({ placed }: AlignedRow, { table }: Candidate): boolean {
  const row = table.rows.find(other => other.placed.row.id === placed.row.id)
  if (!row) return false
  const { cells } = row.written
  const first = cells.findIndex(({ text }) => isFigureLike(text))
  const last = cells.findLastIndex(({ text }) => isFigureLike(text))
  return marksRows(table) || cells.slice(first, last).some(({ text }) => text === '')
}

/** In rows, and as a share of all rows. Guesses, nothing measured. */
const MOST_DAMAGED = 2
const MOST_DAMAGED_SHARE = 0.2

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

/** Whether the header differs from the form's. Spaces alone tear a header of three lines; there sums that hold speak. */
function hasOtherHeader({ table }: Candidate, found: Candidate, text: string): boolean {
  if (table.faults.every(({ read }) => read === 'byOrder')) return false
  const proved = found.held > 0 && found.failed === 0
  return !(
    hasHeaderOfForm(found.table, text) ||
    (table.layout === 'spaces' && table.id === 'disputes' && proved)
  )
}

function isSame(a: Fact, b: Fact): boolean {
  if (!a.value || !b.value) return !a.value && !b.value
  return equals(a.value, b.value)
}

function isFull({ placement }: AlignedRow): boolean {
  return placement.kind === 'placed' && placement.cells.every(({ text }) => text !== '')
}

function leftOpen(row: AlignedRow): AlignedRow {
  const { placement } = row
  const cells = placement.kind === 'placed' ? placement.cells : placement.figures
  return { ...row, placement: { kind: 'unsure', figures: cells.filter(({ text }) => text !== '') } }
}

function candidateOf(table: AlignedTable, form: Form, text: string): Candidate {
  const facts = new Map(collectFacts([table], text).map(fact => [fact.id, fact]))
  return { table, facts, ...sumsOf(table, form, facts) }
}

/** The sums along rows and columns, blanks counted as nothing. */
function sumsOf(
  table: AlignedTable,
  form: Form,
  facts: ReadonlyMap<string, Fact>,
): Pick<Candidate, 'held' | 'failed'> {
  const rows = table.rows.map(({ placed }) => placed.row.id)
  const columns = table.template.blocks[0]!.columns.map(({ id }) => id)
  let held = 0
  let failed = 0
  for (const { table: of, along, whole, parts } of form.equations) {
    if (of !== table.id) continue
    for (const line of along === 'row' ? rows : columns) {
      const idOf = (term: string) =>
        along === 'row' ? `${table.id}.${line}.${term}` : `${table.id}.${term}.${line}`
      const [one, other] = [totalOf(whole.map(idOf), facts), totalOf(parts.map(idOf), facts)]
      if (one === undefined || other === undefined) continue
      if (one !== other) failed++
      else if (one > 0) held++
    }
  }
  return { held, failed }
}

function totalOf(ids: readonly string[], facts: ReadonlyMap<string, Fact>): number | undefined {
  let total = 0
  for (const id of ids) {
    const fact = facts.get(id)
    if (!fact || fact.absent === 'unreadable') return undefined
    total += fact.value?.coefficient ?? 0
  }
  return total
}
