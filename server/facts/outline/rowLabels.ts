import { FORMS } from '../../forms/index.ts'
import { rowsOf } from '../../forms/rows.ts'
import { fold } from '../../text/fold.ts'

/** Whether a text has so many labels of the form's rows that a table of the form must be in it. */
export function hasTableRows(text: string): boolean {
  const folded = fold(text)
  let found = 0
  for (const label of ROW_LABELS) if (folded.includes(label) && ++found === FEWEST_ROWS) return true
  return false
}

/** Longer labels occur nowhere else. */
const SHORTEST_LABEL = 8
/** A text about reports quotes a few labels, a table of the form has two dozen. */
const FEWEST_ROWS = 5

const ROW_LABELS: readonly string[] = /* @__PURE__ */ [
  ...new Set(
    FORMS.flatMap(form => form.tables.flatMap(table => rowsOf(form.id, table.id)))
      .map(({ key }) => key)
      .filter(key => key.length >= SHORTEST_LABEL),
  ),
]
