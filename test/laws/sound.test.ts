import { describe, expect, it } from 'vitest'
import type { Claim, CountClaim } from '../../server/claims/claim.ts'
import { SCALE } from '../../server/claims/quantity.ts'
import { writeLike } from '../../server/format/figure.ts'
import { describeReports, edited, findingsIn, read, seriousIn, textsIn } from '../support/reports.ts'
import { soundReports } from '../support/soundReports.ts'
import { sample } from '../support/tier.ts'

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

/** What the running text of the reports as they were scraped has wrong, and no more. */
const FAULTS: Readonly<Record<string, readonly string[]>> = {
  'lanpu-sports-2021': ['parts-exceed-whole'],
  'luming-district-2020': ['number-lost'],
  'weitang-grain-2019': ['section-count-differs'],
  'yanxi-archives-2020': [],
  'zhuxi-government-office-2022': [],
  'hangzhou-ethnic-religious-2020': [],
  'shaoxing-foreign-affairs-2021': ['parts-exceed-whole'],
  'shengzhou-commerce-2019': ['section-count-differs'],
  'shengzhou-government-office-2022': [],
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

describeReports(Object.keys(FAULTS), (name, text) => {
  it('has in its running text the faults that are known of it, and no other', () => {
    const found = findingsIn(text).map(({ rule }) => rule)
    expect(found.filter(rule => RULES.includes(rule))).toEqual(FAULTS[name])
  })
})

const BESIDE = textsIn(new URL('../../../shared/sound/', import.meta.url))
describe.skipIf(BESIDE.length === 0)('sound reports of others, where they are beside this copy', () => {
  it('give no warning', () => {
    const warned = BESIDE.filter(({ text }) => seriousIn(text).length > 0)
    expect(warned.map(({ name }) => name)).toEqual([])
  })
})

describe('a figure of the running text that is beyond doubt', () => {
  it.each(sample(REPORTS.slice(0, 42), 14))('%s: is found when it is changed', (_, text) => {
    const { claims } = read(text).running
    for (const { said } of sample(claims.filter(isBeyondDoubt), 4)) {
      const changed = edited(text, [{ range: said, text: writeLike(said.written, said.value / SCALE + 7) }])
      const found = findingsIn(changed).filter(
        ({ rule, severity }) => rule === 'text-differs' && severity === 'warning',
      )
      expect(found.map(({ range }) => range.start)).toContain(said.start)
    }
  })
})

function isBeyondDoubt(claim: Claim): claim is CountClaim {
  if (claim.kind !== 'count' || claim.isDoubtful || claim.ceiling || claim.alternatives.length > 1)
    return false
  const { softness, unitKind } = claim.said.figure
  // What is told of another place is only asked which of several repairs is the likelier.
  if (claim.isOfOtherPlace) return false
  return claim.isOutright && !softness && unitKind !== 'money'
}
