// From a figure to all that stand with it in a sum, and to where the running text says it.
import type { Feature } from '../feature.ts'
import type { Location } from 'vscode-languageserver'
import type { Range } from '../../text/range.ts'
import { toOffset, toRange } from '../convert/positions.ts'
import type { OpenReport } from '../documents/checkedReport.ts'
import { claimAt, factAt, claimCheckOf, claimChecksWith, termsBeside } from '../lookUp.ts'

export const references: Feature = {
  capabilities: ({ knows }) => (knows('references') ? { referencesProvider: true } : {}),
  register: ({ connection, about }) =>
    connection.onReferences(
      about((open, { position, context }) =>
        referencesAt(open, toOffset(open.report.source, position), context),
      ),
    ),
}

/**
 * From a figure to all that stand with it in a sum and to where the running text restates it; from there to the
 * figures. What is asked about is itself among them for those who want it.
 */
function referencesAt(
  { uri, report }: OpenReport,
  offset: number,
  { includeDeclaration }: { readonly includeDeclaration: boolean },
): Location[] | null {
  const fact = factAt(report, offset)
  const claim = fact ? undefined : claimAt(report, offset)
  const asked: Range | undefined = fact ?? claim
  if (!asked) return null
  const others = fact
    ? [
        ...termsBeside(report, fact),
        ...claimChecksWith(report, fact).map(({ claim: restating }) => restating),
      ]
    : (claimCheckOf(report, claim!)?.facts ?? [])
  return [...(includeDeclaration ? [asked] : []), ...others]
    .sort((a, b) => a.start - b.start)
    .map(range => ({ uri, range: toRange(report.source, range) }))
}
