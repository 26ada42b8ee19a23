import { findRow, rowsOf, type PlacedRow } from '../../forms/rows.ts'
import type { RowSense } from '../../forms/vocabulary.ts'
import type { Form, TableId } from '../../forms/form.ts'
import { flatMap } from '../../text/flatMap.ts'
import { similarity } from '../../text/similarity.ts'
import { countFilled, isHeaderLabel, type ClassifiedRow, type HeaderLabel } from './classify.ts'

/**
 * Gives rows whose label is not quite the form's (letters lost, another wording) the row that is missing at their
 * place. Only rows between the two neighbours come into question, and only one that is clearly more alike.
 */
export function fuzzyMatchRows(rows: readonly ClassifiedRow[], form: Form): readonly ClassifiedRow[] {
  const taken = new Set<string>()
  for (const { match } of rows) if (match) taken.add(rowKey(match.sense.table, match.sense.row))
  const missing = new Set(labelledRows(form).filter(({ table, row }) => !taken.has(rowKey(table.id, row.id))))
  if (taken.size === 0 || missing.size === 0) return rows
  return rows.map((classified, i) => {
    if (classified.match || classified.header.length === 0 || classified.header.some(isHeaderLabel))
      return classified
    const candidates = gapAt(rows, i, form).filter(placed => missing.has(placed))
    const found = bestMatch(classified.header, candidates)
    if (!found) return classified
    missing.delete(found.placed)
    return matched(classified, found, form)
  })
}

function labelledRows({ id, tables }: Form): readonly PlacedRow[] {
  return flatMap(tables, table => (table.arrangement === 'labelled' ? rowsOf(id, table.id) : []))
}

interface Found {
  readonly label: HeaderLabel
  readonly placed: PlacedRow
}

function matched(classified: ClassifiedRow, { label, placed }: Found, form: Form): ClassifiedRow {
  const firstValue = label.index + 1
  return {
    ...classified,
    match: {
      sense: { kind: 'row', table: placed.table.id, row: placed.row.id, forms: [form.id] },
      label: label.cell,
      key: label.key,
      exact: false,
    },
    header: classified.header.slice(0, classified.header.indexOf(label)),
    firstValue,
    filled: countFilled(classified.row, firstValue),
  }
}

/** The form's rows that can stand at `rows[i]`: those between the nearest matched rows above and below it. */
function gapAt(rows: readonly ClassifiedRow[], i: number, form: Form): readonly PlacedRow[] {
  const above = nearestMatch(rows, i, -1)
  const below = nearestMatch(rows, i, 1)
  const tables = new Set([above?.table, below?.table].filter(table => table !== undefined))
  return flatMap([...tables], id => {
    const from = above?.table === id ? (findRow(form.id, id, above.row)?.order ?? -1) + 1 : 0
    const to = below?.table === id ? findRow(form.id, id, below.row)?.order : undefined
    return rowsOf(form.id, id).slice(from, to)
  })
}

/** The nearest matched row in one direction, not further than a table is long. */
function nearestMatch(rows: readonly ClassifiedRow[], i: number, step: 1 | -1): RowSense | undefined {
  for (let distance = 1; distance <= FARTHEST; distance++) {
    const match = rows[i + step * distance]?.match
    if (match) return match.sense
  }
  return undefined
}

const FARTHEST = 30

function bestMatch(labels: readonly HeaderLabel[], candidates: readonly PlacedRow[]): Found | undefined {
  for (const label of labels.toReversed()) {
    const scored = candidates.map(placed => ({ placed, score: similarity(label.key, placed.key) }))
    const best = scored.reduce<Scored>((a, b) => (b.score > a.score ? b : a), { placed: undefined, score: 0 })
    if (!best.placed || best.score < (label.cell.joined ? ALIKE_JOINED : ALIKE)) continue
    const rival = scored.some(
      ({ placed, score }) => placed.row.id !== best.placed!.row.id && score > best.score - CLEARLY,
    )
    if (!rival) return { label, placed: best.placed }
  }
  return undefined
}

interface Scored {
  readonly placed: PlacedRow | undefined
  readonly score: number
}

/** Labels less alike than this are not the same. */
const ALIKE = 0.7
/** A label put together from lines may hold two labels. */
const ALIKE_JOINED = 0.9
const CLEARLY = 0.1

function rowKey(table: TableId, row: string): string {
  return `${table}.${row}`
}
