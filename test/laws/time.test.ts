import { expect, it } from 'vitest'
import { checkReport } from '../../server/rules/check.ts'
import { BLANKLESS, SPELLINGS, spelled } from '../support/layouts.ts'
import { read, textOf } from '../support/reports.ts'
import { sample } from '../support/tier.ts'

const REPORT = read(textOf('qingshi-government-office-2021'))
const WORDS = '项目\n'.repeat(900)
const CHARACTERS = 1_500_000

const PIECES: readonly (readonly [name: string, piece: string])[] = [
  ...Object.entries({ ...SPELLINGS, ...BLANKLESS }).map(
    ([name, spell]) => [name, spelled(REPORT, spell)] as const,
  ),
  ['tabs, few of them', `项目\t1\n${WORDS}`],
  ['tabs alone', '一、本年新收政府信息公开申请数量\t1\t2\n'],
  ['tabs and quotes', `"项目\t1\n"项目"\t2\n${WORDS}`],
  ['bars, few of them', `项目|\n项目\n|\n${WORDS}`],
  ['commas and quotes', '"项目,1\n'],
]

// What takes more than linear time would not end within the time that a test has.
it.each(sample(PIECES, 8))('a very long text is read to its end: %s', (_, piece) => {
  const text = piece.repeat(CHARACTERS / piece.length)
  expect(read(text).source.text).toHaveLength(text.length)
})

const RUNNING: readonly (readonly [name: string, piece: string])[] = [
  ['brackets', '（'],
  ['lists', '其中3件，'],
  ['percentages', '，占3%'],
  ['sentences with percentages', '其中3件，占3%。'],
  ['words with gaps', '政 '],
  ['disputes', '行政复议3件'],
]

it.each(sample(RUNNING, 1))(
  'a very long sentence is read to its end, and what comes behind it: %s',
  (_, piece) => {
    const title = '松湖市自然资源局2022年政府信息公开工作年度报告\n一、总体情况\n'
    const text = `${title}${piece.repeat(50_000)}。\n全年收到政府信息公开申请7件。\n`
    const report = read(text)
    expect(report.running.claims.map(({ value }) => value)).toContain(7)
    expect(checkReport(report).map(({ rule }) => rule)).toContain('missing-table')
  },
)
