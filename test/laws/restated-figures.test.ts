import { expect, it } from 'vitest'
import { writeFigure, writeLike } from '../../server/format/figure.ts'
import type { CountCompared } from '../../server/claims/compare/comparison.ts'
import { SCALE } from '../../server/claims/quantity.ts'
import { toDigits } from '../../server/text/exact.ts'
import { describeReports, edited, findingsIn, read, REPORT_NAMES } from '../support/reports.ts'
import { sample } from '../support/tier.ts'

/**
 * Reports whose running text gives no figure in digits that a table of theirs gives too; in the last three what it
 * counts may be a part (a channel) or an area’s, so nothing is made of it.
 */
const SILENT = [
  'baipin-town-2020',
  'lanpu-sports-2021',
  'weitang-grain-2019',
  'zhuxi-government-office-2022',
  'shaoxing-foreign-affairs-2021',
  'shengzhou-commerce-2019',
  'shengzhou-government-office-2022',
  'hangzhou-ethnic-religious-2020',
  'xingtai-xiangdu-2020',
  'yanxi-archives-2020',
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
        const { said } = claim
        const changed = edited(text, [{ range: said, text: writeLike(said.written, said.value / SCALE + 1) }])
        expect(found(changed).filter(message => !before.has(message)).length, said.written).toBeGreaterThan(0)
        const { fixes } = findingsIn(changed).find(
          ({ rule, range }) => rule === 'text-differs' && range.start === said.start,
        )!
        expect(edited(changed, fixes.at(-1)!.edits)).toBe(text)
      }
    })

    it('a figure changed in the table is found', () => {
      const before = new Set(found(text))
      for (const { fact, compared } of sample(
        restated(text).flatMap(one => factsOf(text, one)),
        4,
      )) {
        const to = Number(toDigits(fact.value!)) + 1
        const changed = edited(text, [writeFigure(read(text).source, fact, to)!])
        expect(
          found(changed, RULES_OF_BOTH).filter(message => !before.has(message)).length,
          `${fact.id} ${compared.claim.said.written}`,
        ).toBeGreaterThan(0)
      }
    })
  },
)

/** What the text says exactly, and rightly. */
function restated(text: string): readonly CountCompared[] {
  const all = read(text)
    .comparisons.filter(comparison => comparison.kind === 'count')
    .filter(isPlain)
  expect(all).not.toEqual([])
  return all
}

function isPlain({ outcome, claim }: CountCompared): boolean {
  const { figure } = claim.said
  return outcome === 'equal' && !figure.softness && figure.grain <= SCALE && figure.unitKind !== 'money'
}

function factsOf(text: string, compared: CountCompared) {
  const { factById } = read(text)
  return compared.cells
    .map(id => factById.get(id)!)
    .filter(({ value }) => value)
    .map(fact => ({ fact, compared }))
}

function found(text: string, rules: ReadonlySet<string> = RULES): readonly string[] {
  return findingsIn(text)
    .filter(({ rule }) => rules.has(rule))
    .map(({ rule, message, range }) => `${rule} ${range.start} ${message.zh}`)
}
