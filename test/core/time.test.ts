import { expect, it } from 'vitest'
import { BLANKLESS, SPELLINGS, spelled } from '../support/layouts.ts'
import { readHtml } from '../support/figures.ts'
import { EXAMPLE_REPORTS } from '../support/reports.ts'

const REPORT = readHtml(EXAMPLE_REPORTS.find(({ name }) => name.startsWith('qingshi'))!.text)
const WORDS = '项目\n'.repeat(900)
const CHARACTERS = 1_500_000

// What takes more than linear time would not end within the time that a test has.
it.each([
  ...Object.entries({ ...SPELLINGS, ...BLANKLESS }).map(([name, spell]) => [name, spelled(REPORT, spell)]),
  ['tabs, few of them', `项目\t1\n${WORDS}`],
  ['tabs alone', '一、本年新收政府信息公开申请数量\t1\t2\n'],
  ['tabs and quotes', `"项目\t1\n"项目"\t2\n${WORDS}`],
  ['bars, few of them', `项目|\n项目\n|\n${WORDS}`],
  ['commas and quotes', '"项目,1\n'],
])('a very long text is read to its end: %s', (_, piece = '') => {
  const text = piece.repeat(CHARACTERS / piece.length)
  expect(readHtml(text).source.text).toHaveLength(text.length)
})
