// The year that a report is on.
import type { Report } from '../report.ts'

/** The year that the report is on, where its text states one and no other. */
export function statedYear({ identity }: Report): number | undefined {
  const [first, ...others] = identity.stated
  return first && others.every(({ year }) => year === first.year) ? first.year : undefined
}
