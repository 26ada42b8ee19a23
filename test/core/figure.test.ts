import { describe, expect, it } from 'vitest'
import { writeFigure } from '../../server/format/figure.ts'
import { edited, read } from '../support/reports.ts'

const row = (figure: string) => `一、本年新收政府信息公开申请数量 | ${figure} | 0 | 0 | 0 | 0 | 0 | 5 |`

describe('a figure is written in the manner of the one before', () => {
  it.each([
    ['1 234', 92, '92'],
    ['1 234', 12345, '12 345'],
    ['1\u00a0234', 1235, '1\u00a0235'],
    ['１\u3000２３４', 92345, '９２\u3000３４５'],
    ['１ ２３４', 92, '９２'],
    ['1,234', 1234567, '1,234,567'],
    ['１，２３４', 7, '７'],
    ['-0', 92, '92'],
    ['－０', 9, '９'],
    ['+3', 4, '+4'],
    ['22（其中修订16件）', 1023, '1023（其中修订16件）'],
    ['3 件', 40, '40 件'],
    ['/', 4, '4'],
  ])('%s → %i', (written, value, expected) => {
    const text = row(written)
    const report = read(text)
    const fact = report.factById.get('applications.newlyReceived.naturalPerson')!
    expect(fact.written).toBe(written)
    const rewritten = edited(text, [writeFigure(report.source, fact, value)!])
    expect(rewritten).toBe(row(expected))
    expect(read(rewritten).factById.get(fact.id)?.value?.coefficient).toBe(value)
  })
})

it('takes the sign with it where the column may rise and fall', () => {
  const text = (change: string) =>
    `第二十条第（五）项 | | |\n信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n行政许可 | 300 | ${change} | 4521 |`
  for (const [written, value, expected] of [
    ['-8', -9, '-9'],
    ['-8', 9, '9'],
    ['减少8', -1234, '减少1234'],
    ['８', -9, '－９'],
  ] as const) {
    const report = read(text(written))
    const fact = report.facts.find(({ column }) => column.kind === 'change')!
    expect(fact.written).toBe(written)
    expect(edited(text(written), [writeFigure(report.source, fact, value)!])).toBe(text(expected))
  }
})
