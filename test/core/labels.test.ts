import { expect, it } from 'vitest'
import { EXAMPLE_REPORTS, read } from '../support/reports.ts'

const TEXT = EXAMPLE_REPORTS.find(({ name }) => name === 'qingshi-market-regulation-2022')!.text
const figures = (text: string) =>
  new Map(read(text).facts.map(({ id, value }) => [id, value?.coefficient] as const))
const EXPECTED = figures(TEXT)

it.each([
  ['1.', '1、'],
  ['1.', '１．'],
  ['（一）', '(一)'],
  ['（三）', ''],
  ['其他', '其它'],
  ['已', '己'],
  ['结转', '结 转'],
  ['属于', '属干'],
  ['机构', '機搆'],
  ['总计', '縂計'],
  ['自然人', '自 然 人'],
])('rows written with %s as %s are the same rows', (as, other) => {
  expect(figures(TEXT.replaceAll(as, other))).toEqual(EXPECTED)
})

it.each([
  ['申请', '中请'],
  ['未', '末'],
  ['总计', '总数'],
  ['1.', '2.'],
  ['4.', ''],
  ['3.其他', '其他'],
])('no row is taken for another where %s is written as %s', (as, other) => {
  for (const [id, value] of figures(TEXT.replaceAll(as, other)))
    if (value !== undefined) expect(value, id).toBe(EXPECTED.get(id))
})
