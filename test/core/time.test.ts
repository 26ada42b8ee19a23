import { expect, it } from 'vitest'
import { BLANKLESS, SPELLINGS, spelled } from '../support/layouts.ts'
import { readHtml } from '../support/figures.ts'
import { EXAMPLE_REPORTS } from '../support/reports.ts'

const REPORT = readHtml(EXAMPLE_REPORTS.find(({ name }) => name.startsWith('qingshi'))!.text)
const WORDS = '项目\n'

it.each([
  ...Object.entries({ ...SPELLINGS, ...BLANKLESS }).map(([name, spell]) => [name, spelled(REPORT, spell)]),
  ['tabs, few of them', `项目\t1\n${WORDS.repeat(900)}`],
  ['tabs alone', '一、本年新收政府信息公开申请数量\t1\t2\n'.repeat(200)],
  ['tabs and quotes', `"项目\t1\n"项目"\t2\n${WORDS.repeat(900)}`],
  ['bars, few of them', `项目|\n${WORDS}|\n${WORDS.repeat(900)}`],
  ['commas and quotes', '"项目,1\n'.repeat(600)],
])('a text is read in a time that grows with it, and no faster: %s', (_, piece) => {
  const time = (times: number) => {
    const text = `${piece.repeat(times)}${piece.slice(0, 5)}`
    const start = performance.now()
    readHtml(text)
    return performance.now() - start
  }
  time(8)
  expect(time(160)).toBeLessThan(40 * Math.max(time(8), 4))
})
