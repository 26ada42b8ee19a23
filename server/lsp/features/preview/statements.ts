// What the running text says of the figures that the preview shows.
import type { Comparison } from '../../../claims/compare/comparison.ts'
import { cellsCompared, clauseOf, isOfTables, placeOfClaim } from '../../../claims/places.ts'
import type { StatementView } from '../../../protocol/preview.ts'
import type { Report } from '../../../report.ts'
import { standingOf } from '../../../rules/standing.ts'
import { factsCompared, isRightOnceMended } from '../../../rules/witnesses.ts'
import type { Range } from '../../../text/range.ts'
import { visible } from '../../../text/visible.ts'

/** A statement, and where it stands. */
export interface Statement {
  readonly view: StatementView
  readonly place: Range
}

/** A guess, as for findings: no report says more of its tables. */
const MOST = 200

/** What was compared with figures of the tables, in the order of the text. */
export function statementsOf(report: Report): readonly Statement[] {
  return report.comparisons
    .flatMap(comparison => statementOf(report, comparison) ?? [])
    .sort((a, b) => a.place.start - b.place.start)
    .slice(0, MOST)
}

function statementOf(report: Report, comparison: Comparison): Statement | undefined {
  const { source, factById } = report
  const ids = cellsCompared(comparison).filter(id => factById.has(id))
  if (ids.length === 0) return undefined
  const { start, end } = clauseOf(comparison)
  const text = visible(source.text.slice(start, end).replace(/\s+/g, ''))
  const isMended = agreesOnceMended(report, comparison)
  return {
    view: {
      text,
      ids,
      agrees: isMended || comparison.outcome === 'equal',
      ...(isMended && { onceMended: true }),
    },
    place: placeOfClaim(comparison.claim),
  }
}

/** Whether it says what the figures should be, where it is known that they are others. */
function agreesOnceMended(report: Report, comparison: Comparison): boolean {
  const standing = standingOf(report, factsCompared(report, comparison))
  if (standing.kind !== 'mended' || standing.gain === 0) return false
  return isOfTables(comparison) ? isRightOnceMended(report, comparison) : comparison.outcome === 'equal'
}
