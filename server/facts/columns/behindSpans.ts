import type { PlacedRow } from '../../forms/rows.ts'
import type { ClassifiedRow } from '../rows/classify.ts'

interface Labelled {
  readonly classified: ClassifiedRow
  readonly placed: PlacedRow
}

/**
 * Some tools leave empty cells behind a label that is merged over columns and none below one that is merged over
 * rows: the figures of each row are then its last cells. Gives such rows beginning with their figures, when nearly
 * all rows of a table are as long as the form then makes them.
 */
export function behindSpans(rows: readonly Labelled[]): ReadonlyMap<ClassifiedRow, ClassifiedRow> {
  const found = new Map<ClassifiedRow, ClassifiedRow>()
  let proofs = 0
  for (const { classified, placed } of rows) {
    const { table, row, firstValue } = classified
    if (table.stream || table.blanks === 'aligned' || table.blanks === 'lost') return new Map()
    const spanned = deepest(placed) - depth(placed.row)
    const values = row.cells.slice(firstValue)
    const isLong = values.length === placed.block.columns.length + spanned
    if (!isLong || values.slice(0, spanned).some(({ text }) => text !== '')) continue
    if (spanned > 0 && values.at(-1)!.text !== '') proofs++
    found.set(classified, { ...classified, firstValue: firstValue + spanned })
  }
  return proofs >= FEWEST_PROOFS && found.size * 5 >= rows.length * 4 ? found : new Map()
}

const FEWEST_PROOFS = 3

function deepest({ block }: PlacedRow): number {
  return Math.max(...block.rows.map(depth))
}

function depth({ groups = [] }: PlacedRow['row']): number {
  return groups.length
}
