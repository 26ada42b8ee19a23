// Whether a report has to tell of the information processing fee.
import { disclosure2021 } from '../forms/disclosure2021.ts'
import type { Report } from '../report.ts'

/** The form of 2021 asks for it; a year guessed from the publication proves nothing. */
export function feeIsDue({ form, identity }: Report): boolean {
  const { year } = identity
  if (year && year.from !== 'published') return year.year >= disclosure2021.years.from
  return form?.id === disclosure2021.id
}
