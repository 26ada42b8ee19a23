import type { Location } from 'vscode-languageserver'
import type { Range } from '../text/range.ts'
import { toRange } from './convert.ts'
import type { OpenReport } from './documents.ts'
import { factAt, termsBeside } from './lookUp.ts'

/** From a figure to all that stand with it in a sum; the figure itself for those who want it among them. */
export function referencesAt(
  { uri, report }: OpenReport,
  offset: number,
  { includeDeclaration }: { readonly includeDeclaration: boolean },
): Location[] | null {
  const fact = factAt(report, offset)
  if (!fact) return null
  const places: readonly Range[] = [...(includeDeclaration ? [fact] : []), ...termsBeside(report, fact)]
  return [...places]
    .sort((a, b) => a.start - b.start)
    .map(range => ({ uri, range: toRange(report.source, range) }))
}
