import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formById } from '../../server/forms/index.ts'
import { rowsOf } from '../../server/forms/rows.ts'
import { findingsIn } from '../support/reports.ts'
import { tableText, type Figures } from '../support/tables.ts'

const MANUAL = readFileSync(new URL('../../docs/claims.md', import.meta.url), 'utf8')
const PAIRS = [
  ...MANUAL.matchAll(/^\| (?!有误|-|set|first|second|third|fourth)(.+?) \| (.+?) \| (\w+) ([\w-]+) *\|$/gm),
].map(([, faulty, sound, severity, rule]) => [faulty!.trim(), sound!.trim(), severity!, rule!] as const)
const SILENT = [...MANUAL.matchAll(/^- (.+)$/gm)].map(([, sentence]) => sentence!)
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

it('the page has its pairs', () => {
  expect(PAIRS.length).toBeGreaterThanOrEqual(50)
  expect(SILENT.length).toBeGreaterThanOrEqual(14)
})

describe('a sentence with a fault, and its sound twin', () => {
  it.each(PAIRS)('%s', (faulty, sound, severity, rule) => {
    const [from, to] = [faulty.indexOf('⟦'), faulty.indexOf('⟧') - 1]
    const { text, start } = withSentence(faulty.replace(/[⟦⟧]/g, ''))
    const found = sentenceFindings(text)
    const meets = found.filter(
      finding =>
        finding.rule === rule &&
        finding.severity === severity &&
        [finding, ...finding.related].some(
          ({ range }) => range.start < start + to && range.end > start + from,
        ),
    )
    expect(
      meets.length,
      JSON.stringify(found.map(({ rule, message }) => [rule, message.zh])),
    ).toBeGreaterThan(0)
    expect(sentenceFindings(withSentence(sound).text).map(({ message }) => message.zh)).toEqual([])
  })
})

describe('a sentence that is of something else', () => {
  it.each(SILENT)('%s', sentence => {
    expect(sentenceFindings(withSentence(sentence).text).map(({ message }) => message.zh)).toEqual([])
  })
})

it('points at the figure as it is written, whatever stands before it', () => {
  const { text } = withSentence('📢𠮷全年共收到政府信息公开申请\u3000１，０５２\u3000件。')
  const [finding] = sentenceFindings(text)
  expect(text.slice(finding!.range.start, finding!.range.end)).toBe('１，０５２')
})

it('mends a figure in the manner in which it is written', () => {
  const fixOf = (sentence: string) =>
    sentenceFindings(withSentence(sentence).text)[0]!.fixes[0]!.edits[0]!.text
  expect(fixOf('全年收到信息公开申请二百二十件。')).toBe('二百一十二')
  expect(fixOf('全年收到信息公开申请２０２件。')).toBe('２１２')
  expect(fixOf('全年行政事业性收费63.5万元。')).toBe('36.5')
})

const TITLE = '青石县档案馆2022年政府信息公开工作年度报告\n'

function withSentence(sentence: string): { readonly text: string; readonly start: number } {
  const head = /^(?:统计|本报告)/.test(sentence) ? TITLE : `${TITLE}一、总体情况\n${topicOf(sentence)}`
  const rest = head === TITLE ? '\n一、总体情况\n' : '\n'
  return { text: `${head}${sentence}${rest}${TABLES}`, start: head.length }
}

function topicOf(sentence: string): string {
  return /规范性文件|许可|行政强制|收费\d|解读|发布|培训|各类信息|整改|推进会/.test(sentence)
    ? '（一）主动公开。'
    : '（二）依申请公开。'
}

function sentenceFindings(text: string) {
  return findingsIn(text).filter(({ rule }) => RULES.has(rule))
}

const FORM = formById('disclosure-2021')

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
/** Legal persons by column; all of theirs were granted. */
const LEGAL = [20, 2, 3, 6, 1]

function figures(): Figures {
  const made: Figures = new Map()
  for (const { row, factIds } of rowsOf(FORM.id, 'applications')) {
    const legal = ['newlyReceived', 'granted', 'resultsTotal'].includes(row.id) ? LEGAL : [0, 0, 0, 0, 0]
    const total = totalOf(row.id)
    const values = [total - legal.reduce((a, b) => a + b, 0), ...legal, total]
    factIds.forEach((id, i) => made.set(id, values[i]!))
  }
  const disputes = [3, 2, 1, 0, 6, 2, 0, 0, 0, 2, 1, 1, 0, 2, 4]
  rowsOf(FORM.id, 'disputes')
    .flatMap(({ factIds }) => factIds)
    .forEach((id, i) => made.set(id, disputes[i]!))
  const disclosed = [0, 0, 0, 5, 2, 23, 642, 37, 4, 36.5]
  rowsOf(FORM.id, 'disclosure')
    .flatMap(({ factIds }) => factIds)
    .forEach((id, i) => made.set(id, disclosed[i]!))
  return made
}

function totalOf(row: string): number {
  const fixed: Readonly<Record<string, number>> = {
    newlyReceived: 212,
    carriedOver: 9,
    resultsTotal: 210,
    carriedForward: 11,
  }
  return fixed[row] ?? RESULTS[row] ?? 0
}

const TABLES = (['disclosure', 'applications', 'disputes'] as const)
  .map(table => tableText(FORM, table, figures()))
  .concat('五、存在的主要问题及改进情况\n无\n六、其他需要报告的事项\n无。')
  .join('\n')
