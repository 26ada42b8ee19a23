import type { Block } from '../../forms/form.ts'
import { labelKey } from '../../text/fold.ts'
import type { HeaderLabel } from '../rows/classify.ts'

/**
 * The label of a header at which its columns or their groups leave the form's order: within one of its rows, or by
 * the places of the labels where each column's stands in one of its own (`inGrid`).
 */
export function labelOutOfOrder(
  headers: readonly (readonly HeaderLabel[])[],
  block: Block,
  { inGrid }: { readonly inGrid: boolean },
): HeaderLabel | undefined {
  for (const labels of headers) {
    const astray = astrayInRow(labels, block)
    if (astray) return astray
  }
  return inGrid ? astrayInGrid(headers.flat(), block) : undefined
}

/** A group, or a column that is in none, before which stands one that belongs behind it. */
function astrayInRow(labels: readonly HeaderLabel[], block: Block): HeaderLabel | undefined {
  let last = -1
  for (const label of labels) {
    const at = outerPlaceOf(label, block)
    if (at === undefined) continue
    if (at < last) return label
    last = at
  }
  return undefined
}

/** Labels side by side, one for each column: then they are where their figures are. */
function astrayInGrid(labels: readonly HeaderLabel[], block: Block): HeaderLabel | undefined {
  const found = new Map<number, HeaderLabel>()
  for (const label of labels) {
    const at = columnAt(label, block)
    if (at !== undefined) found.set(at, label)
  }
  const byIndex = [...found].sort(([, a], [, b]) => a.index - b.index)
  const [first, end] = [byIndex[0]?.[1].index ?? 0, byIndex.at(-1)?.[1].index ?? 0]
  const sideBySide = new Set(byIndex.map(([, { index }]) => index)).size === block.columns.length
  if (!sideBySide || end - first !== block.columns.length - 1) return undefined
  return byIndex.find(([at], i) => at !== i)?.[1]
}

function outerPlaceOf(label: HeaderLabel, { columns }: Block): number | undefined {
  const outer = columns.findIndex(({ groups = [] }) => groups.some(group => labelKey(group) === label.key))
  if (outer !== -1) return outer
  const at = columns.findIndex(({ id, groups = [] }) => groups.length === 0 && names(label, id))
  return at === -1 ? undefined : at
}

function columnAt(label: HeaderLabel, { columns }: Block): number | undefined {
  const at = columns.findIndex(({ id }) => names(label, id))
  return at === -1 ? undefined : at
}

function names({ senses }: HeaderLabel, column: string): boolean {
  return senses.some(sense => sense.kind === 'column' && sense.column === column)
}
