// What there is to say about a place: a figure, a claim of the running text, a row's label, a section's heading.
import type { Hover } from 'vscode-languageserver'
import { stateOf, type SumState } from '../../equations/equation.ts'
import { termValue } from '../../equations/explain.ts'
import type { AlignedRow } from '../../facts/align/align.ts'
import { rowName } from '../../facts/name.ts'
import type { FoundSection } from '../../outline/sections.ts'
import type { Report } from '../../report.ts'
import { RULES } from '../../rules/index.ts'
import type { Finding } from '../../rules/rule.ts'
import type { Text } from '../../text/locale.ts'
import { isEmpty, type Range } from '../../text/range.ts'
import type { Client } from '../client.ts'
import { explanationOf } from '../convert/diagnostic.ts'
import { toOffset, toRange } from '../convert/positions.ts'
import type { OpenReport } from '../documents/checkedReport.ts'
import type { Feature } from '../feature.ts'
import { claimAt, factAt, headingAt, labelledRowAt } from '../lookUp.ts'
import { aboutClaim } from './hover/claim.ts'
import { aboutFigure, equationText } from './hover/figure.ts'
import { contentsOf, voiceFor, type Blocks, type Voice } from './hover/markup.ts'

export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register: ({ connection, about }) =>
    connection.onHover(
      about((open, { position }, client) => hoverAt(open, toOffset(open.report.source, position), client)),
    ),
}

/** What there is to say about the place at `offset`, and what was accepted there. */
function hoverAt(open: OpenReport, offset: number, client: Client): Hover | null {
  const voice = voiceFor(client)
  const kept = open.accepted.filter(({ finding: { range } }) => range.start <= offset && offset <= range.end)
  const told = kept.map(accepted => voice.text(voice.say(keptText(accepted))))
  const about = placeAt(open, offset, voice, client)
  const range = about?.range ?? kept[0]?.finding.range
  return range ? hoverOver(open.report, range, [...(about?.blocks ?? []), told], voice) : null
}

interface About {
  readonly range: Range
  readonly blocks: Blocks
}

/** What there is to say about a figure, a claim, a row's label or a section's heading. */
function placeAt(open: OpenReport, offset: number, voice: Voice, client: Client): About | undefined {
  const { report } = open
  const fact = factAt(report, offset)
  if (fact) {
    const why = client.explainsRules ? explanations(open, fact, voice) : []
    const isTold = client.showsFindings && findingsAt(open, fact).some(({ facts }) => facts[0] === fact.id)
    const beside = isTold ? 'told' : 'alone'
    return { range: fact, blocks: [...aboutFigure(open, fact, voice, beside), why] }
  }
  const claim = claimAt(report, offset)
  if (claim) return { range: claim, blocks: aboutClaim(report, claim, voice) }
  const row = labelledRowAt(report, offset)
  if (row) return { range: row.label!, blocks: aboutRow(report, row, voice) }
  const section = headingAt(report, offset)
  return section && { range: section, blocks: aboutSection(open, section, voice) }
}

function keptText({ acceptance: { rule, reason = '' } }: OpenReport['accepted'][number]): Text {
  const { zh, en } = RULES.find(({ id }) => id === rule)?.title ?? { zh: rule, en: rule }
  return {
    zh: `已保留原文，不再提示：${zh}${reason === '' ? '' : `；理由：${reason}`}`,
    en: `Accepted as published: ${en}${reason === '' ? '' : `; reason: ${reason}`}`,
  }
}

/** Leads to the pages about the rules that found something here. */
function explanations(open: OpenReport, at: Range, { link, say }: Voice): readonly string[] {
  if (!link) return []
  const here = findingsAt(open, at)
  return [...new Set(here.map(({ rule }) => rule))].map(rule => link(say(whyOf(rule)), explanationOf(rule)))
}

function findingsAt({ findings }: OpenReport, { start, end }: Range): readonly Finding[] {
  return findings.filter(({ range }) => range.start === start && range.end === end)
}

function whyOf(rule: string): Text {
  const { zh, en } = RULES.find(({ id }) => id === rule)?.title ?? { zh: rule, en: rule }
  return { zh: `为什么：${zh}`, en: `Why: ${en}` }
}

function hoverOver({ source }: Report, range: Range, blocks: Blocks, voice: Voice): Hover {
  const contents = contentsOf(blocks, voice)
  // An empty cell has no width: without a range the editor keeps the hover where it was asked for.
  return isEmpty(range) ? { contents } : { contents, range: toRange(source, range) }
}

function aboutRow(report: Report, row: AlignedRow, voice: Voice): Blocks {
  const name = [voice.strong(rowName(row.placed))]
  const facts = report.facts.filter(({ aligned }) => aligned === row)
  if (facts.length === 0) {
    const lost = {
      zh: '本行的数据与各列不对应：单元格多了或少了。',
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
  const states = sums.map(({ equation }) => stateOf(equation))
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
    const outcome = outcomeOf(states)
    lines.push({
      zh: `勾稽关系：共 ${sums.length} 条，${outcome.zh}`,
      en: `Sums: ${sums.length}, ${outcome.en}`,
    })
  }
  lines.push(
    problems === 0
      ? { zh: '没有发现问题', en: 'No problems found' }
      : { zh: `问题：${problems} 个`, en: `Problems: ${problems}` },
  )
  return [[voice.strong(section.section.heading)], lines.map(line => voice.item(voice.text(voice.say(line))))]
}

/** `全部成立`, `2 条不成立，3 条未填写`. */
function outcomeOf(states: readonly SumState[]): Text {
  const count = (wanted: SumState) => states.filter(state => state === wanted).length
  const [failing, blank] = [count('fails'), count('blank')]
  if (failing + blank === 0) return { zh: '全部成立', en: 'all of which hold' }
  const parts = [
    ...(failing > 0 ? [{ zh: `${failing} 条不成立`, en: `${failing} of which fail` }] : []),
    ...(blank > 0 ? [{ zh: `${blank} 条未填写`, en: `${blank} not filled in` }] : []),
  ]
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') }
}
