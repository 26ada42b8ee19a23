import type { Hover, MarkupContent } from 'vscode-languageserver'
import { explainGap, explainSides, termValue } from '../../equations/explain.ts'
import type { Equation } from '../../equations/equation.ts'
import type { AlignedRow } from '../../facts/align/align.ts'
import type { Fact } from '../../facts/fact.ts'
import { factName, rowName } from '../../facts/name.ts'
import type { FoundSection } from '../../outline/sections.ts'
import type { Report } from '../../report.ts'
import { toDigits } from '../../text/exact.ts'
import { say, type Text } from '../../text/locale.ts'
import { isEmpty, type Range } from '../../text/range.ts'
import { adviceFor, isCulprit } from './advice.ts'
import { aboutClaim, saidInText } from './claims.ts'
import type { Client } from '../client.ts'
import { toRange } from '../convert.ts'
import type { OpenReport } from '../documents/documents.ts'
import { claimAt, factAt, headingAt, labelledRowAt, sumsWith } from './lookUp.ts'
import { markupFor, type Blocks, type Voice } from '../markup.ts'

/** What there is to say about the place at `offset`: a figure, a row's label or a section's heading. */
export function hoverAt(open: OpenReport, offset: number, client: Client): Hover | null {
  const { report } = open
  const voice = voiceFor(client)
  const fact = factAt(report, offset)
  if (fact) return hover(report, fact, aboutFigure(open, fact, voice), voice)
  const claim = claimAt(report, offset)
  if (claim) return hover(report, claim, aboutClaim(report, claim, voice), voice)
  const row = labelledRowAt(report, offset)
  if (row) return hover(report, row.label!, aboutRow(report, row, voice), voice)
  const section = headingAt(report, offset)
  return section ? hover(report, section, aboutSection(open, section, voice), voice) : null
}

/** What the hover says of a figure, to be shown in other places too. */
export function explainFigure(open: OpenReport, fact: Fact, client: Client): MarkupContent {
  const voice = voiceFor(client)
  return contentsOf(aboutFigure(open, fact, voice), voice)
}

function voiceFor({ markdown, locale }: Client): Voice {
  return { ...markupFor(markdown), say: text => say(text, locale) }
}

function contentsOf(blocks: Blocks, { kind, join }: Voice): MarkupContent {
  return { kind, value: join(blocks) }
}

function hover({ source }: Report, range: Range, blocks: Blocks, voice: Voice): Hover {
  const contents = contentsOf(blocks, voice)
  // An empty cell has no width: without a range the editor keeps the hover where it was asked for.
  return isEmpty(range) ? { contents } : { contents, range: toRange(source, range) }
}

function aboutFigure({ report, findings }: OpenReport, fact: Fact, voice: Voice): Blocks {
  const fixable = findings.some(
    ({ range, fixes }) => fixes.length > 0 && range.start === fact.start && range.end === fact.end,
  )
  const proved = fact.deduced !== undefined && !isCulprit(report, fact)
  return [
    [voice.strong(factName(fact))],
    [voice.say(valueText(fact, voice)) + (proved ? voice.text(voice.say(proofText(fact.deduced))) : '')],
    sumsWith(report, fact).map(equation => voice.item(equationText(report, equation, voice))),
    saidInText(report, fact, voice),
    ...adviceFor(report, fact, fixable).flatMap(({ text, choices }) => [
      [voice.text(voice.say(text))],
      choices.map(choice => voice.item(voice.text(voice.say(choice)))),
    ]),
  ]
}

function proofText(value: number): Text {
  return { zh: `；由合计关系可知为 ${value}`, en: `; the sums prove it to be ${value}` }
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
    return { zh: `写作 ${written}，读不出数字`, en: `Written ${written}, which is no figure` }
  }
  return fact.shown === ''
    ? { zh: '空白', en: 'Blank' }
    : { zh: `空白，写作 ${written}`, en: `Blank, written ${written}` }
}

/** A sum, by the form's own sentence, with both sides spelled out. */
function equationText(report: Report, equation: Equation, voice: Voice): string {
  const evaluation = report.evaluations.find(candidate => candidate.equation === equation)
  const alongRow = equation.form.along === 'row'
  const { source } = equation.form
  const head = alongRow
    ? { zh: `本行（${source}）：`, en: `This row (${source}): ` }
    : { zh: `本列（${source}）：`, en: `This column (${source}): ` }
  if (!evaluation) {
    const unknown = { zh: '有数字读不出，无法核对', en: 'a figure cannot be read, so it cannot be checked' }
    return voice.text(voice.say(head) + voice.say(unknown))
  }
  const sides = voice.quote(explainSides(evaluation))
  const gap = evaluation.difference === 0 ? '' : ` ${voice.text(voice.say(explainGap(evaluation)))}`
  return voice.text(voice.say(head)) + sides + gap
}

function aboutRow(report: Report, row: AlignedRow, voice: Voice): Blocks {
  const name = [voice.strong(rowName(row.placed))]
  const facts = report.facts.filter(({ aligned }) => aligned === row)
  if (facts.length === 0) {
    const lost = {
      zh: '本行的数字与各列对不上：多了或少了单元格。',
      en: 'The figures of this row cannot be matched with the columns: there are too many or too few cells.',
    }
    return [name, [voice.text(voice.say(lost))]]
  }
  const figures = facts.map(fact => `${fact.column.label} ${termValue(fact)}`).join('，')
  const equations = report.equations.filter(
    ({ form, whole }) => form.along === 'row' && facts.includes(whole[0]!),
  )
  return [
    name,
    [voice.text(figures)],
    equations.map(equation => voice.item(equationText(report, equation, voice))),
  ]
}

function aboutSection({ report, findings }: OpenReport, section: FoundSection, voice: Voice): Blocks {
  const within = (range: Range) => section.start <= range.start && range.start < section.contentEnd
  const tables = report.tables.filter(within)
  const sums = report.evaluations.filter(({ equation }) => within(equation.whole[0]!))
  const failing = sums.filter(({ difference }) => difference !== 0).length
  const problems = findings.filter(({ range }) => within(range)).length
  const lines: Text[] = tables.map(({ rows, missing, id }) => {
    const figures = report.facts.filter(fact => fact.table === id).length
    const due = rows.length + missing.length
    return {
      zh: `表格：应有 ${due} 行，实有 ${rows.length} 行，数据 ${figures} 个`,
      en: `Table: ${rows.length} of ${due} rows, ${figures} figures`,
    }
  })
  if (sums.length > 0) {
    lines.push({
      zh: `勾稽关系：共 ${sums.length} 条，${failing === 0 ? '全部成立' : `${failing} 条不平`}`,
      en: `Sums: ${sums.length}, ${failing === 0 ? 'all of which hold' : `${failing} of which fail`}`,
    })
  }
  lines.push(
    problems === 0
      ? { zh: '没有发现问题', en: 'No problems found' }
      : { zh: `问题：${problems} 个`, en: `Problems: ${problems}` },
  )
  return [[voice.strong(section.section.heading)], lines.map(line => voice.item(voice.text(voice.say(line))))]
}
