import { describe, expect, it } from 'vitest'
import { examine, type Tally } from '../spellings/exam.ts'
import { ask, type Subject } from '../spellings/question.ts'
import { score } from '../spellings/score.ts'
import { trials } from '../support/tier.ts'

const SEED = 1

/**
 * Least share of the figures and blanks that are owed, and of the texts that are read whole, in percent; most texts of
 * a hundred in which something is stated that is not so. These are what the reader does at present, with room for a
 * sample; a person reads 99 and 97 of texts whose gaps tell every blank, and states nothing that is not so.
 */
const LIMITS = {
  none: { read: 98, whole: 87, wrong: 1 },
  lost: { read: 98, whole: 90, wrong: 4 },
  false: { read: 97, whole: 84, wrong: 2 },
  damage: { read: 95, whole: 74, wrong: 3 },
}

/** Drawn texts in which something was once stated that is not so, one of each kind. */
const ONCE_WRONG: readonly (readonly [subject: Subject, seed: number])[] = [
  ['damage', 77123231491],
  ['damage', 77123231512],
  ['damage', 77123231520],
  ['damage', 77123231531],
  ['damage', 77123231542],
  ['damage', 77123231371],
  ['damage', 77123231743],
  ['damage', 77123231755],
  ['damage', 88411265234],
  ['damage', 88411265334],
  ['damage', 88411265346],
  ['damage', 88411265405],
  ['damage', 88411265468],
  ['damage', 88411265262],
  ['damage', 88411265577],
  ['damage', 88411265615],
  ['damage', 88411265278],
  ['damage', 88411265296],
  ['damage', 90210270782],
  ['damage', 90210270945],
  ['damage', 90210270681],
  ['lost', 90210270866],
]

describe('spellings that nobody listed', () => {
  it('are read where their gaps tell the blanks', () => {
    within(LIMITS.none, examine(trials({ fast: 20, thorough: 1000 }), SEED, 'none').all)
  })

  it('whose blanks have lost their places state nothing that cannot be known', () => {
    within(LIMITS.lost, examine(trials({ fast: 25, thorough: 200 }), SEED, 'lost').all)
  })

  it('with false figures are read as they are written', () => {
    within(LIMITS.false, examine(trials({ fast: 25, thorough: 200 }), SEED, 'false').all)
  })

  it('that were damaged state nothing that is not written', () => {
    within(LIMITS.damage, examine(trials({ fast: 40, thorough: 300 }), SEED, 'damage').all)
  })

  it.each(ONCE_WRONG)('state nothing that is not so where they once did: %s %d', (subject, seed) => {
    expect(score(ask(seed, subject)).tables.flatMap(({ wrong }) => wrong)).toEqual([])
  })
})

function within(limits: (typeof LIMITS)['none'], tally: Tally): void {
  const share = (part: number, whole: number) => (100 * part) / whole
  expect(tally.errors, 'texts that cannot be read for an error').toBe(0)
  expect(share(tally.textsWithWrong, tally.texts), 'texts with a wrong figure').toBeLessThanOrEqual(
    limits.wrong,
  )
  expect(share(tally.read, tally.owed), 'figures').toBeGreaterThanOrEqual(limits.read)
  expect(share(tally.whole, tally.texts), 'texts').toBeGreaterThanOrEqual(limits.whole)
}
