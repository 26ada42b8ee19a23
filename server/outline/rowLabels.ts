// Labels of the form's rows in a text of which no table is known yet.
import type { FormId, TableId } from '../forms/form.ts'
import { FORMS } from '../forms/index.ts'
import { rowsOf } from '../forms/rows.ts'
import { sensesOf } from '../forms/vocabulary.ts'
import { flatMap } from '../text/flatMap.ts'
import { fold, labelKey } from '../text/fold.ts'
import type { Range } from '../text/range.ts'

/** Whether a text has so many labels of the form's rows that a table of the form must be in it. */
export function hasTableRows(text: string): boolean {
  const folded = fold(text)
  let found = 0
  for (const label of ROW_LABELS) if (folded.includes(label) && ++found === FEWEST_ROWS) return true
  return false
}

/** Whether labels of a table's rows stand in a text each by itself, as in a table, and not within sentences. */
export function hasRowsOf(text: string, table: TableId): boolean {
  const keys = new Set(flatMap(FORMS, form => rowsOf(form.id, table)).map(({ key }) => key))
  const found = new Set<string>()
  for (const [word] of text.matchAll(WORDS)) {
    const key = labelKey(word.replace(FIGURES_BEHIND, ''))
    if (keys.has(key)) found.add(key)
    if (found.size === FEWEST_OF_TABLE) return true
  }
  return false
}

/** Whether a figure stands by itself in a text, as in a table. */
export function hasFigures(text: string): boolean {
  return text.split(BETWEEN).some(word => FIGURE.test(word))
}

/** A label that only one form has. */
export interface FormLabel extends Range {
  readonly form: FormId
}

/** Labels of rows and columns in a text with tables of a form of which none could be read. */
export function labelsOfOneForm(text: string): readonly FormLabel[] {
  if (!hasTableRows(text)) return []
  return flatMap(Array.from(text.matchAll(WORDS)), ({ 0: word, index }) => {
    const senses = sensesOf(labelKey(word))
    const forms = new Set(
      flatMap(senses, sense => (sense.kind === 'row' || sense.kind === 'column' ? sense.forms : [])),
    )
    const [form] = forms
    return form !== undefined && forms.size === 1 ? [{ form, start: index, end: index + word.length }] : []
  })
}

const BETWEEN = /[\s|│┃║<>]/
const FIGURE = /^[+\-−]?[\d０-９][\d０-９,，.]{0,20}(?:[件条宗项个次]|[万亿]?元)?$/
const WORDS = /[^\s|│┃║<>,，]{2,60}/g
const FIGURES_BEHIND = /[\d.]{1,40}$/
/** A sentence may be one or two of the labels. A guess, nothing measured. */
const FEWEST_OF_TABLE = 3

/** In folded characters: shorter labels, such as 规章 or 总计, stand in other texts too. A guess, nothing measured. */
const SHORTEST_LABEL = 8
/** A text about reports quotes a few labels; reports whose tables are whole have 18 to 21. A guess between the two. */
const FEWEST_ROWS = 5

const ROW_LABELS: readonly string[] = /* @__PURE__ */ [
  ...new Set(
    flatMap(FORMS, form => flatMap(form.tables, table => rowsOf(form.id, table.id)))
      .map(({ key }) => key)
      .filter(key => key.length >= SHORTEST_LABEL),
  ),
]
