import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../server/format/edit.ts'
import type { Finding, Fix } from '../../server/rules/rule.ts'
import { parseExamples } from '../support/fixture.ts'
import { findingsIn } from '../support/reports.ts'
import { sample } from '../support/tier.ts'

const PAGES = new URL('../../docs/rules/', import.meta.url)
const EXAMPLES = readdirSync(PAGES)
  .filter(name => name.endsWith('.md') && name !== 'README.md')
  .map(
    name => [name.replace(/\.md$/, ''), parseExamples(readFileSync(new URL(name, PAGES), 'utf8'))] as const,
  )

/** More steps than any example has findings. */
const MOST_STEPS = 60

/** All rules at once over every example: who takes each fix that is preferred comes to an end, and never back. */
describe.each(sample(EXAMPLES, 10))('%s beside all other rules', (_, examples) => {
  it('is mended without going in a circle', () => {
    for (const { title, text } of examples) {
      const seen = new Set<string>()
      let now = text
      for (let step = 0; step < MOST_STEPS; step++) {
        expect(seen.has(now), `${title}: ${now}`).toBe(false)
        seen.add(now)
        const fix = preferredIn(findingsIn(now))
        if (!fix) break
        now = applyEdits(now, fix.edits)
      }
      expect(preferredIn(findingsIn(now)), title).toBeUndefined()
    }
  })

  it('has no two fixes of two rules that write over each other otherwise', () => {
    for (const { title, text } of examples) {
      const edits = findingsIn(text).flatMap(({ rule, fixes }) =>
        fixes.filter(({ preferred }) => preferred).flatMap(fix => fix.edits.map(edit => ({ rule, edit }))),
      )
      const fighting = edits.filter(({ rule, edit }, i) =>
        edits
          .slice(0, i)
          .some(
            other =>
              other.rule !== rule &&
              other.edit.text !== edit.text &&
              other.edit.range.start < edit.range.end &&
              edit.range.start < other.edit.range.end,
          ),
      )
      expect(
        fighting.map(({ rule }) => rule),
        title,
      ).toEqual([])
    }
  })
})

function preferredIn(findings: readonly Finding[]): Fix | undefined {
  return findings.flatMap(({ fixes }) => fixes).find(({ preferred }) => preferred)
}
