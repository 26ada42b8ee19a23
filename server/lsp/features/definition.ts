// From what was taken over from last year to last year's report; from the running text to the table.
import type { Feature } from '../feature.ts'
import type { Location } from 'vscode-languageserver'
import { counterpartOf, type PlacedFact } from '../../series/counterpart.ts'
import { toOffset, toRange } from '../convert/positions.ts'
import type { OpenReport } from '../documents/checkedReport.ts'
import { claimAt, factAt, labelledRowAt, claimCheckOf } from '../lookUp.ts'

export const definition: Feature = {
  capabilities: ({ knows }) => (knows('definition') ? { definitionProvider: true } : {}),
  register: ({ connection, about }) =>
    connection.onDefinition(
      about((open, { position }) => definitionAt(open, toOffset(open.report.source, position))),
    ),
}

/**
 * From what was taken over from last year to where it stands in last year's report: a figure, or the label of a row.
 * From a figure of the running text to the first figure of the table that it restates.
 */
function definitionAt({ report, kin }: OpenReport, offset: number): Location | null {
  const row = labelledRowAt(report, offset)
  const facts = row ? report.facts.filter(({ aligned }) => aligned === row) : [factAt(report, offset)]
  for (const fact of facts) {
    const found = fact && counterpartOf(fact, kin)
    if (found) return locationOf(found, row !== undefined)
  }
  const claim = claimAt(report, offset)
  const [restated] = (claim && claimCheckOf(report, claim)?.facts) ?? []
  return restated ? locationOf({ report, fact: restated }, false) : null
}

function locationOf({ report: { source }, fact }: PlacedFact, ofRow: boolean): Location {
  const place = (ofRow ? fact.aligned.label : undefined) ?? fact
  return { uri: source.uri, range: toRange(source, place) }
}
