import { describe, expect, it } from 'vitest'
import { writeLike } from '../../server/format/figure.ts'
import { edited, findingsIn, read, REAL_REPORTS } from '../support/reports.ts'
import { soundReports } from '../support/soundReports.ts'

const REPORTS = soundReports(84).map(({ name, text }) => [name, text] as const)

describe('a report without a fault', () => {
  it.each(REPORTS)('%s: nothing is found but hints', (_, text) => {
    // Put together of paragraphs, they skip numbers and leave matters out.
    expect(
      findingsIn(text)
        .filter(({ severity }) => severity !== 'hint')
        .map(({ rule, message }) => `${rule} ${message.zh}`),
    ).toEqual([])
  })
})

/** What the running text of the published reports has wrong, and no more. */
const FAULTS: Readonly<Record<string, readonly string[]>> = {
  'shaoxing-foreign-affairs-2021': ['parts-exceed-whole'],
  'shengzhou-commerce-2019': ['section-count-differs'],
  'xingtai-xiangdu-2020': ['number-lost'],
}
const RULES = [
  'text-differs',
  'parts-exceed-whole',
  'percentage-differs',
  'number-lost',
  'year-differs',
  'section-count-differs',
  'fee-statements-differ',
]

describe('the running text of published reports', () => {
  it.each(REAL_REPORTS.map(report => [report.name, report.text] as const))('%s', (name, text) => {
    const found = findingsIn(text).map(({ rule }) => rule)
    expect(found.filter(rule => RULES.includes(rule))).toEqual(FAULTS[name] ?? [])
  })
})

describe('a figure of the running text that is beyond doubt', () => {
  it.each(REPORTS.slice(0, 42))('%s: is found when it is changed', (_, text) => {
    const { claims } = read(text).running
    for (const claim of claims.filter(({ full, manner }) => full && manner === 'exact')) {
      const changed = edited(text, [{ range: claim, text: writeLike(claim.written, claim.value + 7) }])
      const found = findingsIn(changed).filter(
        ({ rule, severity }) => rule === 'text-differs' && severity === 'warning',
      )
      expect(found.map(({ range }) => range.start)).toContain(claim.start)
    }
  })
})
