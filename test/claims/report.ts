import type { Form, FormId } from '../../server/forms/form.ts'
import { formById } from '../../server/forms/index.ts'
import { rowsOf } from '../../server/forms/rows.ts'
import { readReport } from '../../server/report.ts'
import { checkReport } from '../../server/rules/check.ts'
import { makeSource } from '../../server/text/source.ts'
import { tableText, type Figures } from '../support/tables.ts'

/** The rules that speak of sentences. */
const RULES = new Set([
  'text-differs',
  'parts-exceed-whole',
  'percentage-differs',
  'change-differs',
  'number-lost',
  'year-differs',
  'section-count-differs',
  'fee-statements-differ',
])

/** What section five says where it tells no problem. */
const PROBLEMS = '五、存在的主要问题及改进情况\n'
const NO_PROBLEMS = `${PROBLEMS}无`

/** The report of an archive in which the sentences stand, of one form. */
export interface Report {
  readonly form: Form
  readonly year: number
  readonly tables: string
}

export interface Placed {
  readonly text: string
  /** Where the sentence begins. */
  readonly start: number
}

export function withSentence({ year, tables }: Report, sentence: string): Placed {
  if (/^[一二三]是/.test(sentence)) return amongProblems({ year, tables }, sentence)
  const title = `青石县档案馆${year}年政府信息公开工作年度报告\n`
  const isPreface = /^(?:统计|本报告)/.test(sentence)
  const head = isPreface ? title : `${title}一、总体情况\n${topicOf(sentence)}`
  return { text: `${head}${sentence}${isPreface ? '\n一、总体情况\n' : '\n'}${tables}`, start: head.length }
}

/** `二是…`: what section five says of a problem. */
function amongProblems({ year, tables }: Omit<Report, 'form'>, sentence: string): Placed {
  const [ahead, behind] = tables.split(NO_PROBLEMS) as [string, string]
  const head = `青石县档案馆${year}年政府信息公开工作年度报告\n一、总体情况\n略。\n${ahead}${PROBLEMS}`
  return { text: `${head}${sentence}${behind}`, start: head.length }
}

/** What is said 总的看 stands before any subheading. */
function topicOf(sentence: string): string {
  if (sentence.startsWith('总的看')) return ''
  return /规范性文件|许可|行政强制|收费\d|解读|发布|培训|各类信息|整改|推进会|项目/.test(sentence)
    ? '（一）主动公开。'
    : '（二）依申请公开。'
}

export function sentenceFindings(text: string) {
  return checkReport(read(text)).filter(({ rule }) => RULES.has(rule))
}

function read(text: string) {
  return readReport(makeSource('sentence', text))
}

/** What the sentence was understood as: what came of each of its claims. */
export function comparisonsIn(text: string) {
  return read(text).comparisons
}

/** A faulty sentence without its marks, and the place that is marked. */
export function marked(sentence: string) {
  return {
    plain: sentence.replace(/[⟦⟧]/g, ''),
    from: sentence.indexOf('⟦'),
    to: sentence.indexOf('⟧') - 1,
  }
}

const RESULTS: Readonly<Record<string, number>> = {
  granted: 90,
  partiallyGranted: 31,
  'refused.prohibitedByLaw': 3,
  'refused.thirdPartyRights': 12,
  'refused.internalAffairs': 8,
  'refused.processInformation': 10,
  'refused.enforcementFile': 5,
  'refused.administrativeInquiry': 2,
  'unavailable.notHeld': 22,
  'unavailable.needsCreation': 5,
  'unavailable.stillUnclear': 3,
  'notProcessed.petition': 7,
  'notProcessed.repeated': 6,
  'notProcessed.excessive': 2,
  'otherHandling.correctionOverdue': 2,
  'otherHandling.feeOverdue': 1,
  'otherHandling.other': 1,
}
/** The form of 2019 has one row of them. */
const TOTALS: Readonly<Record<string, number>> = {
  newlyReceived: 212,
  carriedOver: 9,
  resultsTotal: 210,
  carriedForward: 11,
  otherHandling: 4,
}
/** Legal persons by column; all of theirs were granted. */
const LEGAL = [20, 2, 3, 6, 1]
const DISPUTES = [3, 2, 1, 0, 6, 2, 0, 0, 0, 2, 1, 1, 0, 2, 4]

function figures(form: Form, disclosed: readonly number[]): Figures {
  const made: Figures = new Map()
  for (const { row, factIds } of rowsOf(form.id, 'applications')) {
    const legal = ['newlyReceived', 'granted', 'resultsTotal'].includes(row.id) ? LEGAL : [0, 0, 0, 0, 0]
    const total = TOTALS[row.id] ?? RESULTS[row.id] ?? 0
    const values = [total - legal.reduce((a, b) => a + b, 0), ...legal, total]
    factIds.forEach((id, i) => made.set(id, values[i]!))
  }
  const fill = (table: 'disputes' | 'disclosure', values: readonly number[]) =>
    rowsOf(form.id, table)
      .flatMap(({ factIds }) => factIds)
      .forEach((id, i) => made.set(id, values[i]!))
  fill('disputes', DISPUTES)
  fill('disclosure', disclosed)
  return made
}

function reportOf(id: FormId, year: number, disclosed: readonly number[]): Report {
  const form = formById(id)
  const made = figures(form, disclosed)
  const tables = (['disclosure', 'applications', 'disputes'] as const)
    .map(table => tableText(form, table, made))
    .concat(`${NO_PROBLEMS}\n六、其他需要报告的事项\n无。`)
    .join('\n')
  return { form, year, tables }
}

export const OF_2021: Report = reportOf('disclosure-2021', 2022, [0, 0, 0, 5, 2, 23, 642, 37, 4, 36.5])
export const OF_2019: Report = reportOf(
  'disclosure-2019',
  2020,
  [0, 0, 0, 5, 5, 23, 26, -3, 642, 12, 0, 96, 85, 2, 37, 6, 0, 4, 3, -1, 8, 126.4],
)
