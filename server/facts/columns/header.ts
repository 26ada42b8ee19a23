import type { Block, ColumnForm, TableForm } from '../../forms/form.ts'
import type { Table } from '../../parse/table.ts'
import { flatMap } from '../../text/flatMap.ts'
import { labelKey } from '../../text/fold.ts'
import type { Range } from '../../text/range.ts'
import type { ClassifiedRow, HeaderLabel } from '../rows/classify.ts'
import type { ColumnPlan } from './columns.ts'

/** How a header differs from the form's. */
export interface HeaderFault {
  /** Its columns stand in another order; some are not there; some are not the form's; it is not there at all. */
  readonly kind: 'order' | 'missing' | 'extra' | 'absent'
  /** The label at which it shows; without a header the first row of figures. */
  readonly at: Range
  /** What it is about: the form's columns that are lacking, else the labels as written; empty when not known. */
  readonly columns: readonly string[]
  /** Whether the figures below still have sure columns: by the names in the header, or by the form's order. */
  readonly read: 'byName' | 'byOrder' | 'not'
}

/** A row of a stack of small tables, with the labels of the header above it and the columns taken from them. */
export interface HeadedRow {
  readonly classified: ClassifiedRow
  readonly header: readonly HeaderLabel[]
  readonly plan: ColumnPlan
}

/** With fewer of its labels recognised, a header is too torn to say anything. */
const FEWEST_LABELS = 4

/** Checks the header above the first row of figures. */
export function findHeaderFaults(
  rows: readonly ClassifiedRow[],
  first: ClassifiedRow,
  template: TableForm,
): readonly HeaderFault[] {
  const headers = headersAbove(rows, first)
  const block = template.blocks[0]!
  const fault =
    template.arrangement === 'sideBySide'
      ? (groupFault(headers, block) ?? extraColumn(headers, block))
      : columnFault(headers, block, first.table)
  const found = fault ?? noHeader(rows, first, block)
  return found ? [found] : []
}

/** In a stack of small tables each has a header of its own; the figures below go by the names in it. */
export function stackFaults(rows: readonly HeadedRow[]): readonly HeaderFault[] {
  const headers = new Map<readonly HeaderLabel[], HeadedRow>()
  for (const row of rows) if (!headers.has(row.header)) headers.set(row.header, row)
  return flatMap([...headers.values()], row => faultOf(row) ?? [])
}

/** The labels of each header row of its table above a row, and of its own, which where rows are not marked may be one. */
export function headersAbove(
  rows: readonly ClassifiedRow[],
  first: ClassifiedRow,
): readonly (readonly HeaderLabel[])[] {
  const headers: HeaderLabel[][] = []
  for (const row of rows) {
    if (row.table !== first.table) continue
    if (row.header.length > 0 && (row === first || !row.match)) headers.push([...row.header])
    if (row === first) break
  }
  return headers
}

/** Where nothing marks the cells, headers that are there are lost. */
export function losesHeaders({ cellsBy }: Table): boolean {
  return cellsBy === 'spaces' || cellsBy === 'nothing'
}

/** Without a header the form's order stands. */
function noHeader(
  rows: readonly ClassifiedRow[],
  first: ClassifiedRow,
  block: Block,
): HeaderFault | undefined {
  const above = rows.slice(0, rows.indexOf(first) + 1)
  const isThere = above.some(({ header }) => header.some(label => placeOf(label, block) !== undefined))
  if (isThere || losesHeaders(first.table)) return undefined
  return { kind: 'absent', at: first.match?.label ?? first.row, columns: [], read: 'byOrder' }
}

/** Within a header row the columns must ascend; a row that begins anew, as where rows are not marked, may. */
function columnFault(
  headers: readonly (readonly HeaderLabel[])[],
  block: Block,
  table: Table,
): HeaderFault | undefined {
  const found = flatMap(headers, labels => flatMap(labels, label => placeOf(label, block) ?? []))
  const present = new Set(found.map(({ at }) => at))
  if (present.size < FEWEST_LABELS) return undefined
  const last = block.columns.length - 1
  const leaves = found.filter(({ at }) => at !== last)
  const torn = leaves.find(({ at }, i) => i > 0 && at < leaves[i - 1]!.at)
  const astray = torn?.label ?? flatMap(headers, labels => astrayInRow(labels, block, table) ?? [])[0]
  if (astray) return outOfOrder(astray)
  const lacking = block.columns.filter((_, at) => !present.has(at))
  const unknown = unknownIn(headers)
  return lacking.length > unknown ? lacks(labelsOf(lacking), found.at(-1)!.label) : undefined
}

/**
 * The first label before which stands one that belongs behind it. In a row that has a group, and where rows are not
 * marked, the columns of groups follow later: there the groups count, and the columns that are in none.
 */
function astrayInRow(
  labels: readonly HeaderLabel[],
  block: Block,
  { stream }: Table,
): HeaderLabel | undefined {
  const isOuter = stream === true || labels.some(label => groupAt(label, block) !== -1)
  let last = -1
  for (const label of labels) {
    const at = isOuter ? outerPlaceOf(label, block) : columnAt(label, block)
    if (at === undefined) continue
    if (at < last) return label
    last = at
  }
  return undefined
}

function groupAt({ key }: HeaderLabel, { columns }: Block): number {
  return columns.findIndex(({ groups = [] }) => groups.some(group => labelKey(group) === key))
}

