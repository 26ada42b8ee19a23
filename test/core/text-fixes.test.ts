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
