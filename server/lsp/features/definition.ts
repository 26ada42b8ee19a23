import type { Location } from 'vscode-languageserver'
import { counterpartOf, type PlacedFact } from '../../series/counterpart.ts'
import { toRange } from '../convert.ts'
import type { OpenReport } from '../documents/documents.ts'
import { claimAt, factAt, labelledRowAt, restatementOf } from './lookUp.ts'

/**
 * From what was taken over from last year to where it stands in last year's report: a figure, or the label of a row.
 * From a figure of the running text to the first figure of the table that it restates.
 */
export function definitionAt({ report, kin }: OpenReport, offset: number): Location | null {
  const row = labelledRowAt(report, offset)
  const facts = row ? report.facts.filter(({ aligned }) => aligned === row) : [factAt(report, offset)]
  for (const fact of facts) {
    const found = fact && counterpartOf(fact, kin)
    if (found) return locationOf(found, row !== undefined)
  }
  const claim = claimAt(report, offset)
  const [restated] = (claim && restatementOf(report, claim)?.facts) ?? []
  return restated ? locationOf({ report, fact: restated }, false) : null
}

function locationOf({ report: { source }, fact }: PlacedFact, ofRow: boolean): Location {
  const place = (ofRow ? fact.aligned.label : undefined) ?? fact
  return { uri: source.uri, range: toRange(source, place) }
}
