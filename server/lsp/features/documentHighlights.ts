// What belongs together in the text: the terms of a sum, and where the running text says them.
import type { Feature } from '../feature.ts'
import { DocumentHighlightKind, type DocumentHighlight } from 'vscode-languageserver'
import { totalOf } from '../../equations/equation.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Report } from '../../report.ts'
import { isEmpty, type Range } from '../../text/range.ts'
import { toOffset, toRange } from '../convert/positions.ts'
import type { OpenReport } from '../documents/checkedReport.ts'
import { claimAt, factAt, labelledRowAt, claimCheckOf, claimChecksWith, termsBeside } from '../lookUp.ts'

export const documentHighlights: Feature = {
  capabilities: ({ knows }) => (knows('documentHighlight') ? { documentHighlightProvider: true } : {}),
  register: ({ connection, about }) =>
    connection.onDocumentHighlight(
      about((open, { position }) => highlightsAt(open, toOffset(open.report.source, position))),
    ),
}

/**
 * With a figure all terms of its sums, totals set apart, and where the running text restates it; with what the text
 * says the figures that it restates; with a row's label its figures.
 */
function highlightsAt({ report }: OpenReport, offset: number): DocumentHighlight[] | null {
  const fact = factAt(report, offset)
  if (fact)
    return [
      ...[fact, ...termsBeside(report, fact)].flatMap(term => highlightFigure(report, term)),
      ...claimChecksWith(report, fact).map(({ claim }) =>
        highlight(report, claim, DocumentHighlightKind.Text),
      ),
    ]
  const claim = claimAt(report, offset)
  const restated = claim && claimCheckOf(report, claim)
  if (restated)
    return [
      highlight(report, claim, DocumentHighlightKind.Text),
      ...restated.facts.flatMap(figure => highlightFigure(report, figure)),
    ]
  const row = labelledRowAt(report, offset)
  if (!row) return null
  const figures = report.facts.filter(({ aligned }) => aligned === row)
  return [
    highlight(report, row.label!, DocumentHighlightKind.Text),
    ...figures.flatMap(figure => highlightFigure(report, figure)),
  ]
}

/** An empty cell has nothing that could be highlighted. */
function highlightFigure(report: Report, fact: Fact): DocumentHighlight[] {
  if (isEmpty(fact)) return []
  const isTotal = report.equations.some(equation => totalOf(equation) === fact)
  return [highlight(report, fact, isTotal ? DocumentHighlightKind.Write : DocumentHighlightKind.Read)]
}

function highlight({ source }: Report, range: Range, kind: DocumentHighlightKind): DocumentHighlight {
  return { range: toRange(source, range), kind }
}
