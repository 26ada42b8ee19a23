import { expect, it } from 'vitest'
import { findingsIn } from '../support/reports.ts'
import { trials } from '../support/tier.ts'
import { report, rng } from '../sound/generate.mjs'

/** What is said of sentences; the layouts of the tables are tried elsewhere. */
const RULES = new Set([
  'text-differs',
  'parts-exceed-whole',
  'percentage-differs',
  'change-differs',
  'number-lost',
  'year-differs',
  'section-count-differs',
  'fee-statements-differ',
])

it('nothing is found in the dense prose of sound reports of all kinds of organs, of both forms', () => {
  const used = new Set<string>()
  for (let i = 0; i < trials({ fast: 12, thorough: 500 }); i++) {
    const { id, text } = report(rng(`sound/${i}`), used, i)
    const found = findingsIn(text)
      .filter(({ rule, severity }) => RULES.has(rule) && (severity === 'error' || severity === 'warning'))
      .map(({ rule, message }) => `${rule} ${message.zh}`)
    expect(found, id).toEqual([])
  }
})
