// A fixed sample of what `npm run fuzz` tries without end, and all that it has found.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trials } from '../support/tier.ts'
import { CLI, temporaryFolder } from '../cli/support.ts'
import { commandLines, faultOfCommandLine } from './commandLines.ts'
import { faultIn } from './reading.ts'
import { faultInSession, sessions } from './sessions.ts'
import { texts } from './texts.ts'

const FOUND = new URL('found/', import.meta.url)
/** Any would do: it is only that a run is as the one before. */
const SEED = 20_211

describe('every text', () => {
  it('is read and checked without a fault', () => {
    fc.assert(
      fc.property(texts, text => {
        expect(faultIn(text)).toBeUndefined()
      }),
      { seed: SEED, numRuns: trials({ fast: 60, thorough: 1500 }) },
    )
  })

  it.each(readdirSync(FOUND).filter(name => name.endsWith('.txt')))('that had a fault once: %s', name => {
    expect(faultIn(readFileSync(new URL(name, FOUND), 'utf8'))).toBeUndefined()
  })
})

describe('every session of an editor', () => {
  it('has answers that lie in the text, and ends as if it were new', async () => {
    await fc.assert(
      fc.asyncProperty(sessions, async session => {
        expect(await faultInSession(session)).toBeUndefined()
      }),
      { seed: SEED, numRuns: trials({ fast: 8, thorough: 120 }) },
    )
  })
})

describe('every command line', () => {
  const folder = join(temporaryFolder(), 'here')

  it('ends with a status, and with a word where it could not do its work', async () => {
    await fc.assert(
      fc.asyncProperty(commandLines, async one => {
        expect(await faultOfCommandLine(one, folder, dirname(CLI))).toBeUndefined()
      }),
      { seed: SEED, numRuns: trials({ fast: 60, thorough: 1000 }) },
    )
  })
})
