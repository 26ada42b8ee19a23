import { expect, it } from 'vitest'
import { applyEdits } from '../../server/format/edit.ts'
import { REWRITABLE, rewriteTable } from '../../server/format/rewrite.ts'
import { readReport, type Report } from '../../server/report.ts'
import { checkReport } from '../../server/rules/check.ts'
import type { Finding } from '../../server/rules/rule.ts'
import { makeSource } from '../../server/text/source.ts'
import { tokenizeHtml } from '../../server/html.ts'
import { damage, DAMAGES } from '../support/damage.ts'
import { BLANKLESS, SPELLINGS, spelled } from '../support/layouts.ts'
import { EXAMPLE_REPORTS } from '../support/reports.ts'
import { randomFrom } from '../support/tables.ts'

const read = (text: string) => readReport(makeSource('test', text, tokenizeHtml))
const exampleOf = (name: string) => read(EXAMPLE_REPORTS.find(report => report.name === name)!.text)
const FULL = exampleOf('qingshi-government-office-2022')
const BLANKED = exampleOf('linxi-housing-2020')

const SOUND = [
  ...Object.entries(SPELLINGS).flatMap(([name, spell]) => [
    { name, text: spelled(FULL, spell) },
    { name: `${name}, with blanks`, text: spelled(BLANKED, spell) },
  ]),
  ...Object.entries(BLANKLESS).map(([name, spell]) => ({ name, text: spelled(FULL, spell) })),
]

interface Case {
  readonly what: string
  readonly before: Report
  readonly after: Report
}

/** Every sound text damaged in some ways, the same in every run. */
function* cases(each: number, first: number): Generator<Case> {
  for (const [i, { name, text }] of SOUND.entries()) {
    const before = read(text)
    const filled = before.facts.filter(({ start, end }) => end > start)
    for (let n = 0; n < each; n++) {
      const random = randomFrom(first + i * 100 + n)
      const damaged = damage(text, filled, random, DAMAGES[(i * 5 + n * 7 + first) % DAMAGES.length])
      yield { what: `${name}: ${damaged.kind} (${n})`, before, after: read(damaged.text) }
    }
  }
}

it('one damage gives few findings, and every figure stands where it is said to', () => {
  let all = 0
  const many: string[] = []
  for (const { what, before, after } of cases(4, 1)) {
    for (const { start, end, written } of after.facts)
      expect(after.source.text.slice(start, end), what).toBe(written)
    const found = newIn(serious(before), serious(after))
    all++
    if (found.length > FEW) many.push(`${what}: ${found.map(({ rule }) => rule).join(', ')}`)
    expect(found.length, `${what}: ${found.map(({ message }) => message.zh).join('\n')}`).toBeLessThan(MANY)
  }
  expect(many.length / all, many.join('\n')).toBeLessThan(0.02)
})

const FEW = 3
const MANY = 9

it('a damaged table that is rewritten has the same figures', () => {
  for (const { what, after } of cases(1, 2000)) {
    for (const [i, table] of after.tables.entries()) {
      const layout = REWRITABLE[(what.length + i) % REWRITABLE.length]!
      const edit = rewriteTable(after, table, layout)
      if (!edit) continue
      const rewritten = read(applyEdits(after.source.text, [edit]))
      expect(shown(rewritten), `${what} as ${layout}`).toEqual(shown(after))
    }
  }
})

function shown({ facts }: Report): readonly string[] {
  return facts.map(fact => `${fact.id} ${fact.shown}`).sort()
}

function serious(report: Report): readonly Finding[] {
  return checkReport(report).filter(({ severity }) => severity !== 'hint')
}

/** More findings of a rule than there were: the last of them. */
function newIn(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const left = new Map<string, number>()
  for (const { rule } of before) left.set(rule, (left.get(rule) ?? 0) + 1)
  return after.filter(({ rule }) => {
    const known = left.get(rule) ?? 0
    left.set(rule, known - 1)
    return known <= 0
  })
}

it('a lost figure is put back on a line like those beside it', () => {
  for (const name of ['one cell a line', 'one cell a line, nothing between']) {
    const text = spelled(FULL, (SPELLINGS[name] ?? BLANKLESS[name])!)
    const lost = read(text).factById.get('applications.refused.thirdPartyRights.commercialEnterprise')!
    const gap = /^\n+/.exec(text.slice(lost.end))![0]
    const damaged = text.slice(0, lost.start) + text.slice(lost.end + gap.length)
    const [edits] = checkReport(read(damaged)).flatMap(({ rule, fixes }) =>
      rule === 'short-row' ? fixes.map(fix => fix.edits) : [],
    )
    expect(applyEdits(damaged, edits!)).toBe(text)
  }
})
