// How far the figures of the tables may be relied on where a sentence is set against them.
import type { Disagreement } from '../localisation/disagreement.ts'
import { valueOf, type Fact } from '../facts/fact.ts'
import type { Report } from '../report.ts'
import { lineAt } from '../text/source.ts'
import { placeOfDisagreement } from './disagreement/changes.ts'

/** What the sums say of some figures of the tables. */
export type Standing =
  /** Every sum that they are in holds. */
  | { readonly kind: 'sound' }
  /** It is known what is wrong in the sums that fail: mended, the figures are more by `gain` together. */
  | { readonly kind: 'mended'; readonly gain: number; readonly line: number; readonly isLikely: boolean }
  /** One of them may be wrong, or what it was added up from; the line says where to look first. */
  | { readonly kind: 'doubted'; readonly line: number }

export function standingOf(report: Report, facts: readonly Fact[]): Standing {
  const concerned = report.disagreements.filter(one => concerns(one, facts))
  const open = concerned.find(({ decided }) => !decided)
  if (open) return { kind: 'doubted', line: lineOf(report, placeOfDisagreement(open)) }
  const lost = report.lostFigures.find(({ equation }) =>
    [...equation.whole, ...equation.parts].some(fact => facts.includes(fact)),
  )
  if (lost) return { kind: 'doubted', line: lineOf(report, lost.equation.whole[0]!) }
  const [first] = concerned
  if (!first) return { kind: 'sound' }
  const gain = concerned
    .flatMap(({ repairs }) => repairs[0]!.changes)
    .filter(({ fact }) => facts.includes(fact))
    .reduce((all, { fact, to }) => all + to - valueOf(fact), 0)
  const isLikely = concerned.every(({ likely }) => likely)
  return { kind: 'mended', gain, line: lineOf(report, placeOfDisagreement(first)), isLikely }
}

/** A figure is in a sum that fails, or among those that may be changed for it. */
function concerns({ failing, repairs }: Disagreement, facts: readonly Fact[]): boolean {
  return (
    failing.some(({ equation }) =>
      [...equation.whole, ...equation.parts].some(fact => facts.includes(fact)),
    ) || repairs.some(({ changes }) => changes.some(({ fact }) => facts.includes(fact)))
  )
}

function lineOf({ source }: Report, fact: Fact): number {
  return lineAt(source, fact.start) + 1
}
