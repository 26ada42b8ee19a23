// What there is to say of one figure: its value, its sums, what the text says of it, and what may be wrong.
import type { MarkupContent } from 'vscode-languageserver'
import { explainGap, explainSides, lineWord } from '../../../equations/explain.ts'
import { stateOf, type Equation } from '../../../equations/equation.ts'
import type { Fact } from '../../../facts/fact.ts'
import { factName } from '../../../facts/name.ts'
import type { Report } from '../../../report.ts'
import { adviceFor } from '../../../rules/disagreement/advice.ts'
import { toDigits } from '../../../text/exact.ts'
import type { Text } from '../../../text/locale.ts'
import type { Client } from '../../client.ts'
import type { OpenReport } from '../../documents/checkedReport.ts'
import { NOT_FILLED_IN } from '../../balanceStatus.ts'
import { isCulprit, sumsWith } from '../../lookUp.ts'
import { saidInText } from './claim.ts'
import { contentsOf, voiceFor, type Blocks, type Voice } from './markup.ts'

/** What the hover says of a figure, to be shown in other places too. */
export function explainFigure(open: OpenReport, fact: Fact, client: Client): MarkupContent {
  const voice = voiceFor(client)
  return contentsOf(aboutFigure(open, fact, voice), voice)
}

/** Whether what is wrong with the figure is shown beside what is said of it here. */
export type Beside = 'told' | 'alone'

export function aboutFigure(
  { report }: Pick<OpenReport, 'report'>,
  fact: Fact,
  voice: Voice,
  beside: Beside = 'alone',
): Blocks {
  const proved = fact.deduced !== undefined && !isCulprit(report, fact)
  const value =
    voice.say(valueText(fact, voice)) + (proved ? voice.text(voice.say(proofText(fact.deduced))) : '')
  const advice = beside === 'told' ? [] : adviceFor(report, fact)
  // What should stand here is read before the sums that say so, of which there may be many, and beside the value, so
  // that the first of them is among the first lines.
  return [
    [voice.strong(factName(fact))],
    [[value, ...advice.slice(0, 1).map(({ text }) => voice.text(voice.say(text)))].join(voice.say(STOP))],
    ...advice.flatMap(({ text, choices }, at) => [
      at === 0 ? [] : [voice.text(voice.say(text))],
      choices.map(choice => voice.item(voice.text(voice.say(choice)))),
    ]),
    sumsWith(report, fact).map(equation => voice.item(equationText(report, equation, voice, beside))),
    saidInText(report, fact, voice),
  ]
}

const STOP: Text = { zh: '。', en: '. ' }

function proofText(value: number): Text {
  return { zh: `；由勾稽关系推算为 ${value}`, en: `; the sums prove it to be ${value}` }
}

function valueText(fact: Fact, { quote, text }: Voice): Text {
  const written = quote(fact.shown)
  if (fact.value) {
    const digits = toDigits(fact.value)
    const unit = fact.unit ?? ''
    const value = text(unit === '' ? digits : `${digits} ${unit}`)
    const plain = fact.shown === digits || fact.shown === digits + unit
    if (plain) return { zh: `数值 ${value}`, en: `Value ${value}` }
    return { zh: `数值 ${value}，写作 ${written}`, en: `Value ${value}, written ${written}` }
  }
  if (fact.absent === 'unreadable') {
    return { zh: `写作 ${written}，无法识别`, en: `Written ${written}, which is no figure` }
  }
  return fact.shown === ''
    ? { zh: '空白', en: 'Blank' }
    : { zh: `空白，写作 ${written}`, en: `Blank, written ${written}` }
}

/** A sum, by the form's own sentence, with both sides spelled out; and the gap, unless it is told beside. */
export function equationText(
  report: Report,
  equation: Equation,
  voice: Voice,
  beside: Beside = 'alone',
): string {
  const evaluation = report.evaluations.find(candidate => candidate.equation === equation)
  const { source } = equation.form
  const line = lineWord(equation)
  const head = { zh: `本${line.zh}（${source}）：`, en: `This ${line.en} (${source}): ` }
  if (stateOf(equation) === 'blank') return voice.text(voice.say(head) + voice.say(NOT_FILLED_IN))
  if (!evaluation) {
    const unknown = { zh: '有数据无法识别，无法核对', en: 'a figure cannot be read, so it cannot be checked' }
    return voice.text(voice.say(head) + voice.say(unknown))
  }
  const sides = voice.quote(explainSides(evaluation))
  const gap =
    evaluation.difference === 0 || beside === 'told'
      ? ''
      : ` ${voice.text(voice.say(explainGap(evaluation)))}`
  return voice.text(voice.say(head)) + sides + gap
}
