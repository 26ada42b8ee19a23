import type { Block, ColumnForm } from '../../forms/form.ts'
import { labelKey } from '../../text/fold.ts'
import { similarity } from '../../text/similarity.ts'
import { theUnit, unitsIn, type StatedUnit } from '../../text/unit.ts'
import type { HeaderLabel } from '../rows/classify.ts'

/** What stands in the value cells of a row, in their order; `undefined` where the form has no such column. */
export interface ColumnPlan {
  readonly block: Block
  readonly columns: readonly (PlannedColumn | undefined)[]
}

export interface PlannedColumn {
  readonly column: ColumnForm
  /** Its place among the columns of the block. */
  readonly at: number
  /** Its place among the value cells of a row. */
  readonly index: number
  /** The unit that the written header states for the whole column. */
  readonly unit: StatedUnit | undefined
  /** The label as written, when it is worded otherwise than in the form. */
  readonly differs: HeaderLabel | undefined
}

/** The columns of a block in the form's own order, as where no header says otherwise. */
export function planByOrder(block: Block): ColumnPlan {
  const known = PLANS_BY_ORDER.get(block)
  if (known) return known
  const columns = block.columns.map((column, at) => ({
    column,
    at,
    index: at,
    unit: undefined,
    differs: undefined,
  }))
  const plan = { block, columns }
  PLANS_BY_ORDER.set(block, plan)
  return plan
}

/** A cache over the forms' own blocks, which never change. */
const PLANS_BY_ORDER = new WeakMap<Block, ColumnPlan>()

/**
 * The columns that the header above a row announces. Forms differ in the columns of one row, and one report may
 * mix them: of `blocks`, the preferred first, the one whose labels the header resembles most is taken.
 */
export function planByHeader(blocks: readonly Block[], header: readonly HeaderLabel[]): ColumnPlan {
  let best = planFor(blocks[0]!, header)
  for (const block of blocks.slice(1)) {
    if (best.score === header.length) break
    const other = planFor(block, header)
    if (other.score > best.score + CLEARLY) best = other
  }
  return best.plan
}

interface ScoredPlan {
  readonly plan: ColumnPlan
  readonly score: number
}

/** Labels less alike than this are not the same. */
const ALIKE = 0.6
const CLEARLY = 0.05

function planFor(block: Block, header: readonly HeaderLabel[]): ScoredPlan {
  const scores = header.map(label => likenesses(label, block.columns))
  const score = scores.reduce((sum, row) => sum + Math.max(...row), 0)
  // A header that lost labels, or whose labels were torn apart, does not say which column is which.
  const torn = header.length < block.columns.length && score < header.length
  if (torn) return { plan: planByOrder(block), score }
  const inOrder = header.length === block.columns.length && !contradicts(scores)
  const taken = header.map((label, i) => {
    const at = inOrder ? i : bestColumn(scores[i]!)
    return at === undefined ? undefined : plannedColumn(label, i, block, at, scores[i]![at]!)
  })
  return { plan: { block, columns: withoutRepeats(taken) }, score }
}

/** How alike a label is to each column: 1 for the form's own wording, and then 0 for all others. */
function likenesses({ key }: HeaderLabel, columns: readonly ColumnForm[]): readonly number[] {
  const own = columns.map(column => (keysOf(column).includes(key) ? 1 : 0))
  // Below 1, however alike.
  return own.includes(1) ? own : columns.map(column => similarity(key, keysOf(column)[0]!) * 0.99)
}

function keysOf(column: ColumnForm): readonly string[] {
  let keys = COLUMN_KEYS.get(column)
  if (!keys) COLUMN_KEYS.set(column, (keys = [column.label, ...(column.aliases ?? [])].map(labelKey)))
  return keys
}

/** A cache over the forms' own columns, which never change. */
const COLUMN_KEYS = new WeakMap<ColumnForm, readonly string[]>()

/** A label that is, to the letter, another column's: then order alone must not decide. */
function contradicts(scores: readonly (readonly number[])[]): boolean {
  return scores.some((row, i) => row.some((score, j) => score === 1 && j !== i && row[i] !== 1))
}

function bestColumn(scores: readonly number[]): number | undefined {
  const best = Math.max(...scores)
  const at = scores.indexOf(best)
  return best >= ALIKE && scores.every((score, i) => i === at || score < best) ? at : undefined
}

function plannedColumn(
  label: HeaderLabel,
  index: number,
  block: Block,
  at: number,
  score: number,
): PlannedColumn {
  const differs = score < 1 ? label : undefined
  return { column: block.columns[at]!, at, index, unit: theUnit(unitsIn(label.cell.text)), differs }
}

function withoutRepeats(
  columns: readonly (PlannedColumn | undefined)[],
): readonly (PlannedColumn | undefined)[] {
  return columns.map((planned, i) =>
    columns.findIndex(other => other?.column === planned?.column) === i ? planned : undefined,
  )
}
