import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { demandsPage } from '../../../scripts/demands/page.mjs'
import { ROWS, SOURCES } from '../../../scripts/demands/rows.mjs'
import { RULES } from '../../../server/rules/index.ts'

describe('the page of demands', () => {
  it('is what the script makes of the rules; npm run demands writes it', async () => {
    const page = readFileSync(new URL('../../../docs/demands.md', import.meta.url), 'utf8')
    expect(page).toBe(await demandsPage(RULES))
  })

  it('has every demand once, each with rules that there are, or a reason', () => {
    expect(ROWS.map(({ number }) => number)).toEqual(Array.from({ length: 86 }, (_, i) => i + 1))
    const ids = new Set(RULES.map(({ id }) => id))
    expect(ROWS.flatMap(({ rules }) => rules).filter(id => !ids.has(id))).toEqual([])
    expect(ROWS.filter(({ rules, why }) => rules.length === 0 && why === undefined)).toEqual([])
    expect(ROWS.filter(({ source }) => !(source in SOURCES))).toEqual([])
  })
})
