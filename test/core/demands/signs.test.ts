import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { describe, expect, it, vi } from 'vitest'
import type * as Signs from '../../../server/prose/signs.ts'
import { readReport } from '../../../server/report.ts'
import { checkReport } from '../../../server/rules/check.ts'
import { makeSource } from '../../../server/text/source.ts'
import { sampleReport } from '../../server/sample.ts'

const everySign = vi.hoisted(() => ({ shown: false }))

vi.mock('../../../server/prose/signs.ts', async original => {
  const signs = await original<typeof Signs>()
  const EVERY_LETTER = signs.LETTERS.map(letter => (letter === signs.NO_SIGN ? signs.LAST_END + 1 : letter))
  return {
    ...signs,
    get LETTERS() {
      return everySign.shown ? EVERY_LETTER : signs.LETTERS
    },
    signsAt: (...at: Parameters<typeof Signs.signsAt>) => (everySign.shown ? ~0 : signs.signsAt(...at)),
  }
})

/** What the pages and the tests of the rules speak of, faulty or sound: lines of prose that tempt every rule. */
const LINES = globSync([
  'docs/rules/*.md',
  'test/core/**/*.ts',
  'test/laws/demands/*.ts',
  'test/server/*.ts',
  'test/reports/*.txt',
])
  .sort()
  .flatMap(file => readFileSync(file, 'utf8').split('\n'))
  .map(line => line.trim())
  .filter(line => /\p{Script=Han}/u.test(line) && line.length < 400)
const LINES_A_REPORT = 300
const PIECES = Array.from({ length: Math.ceil(LINES.length / LINES_A_REPORT) }, (_, i) =>
  LINES.slice(i * LINES_A_REPORT, (i + 1) * LINES_A_REPORT),
)

function findingsIn(lines: readonly string[], shown: boolean): readonly string[] {
  everySign.shown = shown
  const text = sampleReport().replace(/^五、.*$/m, heading => [heading, ...lines].join('\n\n'))
  return checkReport(readReport(makeSource('signs.txt', text)), {}).map(
    ({ rule, range }) => `${rule} ${range.start} ${text.slice(range.start, range.end)}`,
  )
}

describe('the signs in the prose', () => {
  it('are in every line and sentence in which a rule finds something', () => {
    expect(PIECES.length).toBeGreaterThan(10)
    for (const lines of PIECES) expect(findingsIn(lines, false)).toEqual(findingsIn(lines, true))
  })
})
