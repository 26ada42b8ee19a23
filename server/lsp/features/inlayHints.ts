// What is said behind figures in the text, each kind only when it is asked for.
import type { Feature } from '../feature.ts'
import type { InlayHint, Range as ProtocolRange } from 'vscode-languageserver'
import type { Disagreement } from '../../localisation/disagreement.ts'
import { stateOf, totalOf } from '../../equations/equation.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Report } from '../../report.ts'
import { hintsFor, type FactHint } from '../../rules/disagreement/hint.ts'
import { unbalancedEquation } from '../../rules/unbalanced-equation.ts'
import { say, type Text } from '../../text/locale.ts'
import type { Client } from '../client.ts'
import { toOffsets, toPosition, toTextEdit } from '../convert/positions.ts'
import type { OpenReport } from '../documents/checkedReport.ts'
import { explainFigure } from './hover/figure.ts'

export const inlayHints: Feature = {
  capabilities: ({ knows }) => (knows('inlayHint') ? { inlayHintProvider: true } : {}),
  register: ({ connection, about }) =>
    connection.languages.inlayHint.on(about((open, { range }, client) => hintsIn(open, range, client))),
}

/** What is said behind figures in a part of the text, each kind only when it is asked for. */
function hintsIn(open: OpenReport, range: ProtocolRange, client: Client): InlayHint[] {
  const { report, settings } = open
  const { wrong, holding, proved } = settings.hints
  const words = new Map<Fact, Text>([
    ...(proved ? provedBlanks(report) : []),
    ...(holding ? holdingTotals(report) : []),
    ...(wrong ? foundDisagreements(open).flatMap(hintsFor) : []),
  ])
  const { start, end } = toOffsets(report.source, range)
  return [...words]
    .filter(([fact]) => start <= fact.end && fact.end <= end)
    .sort(([a], [b]) => a.end - b.end)
    .map(([fact, text]) => toHint(open, fact, text, client))
}

/** Those of which there is a finding: its rule may be off, or the figures accepted as published. */
function foundDisagreements({ report, findings }: OpenReport): readonly Disagreement[] {
  const found = new Set(
    findings.filter(({ rule }) => rule === unbalancedEquation.id).flatMap(({ facts }) => facts),
  )
  return report.disagreements.filter(({ failing, repairs }) =>
    [
      ...failing.flatMap(({ equation }) => [...equation.whole, ...equation.parts]),
      ...repairs.flatMap(({ changes }) => changes.map(({ fact }) => fact)),
    ].some(({ id }) => found.has(id)),
  )
}

/** A mark behind each total all of whose sums hold. */
function holdingTotals({ evaluations }: Report): readonly FactHint[] {
  const holds = new Map<Fact, boolean>()
  for (const { equation } of evaluations) {
    const total = totalOf(equation)
    if (total) holds.set(total, (holds.get(total) ?? true) && stateOf(equation) === 'holds')
  }
  return [...holds].flatMap(([total, all]): FactHint[] => (all ? [[total, { zh: '✓', en: '✓' }]] : []))
}

function provedBlanks({ facts }: Report): readonly FactHint[] {
  return facts.flatMap((fact): FactHint[] => {
    const { deduced } = fact
    return deduced === undefined ? [] : [[fact, { zh: `＝${deduced}`, en: `= ${deduced}` }]]
  })
}

function toHint(open: OpenReport, fact: Fact, text: Text, client: Client): InlayHint {
  const { source } = open.report
  const fix = open.findings
    .filter(({ range }) => range.start === fact.start && range.end === fact.end)
    .flatMap(({ fixes }) => fixes)
    .find(({ preferred }) => preferred)
  return {
    position: toPosition(source, fact.end),
    label: say(text, client.locale),
    paddingLeft: true,
    tooltip: explainFigure(open, fact, client),
    ...(fix && { textEdits: fix.edits.map(edit => toTextEdit(source, edit)) }),
  }
}
