import { describe, expect, it } from 'vitest'
import { checkReport } from '../../server/rules/check.ts'
import { edited, EXAMPLE_REPORTS, findingsIn, read, textOf } from '../support/reports.ts'

describe('filling blanks', () => {
  const columns = (first: string, second: string) =>
    [
      '第二十条第（一）项',
      '信息内容            本年制发件数  本年废止件数  现行有效件数',
      `规章                ${first}`,
      `行政规范性文件      ${second}`,
    ].join('\n')

  it('is offered for all the blanks it speaks of, or not at all', () => {
    for (const text of [
      columns('1             2             3', '1                           3'),
      columns('1', '1   2'),
    ]) {
      for (const { rule, fixes, facts } of findingsIn(text).filter(({ rule }) => rule === 'blank-cell')) {
        for (const { edits } of fixes) expect(edits, rule).toHaveLength(facts.length)
      }
    }
  })

  it('is not offered where other figures would then be read otherwise', () => {
    for (const { text } of EXAMPLE_REPORTS) {
      const report = read(text)
      for (const { rule, facts, fixes } of checkReport(report)) {
        if (rule !== 'blank-cell') continue
        for (const { edits } of fixes) {
          const after = read(edited(text, edits))
          for (const fact of report.facts) {
            const filled = facts.includes(fact.id) && after.factById.get(fact.id)?.value !== undefined
            if (!filled) expect(after.factById.get(fact.id)?.written).toBe(fact.written)
          }
        }
      }
    }
  })
})

describe('a sum that does not hold', () => {
  it('is mended by no other total when one figure is known to be wrong', () => {
    const text = textOf('yunxiu-justice-2022')
    const finding = findingsIn(text).find(({ rule }) => rule === 'unbalanced-equation')!
    expect(finding.fixes).toHaveLength(1)
  })
})
