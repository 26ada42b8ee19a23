import { describe, expect, it } from 'vitest'
import { checkReport } from '../../../server/rules/check.ts'
import { severitiesIn } from '../../../server/rules/profile.ts'
import { readSettings } from '../../../server/lsp/configuration.ts'
import { read } from '../../support/reports.ts'

const LATE = `发布日期：2023-02-17
松湖市档案局2022年政府信息公开工作年度报告
一、总体情况
全年公开档案目录12条，开放馆藏三批，接待查档的市民四百多人次，没有收到投诉，按月更新馆藏简介，周末开放自助查询，老兵上门送件，乡镇的复印件当日寄出，展柜说明换成大字，楼道里贴着开馆的钟点。
`
const rulesFor = (...args: Parameters<typeof severitiesIn>) =>
  checkReport(read(LATE), severitiesIn(...args)).map(({ rule }) => rule)

describe('profiles', () => {
  it('leave deadlines and matters out for a published report', () => {
    expect(rulesFor('published', {})).not.toContain('published-late')
    expect(rulesFor('published', {})).not.toContain('missing-matter')
  })

  it('ask them of a report that is about to be submitted', () => {
    expect(rulesFor('submission', {})).toEqual(expect.arrayContaining(['published-late', 'missing-matter']))
  })

  it('give way to what was chosen for a rule', () => {
    expect(rulesFor('published', { 'published-late': 'warning' })).toContain('published-late')
    expect(rulesFor('submission', { 'published-late': 'off' })).not.toContain('published-late')
  })

  it('are read from the settings; what is unknown is a published report', () => {
    const late = (profile: unknown) => readSettings({ profile }).severities['published-late']
    expect([late('submission'), late('published'), late('draft'), late(undefined)]).toEqual([
      undefined,
      'off',
      'off',
      'off',
    ])
  })
})
