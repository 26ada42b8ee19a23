import { describe, expect, it } from 'vitest'
import { writeFigure } from '../../server/format/figure.ts'
import { edited, findingsIn, read } from '../support/reports.ts'

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
    ['nan', 'blank'],
    ['NaN', 'blank'],
    ['None', 'blank'],
    ['null', 'blank'],
    ['NULL', 'blank'],
    ['(null)', 'blank'],
    ['<NA>', 'blank'],
    ['#N/A', 'blank'],
    ['NA', 'blank'],
    ['NaT', 'blank'],
    ['nil', 'blank'],
    ['undefined', 'blank'],
    ['ｎａｎ', 'blank'],
    ['17.0', 17],
    ['17.00', 17],
    ['0.00', 0],
    ['17.5', 'unreadable'],
    ['nano', 'unreadable'],
    ['nan3', 'unreadable'],
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

describe('what a program writes where it has no value', () => {
  const table = (blank: string, gap: string, edge: string) => {
    const row = (label: string, figures: readonly string[]) =>
      `${edge}${[label, ...figures].join(gap)}${edge}`
    return [
      '三、收到和处理政府信息公开申请情况',
      row('一、本年新收政府信息公开申请数量', ['17.0', '3.0', blank, blank, '0.0', '1.0', '21.0']),
      row('二、上年结转政府信息公开申请数量', ['2.0', blank, blank, blank, '0.0', '0.0', '2.0']),
      row('（一）予以公开', ['12.0', '3.0', blank, blank, blank, '1.0', '16.0']),
      row('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', [
        '5.0',
        '0.0',
        blank,
        blank,
        '0.0',
        '0.0',
        '5.0',
      ]),
      row('（七）总计', ['17.0', '3.0', blank, blank, '0.0', '1.0', '21.0']),
      row('四、结转下年度继续办理', ['2.0', '0.0', blank, blank, '0.0', '0.0', '2.0']),
    ].join('\n')
  }
  it.each(
    ['nan', 'NaN', 'None', 'null', 'NULL', '<NA>', 'N/A', '#N/A', '-', '/', '—'].flatMap(blank => [
      [blank, ' | ', '| '],
      [blank, '\t', ''],
      [blank, ' | ', ''],
    ]),
  )('%s is a blank, with %j between', (blank, gap, edge) => {
    const text = table(blank, gap, edge.trimEnd() && `${edge.trim()} `)
    const { facts } = read(text)
    const rows = facts.filter(({ id }) => id.startsWith('applications.'))
    expect(rows.length).toBe(42)
    expect(rows.filter(({ absent }) => absent === 'blank').length).toBe(14)
    expect(rows.filter(({ absent }) => absent === 'unreadable')).toEqual([])
    const found = findingsIn(text).filter(({ facts: of }) => of.some(id => rows.some(row => row.id === id)))
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([['blank-cell', 'info']])
  })
})
