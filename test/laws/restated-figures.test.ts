import { expect, it } from 'vitest'
import { writeFigure, writeLike } from '../../server/format/figure.ts'
import type { ClaimCheck } from '../../server/claims/claimCheck.ts'
import { toDigits } from '../../server/text/exact.ts'
import { describeReports, edited, findingsIn, read, REPORT_NAMES } from '../support/reports.ts'
import { sample } from '../support/tier.ts'

/** Reports whose running text gives no figure in digits that a table of theirs gives too. */
const SILENT = [
  'baipin-town-2020',
  'lanpu-sports-2021',
  'weitang-grain-2019',
  'zhuxi-government-office-2022',
  'shaoxing-foreign-affairs-2021',
  'shengzhou-commerce-2019',
  'shengzhou-government-office-2022',
]
const RULES = new Set(['text-differs', 'parts-exceed-whole', 'number-lost', 'percentage-differs'])
/** Where a sum fails too, it is one mistake, and told of the table; so is a figure that may not be its row's. */
const RULES_OF_BOTH = new Set([...RULES, 'unbalanced-equation', 'long-row'])

describeReports(
  REPORT_NAMES.filter(name => !SILENT.includes(name)),
  (_, text) => {
    it('a figure changed in the running text is found, and its first fix for the text mends it', () => {
      const before = new Set(found(text))
      for (const { claim } of sample(restated(text), 4)) {
        const changed = edited(text, [{ range: claim, text: writeLike(claim.written, claim.value + 1) }])
        expect(found(changed).filter(message => !before.has(message)).length, claim.written).toBeGreaterThan(
          0,
        )
        const { fixes } = findingsIn(changed).find(
          ({ rule, range }) => rule === 'text-differs' && range.start === claim.start,
        )!
        expect(edited(changed, fixes.at(-1)!.edits)).toBe(text)
      }
    })

    it('a figure changed in the table is found', () => {
      const before = new Set(found(text))
      for (const { fact, claimCheck } of sample(restated(text).flatMap(factsOf), 4)) {
        const to = Number(toDigits(fact.value!)) + 1
        const changed = edited(text, [writeFigure(read(text).source, fact, to)!])
        expect(
          found(changed, RULES_OF_BOTH).filter(message => !before.has(message)).length,
          `${fact.id} ${claimCheck.claim.written}`,
        ).toBeGreaterThan(0)
      }
    })
  },
)

/** What the text says exactly, and rightly. */
function restated(text: string): readonly ClaimCheck[] {
  const all = read(text).claimChecks.filter(({ claim, agrees }) => agrees && claim.manner === 'exact')
  expect(all).not.toEqual([])
  return all
}

function factsOf(claimCheck: ClaimCheck) {
  return claimCheck.facts.filter(({ value }) => value).map(fact => ({ fact, claimCheck }))
}

function found(text: string, rules: ReadonlySet<string> = RULES): readonly string[] {
  return findingsIn(text)
    .filter(({ rule }) => rules.has(rule))
    .map(({ rule, message, range }) => `${rule} ${range.start} ${message.zh}`)
}
