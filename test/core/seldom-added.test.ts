// What is seldom added up, entered or listed: totals of totals, amounts in blanks, rows of another year's form.
import { describe, expect, it } from 'vitest'
import { figuresOf } from '../../server/figures/figure.ts'
import { formById } from '../../server/forms/index.ts'
import { applyEdits } from '../../server/format/edit.ts'
import { writeEntry } from '../../server/format/entry.ts'
import { recomputeAll } from '../../server/format/totals.ts'
import { read } from '../support/reports.ts'
import { applicationsText, randomFrom, soundApplications } from '../support/tables.ts'

const TITLE = '青禾县档案馆2022年政府信息公开工作年度报告\n'
const DISCLOSED = `${TITLE}二、主动公开政府信息情况\n`
const FORM = formById('disclosure-2021')

/** A sound table with some figures set otherwise. */
function applications(changed: Readonly<Record<string, number>>) {
  const figures = soundApplications(FORM, randomFrom(8))
  for (const [id, more] of Object.entries(changed)) figures.set(id, figures.get(id)! + more)
  return { text: TITLE + applicationsText(FORM, figures), figures }
}

describe('totals that are added up anew', () => {
  it('are left as they are where their own parts are totals that become right', () => {
    const id = 'applications.resultsTotal.naturalPerson'
    const { text, figures } = applications({ [id]: 7 })
    const totals = [...recomputeAll(read(text), () => true)].map(([fact, value]) => [fact.id, value])
    expect(totals).toEqual([[id, figures.get(id)! - 7]])
  })

  it('go along the rows first, and what follows from that down the columns', () => {
    const { text, figures } = applications({ 'applications.granted.naturalPerson': 3 })
    const totals = new Map([...recomputeAll(read(text), () => true)].map(([{ id }, value]) => [id, value]))
    for (const id of ['granted.total', 'resultsTotal.naturalPerson', 'resultsTotal.total'])
      expect(totals.get(`applications.${id}`)).toBe(figures.get(`applications.${id}`)! + 3)
    expect(totals.size).toBe(3)
  })
})

describe('an amount of money', () => {
  const fees = (amount: string) =>
    `${DISCLOSED}第二十条第（八）项 | |\n信息内容 | 本年收费金额（单位：万元） |\n行政事业性收费 | ${amount} |\n`
  const enter = (amount: string, typed: string) => {
    const report = read(fees(amount))
    const entry = writeEntry(
      report,
      report.factById.get('disclosure.administrativeFees.amount') ??
        report.facts.find(({ column }) => column.kind === 'money')!,
      typed,
    )
    return 'refusal' in entry ? entry.refusal.zh : applyEdits(report.source.text, entry.edits)
  }

  it.each([
    ['—', '12.5'],
    ['12', '12.50'],
    ['1,200.5', '38.62'],
  ])('in the place of “%s” is written as it is typed: %s', (before, typed) => {
    expect(enter(before, typed)).toBe(fees(typed))
  })

  it('takes the unit of the cell with it', () => {
    expect(enter('12万元', '38.6')).toBe(fees('38.6万元'))
  })
})

it('figures of rows that only another form has are listed behind those of the report’s own', () => {
  const report = read(
    `${DISCLOSED}信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 0 | 0 | 2 |\n行政规范性文件 | 3 | 0 | 9 |\n第二十条第（九）项 | | |\n信息内容 | 采购项目数量 | 采购总金额 |\n政府集中采购 | 3 | 12 |\n`,
  )
  const listed = figuresOf(report, [])
  const beyond = listed.filter(({ id }) => id.includes('rocurement'))
  expect(listed.slice(-beyond.length)).toEqual(beyond)
  expect(beyond.map(({ state, fact, rules }) => [state, fact?.shown, rules])).toEqual([
    ['read', '3', []],
    ['read', '12', []],
  ])
})
