import { describe, expect, it } from 'vitest'
import { FORMS } from '../../server/forms/index.ts'
import { checkReport } from '../../server/rules/check.ts'
import { damage, DAMAGE_KINDS, wrongFacts, type DamageKind } from '../support/damage.ts'
import { BLANKLESS, SPELLINGS } from '../support/layouts.ts'
import { plant } from '../support/planted.ts'
import { read } from '../support/reports.ts'
import { randomFrom } from '../support/tables.ts'
import { trials } from '../support/tier.ts'

const ALL = { ...SPELLINGS, ...BLANKLESS }
/** Texts of each spelling; more of them take longer. */
const PLANTED = Number(process.env.GOUJI_PLANTED ?? trials({ fast: 1, thorough: 3 }))
const DAMAGED = trials({ fast: 2, thorough: 12 })

/** Where a text damaged so is the very text of another report, and no reader could tell. */
const UNTELLABLE: readonly (readonly [spelling: RegExp, kinds: readonly DamageKind[]])[] = [
  [/cell on each line|cells and bars in turn|one cell a line/, ['two lines swapped']],
  // A line of digits and one of a cell are the same.
  [/cells and bars in turn|one cell a line|HTML|wiki, a cell on each line/, ['a page number']],
  // Where blanks are not written and no sum speaks, a figure more stands for the blank.
  [
    /padded|doubled|nothing between|between spaces|a blank line between/,
    ['a cell twice', 'a line twice', 'a figure twice'],
  ],
  [/nothing between/, ['a figure torn', 'a line torn']],
  // What is lost between a figure and the number of the next row leaves one number.
  [/rows numbered/, ['characters lost']],
]

describe.each(Object.entries(ALL))('%s', (name, spell) => {
  const untellable = new Set(UNTELLABLE.flatMap(([spelling, kinds]) => (spelling.test(name) ? kinds : [])))
  const kinds = DAMAGE_KINDS.filter(kind => !untellable.has(kind))

  it('gives no figure another place or value, whatever is damaged', () => {
    for (let seed = 1; seed <= PLANTED; seed++) {
      const random = randomFrom(seed * 101)
      const planted = plant(FORMS[seed % FORMS.length]!, spell, random, (seed % 3) * 4)
      for (let i = 0; i < DAMAGED; i++) {
        const damaged = damage(planted, random, kinds)
        const report = read(damaged.text)
        checkReport(report)
        expect(wrongFacts(planted, damaged, report), `${damaged.kind}, seed ${seed}`).toEqual([])
      }
    }
  })
})
