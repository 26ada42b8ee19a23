// What is known of every figure of every form: the codebook of a data set.
import { columnName, rowName } from '../facts/name.ts'
import type { ColumnForm, EquationForm, Form, FormId } from '../forms/form.ts'
import { FORMS } from '../forms/index.ts'
import { expectedFigures, type ExpectedFigure } from './figure.ts'

/** A figure of one form. */
export interface CodebookEntry {
  readonly form: FormId
  readonly id: string
  /** What its column is called in a table with a report a row. */
  readonly column: string
  readonly label: { readonly zh: string; readonly en: string }
  /** As the form prints them. */
  readonly printed: { readonly row: string; readonly column: string }
  readonly kind: ColumnForm['kind']
  readonly years: Form['years']
  /** The sums of the form that it is in, by their ids. */
  readonly equations: readonly string[]
  readonly other: Mapping
}

/** What became of it in the next form, or what it was in the one before. */
export interface Mapping {
  /** `split`: several together are it. `merged`: it is one of several that were one. */
  readonly kind: 'same' | 'split' | 'merged' | 'gone' | 'new'
  readonly ids: readonly string[]
}

/** Every figure of every form, the oldest form first, in the form's order. */
export function codebook(): readonly CodebookEntry[] {
  return FORMS.flatMap(form => expectedFigures(form.id).map(figure => entryFor(figure, form)))
}

/** What a figure's column is called: dots mean something else to databases. */
export function columnOf(id: string): string {
  return id.replaceAll('.', '_')
}

function entryFor(figure: ExpectedFigure, form: Form): CodebookEntry {
  const { id, placed, column } = figure
  return {
    form: form.id,
    id,
    column: columnOf(id),
    label: { zh: `${rowName(placed)} · ${columnName(column)}`, en: inWords(id) },
    printed: { row: placed.row.label, column: column.label },
    kind: column.kind,
    years: form.years,
    equations: form.equations.filter(equation => holds(equation, figure)).map(equation => equation.id),
    other: mappingOf(figure, form),
  }
}

function holds({ table, along, whole, parts }: EquationForm, figure: ExpectedFigure): boolean {
  const term = along === 'row' ? figure.column.id : figure.placed.row.id
  return table === figure.table && [...whole, ...parts].includes(term)
}

/** Two forms at most have been in force, so each figure has one other form to be looked for in. */
function mappingOf({ id, table, placed, column }: ExpectedFigure, form: Form): Mapping {
  const others = FORMS.filter(other => other.id !== form.id).flatMap(other => expectedFigures(other.id))
  if (others.some(other => other.id === id)) return { kind: 'same', ids: [id] }
  const isOld = form.years.to !== undefined
  const related = others.filter(other => {
    const [whole, part] = isOld ? [placed.row.id, other.placed.row.id] : [other.placed.row.id, placed.row.id]
    return other.table === table && other.column.id === column.id && part.startsWith(`${whole}.`)
  })
  if (related.length === 0) return { kind: isOld ? 'gone' : 'new', ids: [] }
  return { kind: isOld ? 'split' : 'merged', ids: related.map(other => other.id) }
}

/** `applications.newlyReceived.naturalPerson` → `Applications: newly received: natural person` */
function inWords(id: string): string {
  const words = id
    .split('.')
    .map(part => part.replace(/(?<=[a-z])[A-Z]/g, letter => ` ${letter.toLowerCase()}`))
  const text = words.join(': ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
