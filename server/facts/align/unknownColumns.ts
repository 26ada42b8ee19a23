import type { Block, ColumnForm } from '../../forms/form.ts'
import { flatMap } from '../../text/flatMap.ts'
import { labelKey } from '../../text/fold.ts'
import type { AlignedRow } from './align.ts'
import type { ClassifiedRow, HeaderLabel } from '../rows/classify.ts'
import { planByOrder, type ColumnPlan, type PlannedColumn } from '../columns/columns.ts'
import { headersAbove, type HeaderFault } from '../columns/header.ts'
import type { Reading } from '../columns/place.ts'

/** A header that names all columns of the form, and others among them. */
export interface WiderHeader {
  /** The columns in the order of the text, the others as none. */
  readonly plan: ColumnPlan
  /** Where each column has an index of its own. */
  readonly grid: Extract<Reading, { kind: 'grid' }> | undefined
  /** The labels of the others. */
  readonly unknownColumns: readonly HeaderLabel[]
}

/**
 * What the header says where rows have more figures than the form has columns: which columns it adds, or a fault
 * where it adds some and their places cannot be told.
 */
export function readWiderHeader(
  rows: readonly ClassifiedRow[],
  data: readonly ClassifiedRow[],
  block: Block,
): WiderHeader | HeaderFault | undefined {
  const first = data[0]!
  const headers = headersAbove(rows, first).map(labels => withoutCorner(labels, block))
  const unknownColumns = flatMap(headers, labels => labels).filter(isUnknownColumn)
  if (unknownColumns.length === 0 || unknownColumns.length > MOST_UNKNOWN) return undefined
  const count = block.columns.length
  const inGrid = (row: ClassifiedRow) => unknownColumns.some(({ index }) => row.row.cells[index]?.text)
  const leaves = leavesOf(headers, block)
  const isWide = data.some(row => row.filled > count)
  if (!leaves)
    return isWide
      ? {
          kind: 'extra',
          at: unknownColumns[0]!.cell,
          columns: unknownColumns.map(({ cell }) => cell.text),
          read: 'not',
        }
      : undefined
  const indexes = leaves.map(({ index }) => index)
  const ascending = indexes.every((index, i) => i === 0 || index > indexes[i - 1]!)
  const isGrid = ascending && !first.table.stream && first.firstValue <= indexes[0]!
  if (!isWide && !(isGrid && data.some(inGrid))) return undefined
  return {
    plan: planOf(leaves, block),
    grid: isGrid ? { kind: 'grid', indexes } : undefined,
    unknownColumns: leaves.filter(isUnknownColumn),
  }
}

const MOST_UNKNOWN = 8

/** The figures of a row that stand below labels which are none of the form's. */
export function leftOut({ placement, columns }: AlignedRow): readonly string[] {
  if (placement.kind !== 'placed') return []
  const left: string[] = []
  placement.cells.forEach(({ text }, i) => {
    const isTaken = columns[i]?.index === i || columns.some(({ index }) => index === i)
    if (text !== '' && !isTaken) left.push(text)
  })
  return left
}

/** The labels from the first on that names a column or a group of columns. */
function withoutCorner(labels: readonly HeaderLabel[], block: Block): readonly HeaderLabel[] {
  const first = labels.findIndex(label => isGroup(label, block) || columnAt(label, block) !== undefined)
  return first === -1 ? [] : labels.slice(first)
}

function isUnknownColumn({ senses }: HeaderLabel): boolean {
  return senses.length === 0
}

function isGroup({ key }: HeaderLabel, { columns }: Block): boolean {
  return columns.some(({ groups = [] }) => groups.some(group => labelKey(group) === key))
}

function columnAt({ senses }: HeaderLabel, { columns }: Block): number | undefined {
  const at = columns.findIndex(({ id }) =>
    senses.some(sense => sense.kind === 'column' && sense.column === id),
  )
  return at === -1 ? undefined : at
}

/** The innermost labels in their order, a group's own in its place, when they are all columns of the form and more. */
function leavesOf(
  headers: readonly (readonly HeaderLabel[])[],
  block: Block,
): readonly HeaderLabel[] | undefined {
  const [upper = [], lower = [], ...more] = headers.flatMap(labels =>
    labels.length === 0 ? [] : parted(labels, block),
  )
  const groups = upper.filter(label => isGroup(label, block))
  if (more.length > 0 || groups.length > 1 || (groups.length === 0) !== (lower.length === 0)) return undefined
  const leaves = upper.flatMap(label => (groups.includes(label) ? lower : [label]))
  const places = leaves.flatMap(label => columnAt(label, block) ?? [])
  const inOrder = places.length === block.columns.length && places.every((at, i) => at === i)
  return inOrder && leaves.every(label => isUnknownColumn(label) || columnAt(label, block) !== undefined)
    ? leaves
    : undefined
}

/** Where rows are not marked, a group's own labels follow in the same row, behind the last of the others. */
function parted(labels: readonly HeaderLabel[], block: Block): readonly (readonly HeaderLabel[])[] {
  const group = labels.find(label => isGroup(label, block))
  const isChild = (column: ColumnForm) => (column.groups ?? []).some(name => labelKey(name) === group?.key)
  const child = labels.findIndex(label => {
    const at = columnAt(label, block)
    return at !== undefined && isChild(block.columns[at]!)
  })
  if (!group || child <= labels.indexOf(group) || isUnknownColumn(labels[child - 1]!)) return [labels]
  return [labels.slice(0, child), labels.slice(child)]
}

function planOf(leaves: readonly HeaderLabel[], block: Block): ColumnPlan {
  const own = planByOrder(block).columns
  return {
    block,
    columns: leaves.map((label, index): PlannedColumn | undefined => {
      const at = columnAt(label, block)
      return at === undefined ? undefined : { ...own[at]!, index }
    }),
  }
}
