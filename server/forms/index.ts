// Every form, and which binds which year.
import { disclosure2019 } from './disclosure2019.ts'
import { disclosure2021 } from './disclosure2021.ts'
import type { Form, FormId, TableForm, TableId } from './form.ts'

/** Every form, the oldest first. */
export const FORMS: readonly Form[] = [disclosure2019, disclosure2021]

export function formById(id: FormId): Form {
  return FORMS.find(form => form.id === id)!
}

/** The form that binds reports on `year`. */
export function formOfYear(year: number): Form | undefined {
  return FORMS.find(({ years }) => years.from <= year && (years.to === undefined || year <= years.to))
}

/** The form in force. */
export const CURRENT_FORM: Form = FORMS.at(-1)!

export function tableOf(form: Form, id: TableId): TableForm {
  return form.tables.find(table => table.id === id)!
}