function outerPlaceOf(label: HeaderLabel, block: Block): number | undefined {
  const group = groupAt(label, block)
  if (group !== -1) return group
  const at = columnAt(label, block)
  return at !== undefined && block.columns[at]!.groups === undefined ? at : undefined
}

/** How many labels of a header are no words of the form; the corner is none either. */
function unknownIn(headers: readonly (readonly HeaderLabel[])[]): number {
  return flatMap(headers, row => row.filter(({ senses, index }) => senses.length === 0 && index > 0)).length
}

/** Side by side the groups must stand in the form's order, and in each its columns. */
function groupFault(headers: readonly (readonly HeaderLabel[])[], block: Block): HeaderFault | undefined {
  const paths = block.rows.map(row => [...(row.groups ?? []), row.label].map(labelKey))
  const orders = [paths.map(path => path[0]!), paths.map(path => path.at(-1)!)]
  const labels = flatMap(headers, row => row)
  for (const order of orders) {
    const seen = flatMap(labels, label => {
      const at = order.indexOf(label.key)
      return at === -1 ? [] : [{ at, label }]
    })
    const astray = seen.find(({ at }, i) => i > 0 && at < seen[i - 1]!.at)
    if (astray) return outOfOrder(astray.label)
  }
  const written = headers.map(row => flatMap(row, label => placeOf(label, block) ?? []))
  const runs = flatMap(written, ascendingRuns)
  const size = block.columns.length
  const lacking = flatMap(runs, (run, group) => lackingIn(run, block, group))
  const unknown = unknownIn(headers)
  const known = runs.length === block.rows.length && lacking.length <= size
  if (known && lacking.length > unknown) return lacks(lacking, runs.find(run => run.length < size)![0]!.label)
  for (const columns of written) {
    const astray = columns.find(({ at }, i) => i > 0 && at !== (columns[i - 1]!.at + 1) % size)
    if (astray) return outOfOrder(astray.label)
  }
  return undefined
}

interface FoundColumn {
  readonly at: number
  readonly label: HeaderLabel
}

function lackingIn(run: readonly FoundColumn[], block: Block, group: number): readonly string[] {
  const row = block.rows[group]
  if (!row) return []
  const lacking = block.columns.filter((_, at) => !run.some(found => found.at === at))
  return lacking.map(({ label }) => `${row.label} · ${label}`)
}

/** The columns of each group: where they do not ascend the next group begins. */
function ascendingRuns(columns: readonly FoundColumn[]): readonly (readonly FoundColumn[])[] {
  const runs: FoundColumn[][] = []
  for (const column of columns) {
    const open = runs.at(-1)
    if (open && open.at(-1)!.at < column.at) open.push(column)
    else runs.push([column])
  }
  return runs
}

/** Labels that are no column of the form between those that are; whether they are columns the rows must tell. */
function extraColumn(headers: readonly (readonly HeaderLabel[])[], block: Block): HeaderFault | undefined {
  const unknown = flatMap(headers, labels =>
    labels.filter(
      ({ senses, index }) => senses.length === 0 && index > 0 && labels.some(label => placeOf(label, block)),
    ),
  )
  const [first] = unknown
  return (
    first && { kind: 'extra', at: first.cell, columns: unknown.map(({ cell }) => cell.text), read: 'not' }
  )
}

function outOfOrder({ cell }: HeaderLabel): HeaderFault {
  return { kind: 'order', at: cell, columns: [cell.text], read: 'not' }
}

function labelsOf(columns: readonly ColumnForm[]): readonly string[] {
  return columns.map(({ label }) => label)
}

function lacks(columns: readonly string[], { cell }: HeaderLabel): HeaderFault {
  return { kind: 'missing', at: cell, columns, read: 'not' }
}

function faultOf({ classified, header, plan }: HeadedRow): HeaderFault | undefined {
  const { block, columns } = plan
  const written = flatMap(columns, (planned, i) =>
    planned ? { column: planned.column, at: planned.at, label: header[i] } : [],
  )
  if (header.length === 0 && losesHeaders(classified.table)) return undefined
  if (header.length === 0)
    return { kind: 'absent', at: classified.match!.label, columns: [], read: 'byOrder' }
  if (written.some(planned => planned.label === undefined)) return undefined
  const astray = written.find(({ at }, i) => i > 0 && at < written[i - 1]!.at)
  if (astray)
    return { kind: 'order', at: astray.label!.cell, columns: [astray.label!.cell.text], read: 'byName' }
  const unknown = header.filter((_, i) => columns[i] === undefined)
  const lacking = block.columns.filter(column => !written.some(planned => planned.column === column))
  if (written.length > 0 && lacking.length > unknown.length)
    return { kind: 'missing', at: header.at(-1)!.cell, columns: labelsOf(lacking), read: 'byName' }
  return undefined
}

function placeOf(label: HeaderLabel, block: Block): FoundColumn | undefined {
  const at = columnAt(label, block)
  return at === undefined ? undefined : { at, label }
}

function columnAt(label: HeaderLabel, { columns }: Block): number | undefined {
  if (!label.senses.some(({ kind }) => kind === 'column')) return undefined
  const at = columns.findIndex(column => names(label, column))
  return at === -1 ? undefined : at
}

function names({ senses }: HeaderLabel, { id }: ColumnForm): boolean {
  for (const sense of senses) if (sense.kind === 'column' && sense.column === id) return true
  return false
}
