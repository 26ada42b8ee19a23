import type { InlayHint, Range as ProtocolRange } from 'vscode-languageserver'
import type { Disagreement } from '../../localisation/disagreement.ts'
import { totalOf, type Evaluation } from '../../equations/equation.ts'
import { gapInWords } from '../../equations/explain.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Report } from '../../report.ts'
import { unbalancedEquation } from '../../rules/unbalanced-equation.ts'
import { say, type Text } from '../../text/locale.ts'
import type { Client } from '../client.ts'
import { toOffsets, toPosition, toTextEdit } from '../convert.ts'
import type { OpenReport } from '../documents/documents.ts'
import { explainFigure } from './hover.ts'

/** What is said behind figures in a part of the text, each kind only when it is asked for. */
export function inlayHints(open: OpenReport, range: ProtocolRange, client: Client): InlayHint[] {
  const { report, settings } = open
  const { wrong, holding, proved } = settings.hints
  const words = new Map<Fact, Text>([
    ...(proved ? provedBlanks(report) : []),
    ...(holding ? holdingTotals(report) : []),
    ...(wrong ? foundDisagreements(open).flatMap(wrongFigures) : []),
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

type Said = readonly [Fact, Text]

/** `✗ 应为 6，多 4705` where it is known which figure is wrong; else what the totals that fail should add up to. */
function wrongFigures({ failing, repairs, decided }: Disagreement): readonly Said[] {
  if (decided) {
    return repairs[0]!.changes.map(({ fact, from, to }) => {
      const gap = from === undefined ? { zh: '空白', en: 'blank' } : gapInWords(from - to)
      return [fact, { zh: `✗ 应为 ${to}，${gap.zh}`, en: `✗ should be ${to}, ${gap.en}` }]
    })
  }
  const byFact = new Map<Fact, Evaluation[]>()
  for (const evaluation of failing) {
    const fact = lastFigure(evaluation)
    byFact.set(fact, [...(byFact.get(fact) ?? []), evaluation])
  }
  return [...byFact].map(([fact, evaluations]) => {
    const texts = evaluations.map(evaluation => failingSum(evaluation, evaluations.length > 1))
    return [
      fact,
      { zh: `✗ ${texts.map(({ zh }) => zh).join('；')}`, en: `✗ ${texts.map(({ en }) => en).join('; ')}` },
    ]
  })
}

/** The total; of a balance, which has none, the figure that closes it. */
function lastFigure({ equation }: Evaluation): Fact {
  return totalOf(equation) ?? equation.parts.at(-1)!
}

/** `各项之和 93，少 5`; of a figure in two sums also which of them it is. */
function failingSum({ equation, partsSum, difference }: Evaluation, isOneOfSeveral: boolean): Text {
  const along =
    equation.form.along === 'row' ? { zh: '本行', en: 'this row' } : { zh: '本列', en: 'this column' }
  if (!totalOf(equation))
    return {
      zh: `本列两边差 ${Math.abs(difference)}`,
      en: `the sides of this column differ by ${Math.abs(difference)}`,
    }
  const gap = gapInWords(difference)
  const where = isOneOfSeveral ? { zh: along.zh, en: ` of ${along.en}` } : { zh: '', en: '' }
  return {
    zh: `${where.zh}各项之和 ${partsSum}，${gap.zh}`,
    en: `the parts${where.en} add up to ${partsSum}: ${gap.en}`,
  }
}

/** A mark behind each total all of whose sums hold. */
function holdingTotals({ evaluations }: Report): readonly Said[] {
  const holds = new Map<Fact, boolean>()
  for (const { equation, difference } of evaluations) {
    const total = totalOf(equation)
    if (total) holds.set(total, (holds.get(total) ?? true) && difference === 0)
  }
  return [...holds].flatMap(([total, all]): Said[] => (all ? [[total, { zh: '✓', en: '✓' }]] : []))
}

function provedBlanks({ facts }: Report): readonly Said[] {
  return facts.flatMap((fact): Said[] => {
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
