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
    ['12①', 4, '4①'],
    ['12*', 4, '4*'],
    ['12 件', 0, '0 件'],
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
    ['−8', -9, '−9'],
    ['▼8', -9, '▼9'],
    ['8（减）', -9, '-9（减）'],
    ['8（减）', 9, '9'],
  ] as const) {
    const report = read(text(written))
    const fact = report.facts.find(({ column }) => column.kind === 'change')!
    expect(fact.written).toBe(written)
    expect(edited(text(written), [writeFigure(report.source, fact, value)!])).toBe(text(expected))
  }
})

describe('what a cell says', () => {
  it.each([
    ['−4', -4],
    ['–4', -4],
    ['↓4', -4],
    ['4（减少）', -4],
    ['4（增）', 4],
    ['+4（减）', undefined],
    ['—4', undefined],
    ['▲4', undefined],
    ['（4）', undefined],
    ['4（比上年减少2）', undefined],
  ])('of a change: %s', (written, value) => {
    const text = `第二十条第（五）项 | | |\n信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n行政许可 | 300 | ${written} | 4521 |`
    const fact = read(text).factById.get('disclosure.licensing.change')!
    expect([fact.value?.coefficient, fact.absent]).toEqual([
      value,
      value === undefined ? 'unreadable' : undefined,
    ])
  })

  it.each([
    ['12[1]', 12],
    ['12＊', 12],
    ['0.0', 0],
    ['22（比上年增加3件）', 22],
    ['N/A', 'blank'],
    ['不适用', 'blank'],
    ['无。', 'blank'],
    ['00', 'unreadable'],
    ['O', 'unreadable'],
    ['一', 'unreadable'],
    ['二十', 'unreadable'],
    ['12.', 'unreadable'],
    ['12余', 'unreadable'],
    ['12 3', 'unreadable'],
    ['1.234', 'unreadable'],
    ['12-13', 'unreadable'],
    ['4（减）', 'unreadable'],
    ['¥4', 'unreadable'],
    ['3万', 'unreadable'],
  ])('of a count: %s', (written, expected) => {
    const fact = read(row(written)).factById.get('applications.newlyReceived.naturalPerson')!
    expect(fact.value?.coefficient ?? fact.absent).toBe(expected)
    expect(fact.written).toBe(written)
  })
})
