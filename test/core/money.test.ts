import { describe, expect, it } from 'vitest'
import { checkReport } from '../../server/rules/check.ts'
import { read } from '../support/reports.ts'

const ID = 'disclosure.procurement.amount'

function procurement(cell: string, header = '采购总金额', label = '政府集中采购', note = ''): string {
  return `行政强制 | 3 | 0 | 0 |\n${note}第二十条第（九）项 | | |\n信息内容 | 采购项目数量 | ${header} |\n${label} | 2 | ${cell} |`
}

function amountIn(text: string): string {
  const fact = read(text).factById.get(ID)
  if (!fact) return 'no fact'
  expect(text.slice(fact.start, fact.end)).toBe(fact.written)
  const { value, unit, absent } = fact
  return value ? `${value.coefficient}e-${value.decimals} ${unit ?? 'no unit'}` : absent!
}

describe('an amount has the unit that is written', () => {
  it.each([
    ['43.788', '43788e-3 no unit'],
    ['43.788万', '43788e-3 万元'],
    ['43.788 万元', '43788e-3 万元'],
    ['43.788（万元）', '43788e-3 万元'],
    ['人民币43.788万元', '43788e-3 万元'],
    ['437880（元）', '437880e-0 元'],
    ['437880元整', '437880e-0 元'],
    ['¥437,880.00', '437880e-0 元'],
    ['437880元（万元）', 'unreadable'],
    ['5千元', 'unreadable'],
    ['43万7880元', 'unreadable'],
  ])('in the cell: %s', (cell, expected) => {
    expect(amountIn(procurement(cell))).toBe(expected)
  })

  it.each([
    ['采购总金额/元', '5e-0 元'],
    ['采购总金额(万元)', '5e-0 万元'],
    ['采购总金额[万元]', '5e-0 万元'],
    ['采购总金额（单位：人民币万元）', '5e-0 万元'],
    ['采购总金额（万元人民币）', '5e-0 万元'],
    ['采购总金额（单位：万）', '5e-0 万元'],
    ['采购总金额（单位：千元）', 'unreadable'],
    ['采购总金额（单位：元/万元）', 'unreadable'],
    ['采购总金额（美元）', 'unreadable'],
  ])('in the header: %s', (header, expected) => {
    expect(amountIn(procurement('5', header))).toBe(expected)
  })

  it('in the label of the row, or above the table', () => {
    expect(amountIn(procurement('5', '采购总金额', '政府集中采购（万元）'))).toBe('5e-0 万元')
    expect(amountIn(procurement('5', '采购总金额', '政府集中采购', '单位：件、万元\n'))).toBe('5e-0 万元')
    expect(amountIn(procurement('5', '采购总金额', '政府集中采购', '来源单位：某某局\n'))).toBe(
      '5e-0 no unit',
    )
  })

  it('and none where two disagree, except for nothing', () => {
    expect(amountIn(procurement('437880元', '采购总金额（单位：万元）'))).toBe('unreadable')
    expect(amountIn(procurement('¥43.788', '采购总金额（单位：万元）'))).toBe('unreadable')
    expect(amountIn(procurement('5', '采购总金额（元）', '政府集中采购（万元）'))).toBe('unreadable')
    expect(amountIn(procurement('43.788万元', '采购总金额（单位：千元）'))).toBe('43788e-3 万元')
    expect(amountIn(procurement('0元', '采购总金额（单位：万元）'))).toBe('0e-0 元')
    expect(amountIn(procurement('5', '采购总金额（单位：万元）', '政府集中采购', '其他 | 7元\n'))).toBe(
      '5e-0 万元',
    )
    expect(amountIn(procurement('/', '采购总金额（单位：千元）'))).toBe('blank')
  })
})

describe('a change from last year of an amount that the table has to the fen', () => {
  const CHANGES = new Set(['change-differs', 'percentage-differs'])
  const said = (sentence: string) => {
    const fees = '第二十条第（八）项 | |\n信息内容 | 本年收费金额（单位：元） |\n行政事业性收费 | 527346.82 |'
    const text = `槐溪县交通运输局2022年政府信息公开工作年度报告\n一、总体情况\n（一）主动公开。${sentence}\n二、主动公开政府信息情况\n${fees}`
    return checkReport(read(text)).filter(({ rule }) => CHANGES.has(rule))
  }

  it.each([
    '2021年行政事业性收费60万元。2022年行政事业性收费较上年减少7.27万元。',
    '2021年行政事业性收费60万元。2022年行政事业性收费较上年减少7.3万元。',
    '2021年行政事业性收费60.00万元。2022年行政事业性收费较上年减少7.27万元，降幅为12.1%。',
    '2021年行政事业性收费60.04万元。2022年行政事业性收费较上年减少7.31万元。',
    '2021年行政事业性收费600000元。2022年行政事业性收费较上年减少72653.18元。',
    '2021年行政事业性收费52.73万元。2022年行政事业性收费与上年持平。',
    '2021年行政事业性收费52.74万元。2022年行政事业性收费较上年略有下降。',
    '2021年行政事业性收费52.73万元。2022年行政事业性收费较上年略有增长。',
    '2021年行政事业性收费0.006亿元。2022年行政事业性收费较上年减少0.0007亿元。',
  ])('is rounded as the text is: %s', sentence => expect(said(sentence)).toEqual([]))

  it.each([
    [
      '2021年行政事业性收费60万元。2022年行政事业性收费较上年减少7.37万元。',
      '应为 7.2653 万元，相差 0.1047 万元',
    ],
    ['2021年行政事业性收费60万元。2022年行政事业性收费较上年增加7.27万元。', '由 60 到 52.7347 是减少'],
    [
      '2021年行政事业性收费600000元。2022年行政事业性收费较上年减少72563.18元。',
      '应为 72653.18 元，相差 90 元',
    ],
    ['2021年行政事业性收费60万元。2022年行政事业性收费与上年持平。', '是减少'],
    ['2021年行政事业性收费60.00万元。2022年行政事业性收费较上年减少7.27万元，降幅为21.1%。', '应为 12.1%'],
  ])('%s', (sentence, says) => {
    expect(said(sentence).map(({ message }) => message.zh)).toEqual([expect.stringContaining(says)])
  })
})
