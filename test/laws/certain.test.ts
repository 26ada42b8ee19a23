import { expect, it } from 'vitest'
import { KINDS, outcomeOf, trialsOf } from '../experiments/trials.ts'
import { trials } from '../support/tier.ts'

it.each([...KINDS.keys()].filter(name => name.includes('typo')))(
  'a repair is never wrong where it is called unique, nor where it is made unseen: %s',
  kind => {
    for (const trial of trialsOf(kind, trials({ fast: 8, thorough: 30 }))) {
      const { unique, uniquelyRight, changed, mended } = outcomeOf(trial)
      expect(unique && !uniquelyRight).toBe(false)
      expect(changed && !mended).toBe(false)
    }
  },
)
