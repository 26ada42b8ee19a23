import { describe, expect, it } from 'vitest'
import { formById } from '../../server/forms/index.ts'
import { applyEdits } from '../../server/format/edit.ts'
import type { Finding } from '../../server/rules/rule.ts'
import { findingsIn } from '../support/reports.ts'
import {
  applicationsText,
  randomFrom,
  soundApplications,
  soundDisputes,
  tableText,
  type Figures,
} from '../support/tables.ts'

const FORM = formById('disclosure-2021')
const HEAD = '桐川县水利局2023年政府信息公开工作年度报告\n一、总体情况\n'
const RECEIVED = 'applications.newlyReceived'
const REFUSED = 'applications.unavailable.notHeld.total'

function applications(change: (figures: Figures) => void = () => undefined): {
  readonly table: string
  readonly figures: Figures
} {
  const figures = soundApplications(FORM, randomFrom(11))
  const sound = new Map(figures)
  change(figures)
  return { table: applicationsText(FORM, figures), figures: sound }
}

function found(text: string, rule = 'text-differs'): readonly Finding[] {
  return findingsIn(text).filter(finding => finding.rule === rule)
}

describe('a sentence against a figure that the sums prove wrong', () => {
  const { table, figures } = applications(all => all.set(REFUSED, all.get(REFUSED)! + 9))
  const right = figures.get(REFUSED)!
  const text = `${HEAD}本年因本机关不掌握相关政府信息无法提供${right + 40}件。\n${table}\n`

  it('is put right with what that should be', () => {
    const [finding] = found(text)
    expect(finding!.message.zh).toMatch(new RegExp(`行改正后为 ${right}），相差 40。`))
    const [fix] = finding!.fixes
    expect(fix!.title.zh).toBe(`以表格为准，正文改为 ${right}`)
    expect(found(applyEdits(text, fix!.edits))).toEqual([])
  })

  it('does not speak against the repair, which may be made unseen', () => {
    const [sums] = found(text, 'unbalanced-equation')
    expect(sums!.message.zh).toContain(`疑应为 ${right}`)
    expect(sums!.message.zh).not.toContain('与正文不符')
    expect(sums!.fixes.map(({ safe }) => safe)).toEqual([true])
  })
})

describe('a sentence against a figure that may itself be wrong', () => {
  const disputes = soundDisputes(FORM, randomFrom(3))
  const cells = { upheld: 8, corrected: 2, otherResult: 3, pending: 2, total: 16 }
  for (const [column, value] of Object.entries(cells)) disputes.set(`disputes.review.${column}`, value)
  const text = `${HEAD}本年政府信息公开行政复议61件。\n${tableText(FORM, 'disputes', disputes)}\n`

  it('is not put right with it, and is told where to look first', () => {
    const [finding] = found(text)
    const { range } = found(text, 'unbalanced-equation')[0]!
    const line = text.slice(0, range.start).split('\n').length
    expect(finding!.message.zh).toContain(`表中该数另有存疑，请先核对第 ${line} 行。`)
    expect(finding!.fixes).toEqual([])
    expect(finding!.withheld.map(({ title }) => title.zh)).toEqual(['以表格为准，正文改为 16'])
  })
})

describe('a figure that the tables leave no doubt of', () => {
  const { table, figures } = applications()
  const received = figures.get(`${RECEIVED}.total`)!
  const persons = figures.get(`${RECEIVED}.naturalPerson`)!
  const percent = (decimals: number) => ((persons / received) * 100).toFixed(decimals)
  const DECISIONS =
    '二、主动公开政府信息情况\n第二十条第（五）项\n信息内容 | 本年处理决定数量\n行政许可 | 1846213\n'
  const fixesOf = (sentence: string, rule: string) => {
    const text = `${HEAD}${sentence}\n${DECISIONS}${table}\n`
    return found(text, rule).flatMap(({ fixes }) =>
      fixes.map(({ preferred, edits }) => ({
        text: edits[0]!.text,
        preferred,
        left: found(applyEdits(text, edits), rule),
      })),
    )
  }

  it.each([
    ['作出行政许可决定148.6万件。', '184.6万'],
    ['作出行政许可决定１４８．６万件。', '１８４．６万'],
    ['作出行政许可决定481万件。', '185万'],
  ])('is written with the unit and the digits of the text: %s', (sentence, text) => {
    expect(fixesOf(sentence, 'text-differs')).toEqual([{ text, preferred: true, left: [] }])
  })

  it('is not rounded to a single digit', () => {
    expect(fixesOf('作出行政许可决定0.7亿件。', 'text-differs')).toEqual([])
  })

  it('makes the percentage that is told of it, with as many digits', () => {
    const share = (told: string) => `新收申请中，自然人申请${persons}件，占${told}。`
    for (const decimals of [1, 2])
      expect(fixesOf(share(`${(3).toFixed(decimals)}%`), 'percentage-differs')).toEqual([
        { text: percent(decimals), preferred: true, left: [] },
      ])
    expect(fixesOf(share('约3%'), 'percentage-differs')).toEqual([])
  })

  it('makes the growth since a number that only the text has, which is offered and not preferred', () => {
    const before = Math.round(received / 2)
    const growth = (((received - before) / before) * 100).toFixed(1)
    const sentence = `新收政府信息公开申请${received}件，与2022年的${before}件相比，增长3.0%。`
    expect(fixesOf(sentence, 'percentage-differs')).toEqual([{ text: growth, preferred: false, left: [] }])
  })

  it('makes no percentage where the words leave open of what', () => {
    const sentence = `新收政府信息公开申请${received}件，其中自然人申请${persons}件，占3.0%。`
    expect(found(`${HEAD}${sentence}\n${table}\n`, 'percentage-differs')).toHaveLength(1)
    expect(fixesOf(sentence, 'percentage-differs')).toEqual([])
  })

  it('makes no percentage where it is wrong itself', () => {
    const sentence = `新收申请中，自然人申请${persons + 1}件，占3.0%。`
    expect(fixesOf(sentence, 'percentage-differs')).toEqual([])
  })
})

it('what a message says that the text says is in the text', () => {
  const { table, figures } = applications()
  const received = figures.get(`${RECEIVED}.total`)!
  const sentence = `新收政府信息公开申请${received}件，与2022年的${received + 5}件相比，增长了3.00%。`
  const [finding] = [...found(`${HEAD}${sentence}\n${table}\n`, 'change-differs')]
  expect(finding!.message.zh).toContain('正文称“增长了3.00%”')
})
