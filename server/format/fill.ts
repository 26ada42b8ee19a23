// Writes what the sums prove of blanks.
import type { Fact } from '../facts/fact.ts'
import type { Report } from '../report.ts'
import type { Edit } from './edit.ts'
import { writeAll } from './reread.ts'

/** The blanks that have a place of their own and of which the sums prove what they are. */
export function provedBlanks({ facts }: Report): readonly Fact[] {
  return facts.filter(
    ({ absent, deduced, aligned: { placement } }) =>
      absent === 'blank' && deduced !== undefined && placement.kind === 'placed' && !placement.lacking,
  )
}

/** The edits that write what is proved of blanks: of all, else of each table of which they can be written. */
export function fillProved(report: Report): readonly Edit[] {
  const blanks = provedBlanks(report)
  const all = fillingOf(report, blanks)
  if (all.length > 0) return all
  const tables = [...new Set(blanks.map(({ table }) => table))]
  return tables
    .flatMap(table =>
      fillingOf(
        report,
        blanks.filter(blank => blank.table === table),
      ),
    )
    .sort((a, b) => a.range.start - b.range.start)
}

function fillingOf(report: Report, blanks: readonly Fact[]): readonly Edit[] {
  return blanks.length === 0
    ? []
    : (writeAll(report, new Map(blanks.map(fact => [fact, fact.deduced!]))) ?? [])
}
