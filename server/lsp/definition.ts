import type { Location } from 'vscode-languageserver'
import { counterpartOf, type PlacedFact } from '../series/counterpart.ts'
import { toRange } from './convert.ts'
import type { OpenReport } from './documents.ts'
import { factAt, labelledRowAt } from './lookUp.ts'

/** From what was taken over from last year to where it stands in last year's report: a figure, or the label of a row. */
export function definitionAt({ report, kin }: OpenReport, offset: number): Location | null {
  const row = labelledRowAt(report, offset)
  const facts = row ? report.facts.filter(({ aligned }) => aligned === row) : [factAt(report, offset)]
  for (const fact of facts) {
    const found = fact && counterpartOf(fact, kin)
    if (found) return locationOf(found, row !== undefined)
  }
  return null
}

function locationOf({ report: { source }, fact }: PlacedFact, ofRow: boolean): Location {
  const place = (ofRow ? fact.aligned.label : undefined) ?? fact
  return { uri: source.uri, range: toRange(source, place) }
}
