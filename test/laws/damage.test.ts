import { expect, it } from 'vitest'
import { FORMS } from '../../server/forms/index.ts'
import { applyEdits } from '../../server/format/edit.ts'
import { REWRITABLE, rewriteTable } from '../../server/format/rewrite.ts'
import type { Report } from '../../server/report.ts'
import { checkReport } from '../../server/rules/check.ts'
import type { Finding } from '../../server/rules/rule.ts'
import { damage, DAMAGE_KINDS, type DamageKind } from '../support/damage.ts'
import { BLANKLESS, SPELLINGS, spelled } from '../support/layouts.ts'
import { plant } from '../support/planted.ts'
import { findingsIn, read, textOf } from '../support/reports.ts'
import { randomFrom } from '../support/tables.ts'
import { sample, trials } from '../support/tier.ts'

interface Case {
  readonly what: string
  readonly before: Report
  readonly after: Report
}

/** Many mistakes at once may give as many findings. */
const MORE_THAN_ONE: readonly DamageKind[] = ['lines lost', 'two lines swapped', 'the end lost']
const KINDS = DAMAGE_KINDS.filter(kind => !MORE_THAN_ONE.includes(kind))

const SPELLED = [...Object.entries({ ...SPELLINGS, ...BLANKLESS }).entries()]

/** Every spelling damaged in some ways, the same in every run. */
function* cases(each: number, first: number): Generator<Case> {
  for (const [i, [name, spell]] of sample(SPELLED, 30)) {
    const random = randomFrom(first + i)
    const planted = plant(FORMS[i % FORMS.length]!, spell, random, (i % 3) * 4)
    const before = read(planted.text)
    for (let n = 0; n < each; n++) {
      const { kind, text } = damage(planted, random, [KINDS[(i * 5 + n * 3 + first) % KINDS.length]!])
      yield { what: `${name}: ${kind} (${n})`, before, after: read(text) }
    }
  }
}

it('one damage gives few findings', () => {
  let all = 0
  const many: string[] = []
  for (const { what, before, after } of cases(trials({ fast: 1, thorough: 5 }), 1)) {
    const found = newIn(serious(before), serious(after))
    all++
    if (found.length > FEW) many.push(`${what}: ${found.map(({ rule }) => rule).join(', ')}`)
    expect(found.length, `${what}: ${found.map(({ message }) => message.zh).join('\n')}`).toBeLessThan(MANY)
  }
  expect(many.length / all, many.join('\n')).toBeLessThan(0.02)
})

const FEW = 3
const MANY = 9

it('the end of a page does not end a table', () => {
  const row = '三、本年度办理结果'
  for (const [name, spell] of Object.entries(SPELLINGS)) {
    if (!/^(?:pipe, (?!a |cells)|pipe, opened|box|tabs|commas|Markdown)/.test(name)) continue
    const { text } = plant(FORMS[0]!, spell, randomFrom(5), 4)
    const start = text.lastIndexOf('\n', text.indexOf(row)) + 1
    const paged = `${text.slice(0, start)}\n\f- 4 -\n\n${text.slice(start)}`
    const [before, after] = [read(text), read(paged)]
    expect(shown(after), name).toEqual(shown(before))
    expect(newIn(checkReport(before), checkReport(after)), name).toEqual([])
  }
})

it('a damaged table that is rewritten has the same figures', () => {
  for (const { what, after } of cases(1, 3)) {
    for (const [i, table] of after.tables.entries()) {
      const layout = REWRITABLE[(what.length + i) % REWRITABLE.length]!
      const edit = rewriteTable(after, table, layout)
      if (!edit) continue
      const rewritten = read(applyEdits(after.source.text, [edit]))
      expect(shown(rewritten), `${what} as ${layout}`).toEqual(shown(after))
    }
  }
})

it('a lost figure is put back on a line like those beside it', () => {
  const report = read(textOf('qingshi-government-office-2022'))
  for (const name of ['one cell a line', 'one cell a line, nothing between']) {
    const text = spelled(report, (SPELLINGS[name] ?? BLANKLESS[name])!)
    const lost = read(text).factById.get('applications.refused.thirdPartyRights.commercialEnterprise')!
    const gap = /^\n+/.exec(text.slice(lost.end))![0]
    const damaged = text.slice(0, lost.start) + text.slice(lost.end + gap.length)
    const [edits] = findingsIn(damaged).flatMap(({ rule, fixes }) =>
      rule === 'short-row' ? fixes.map(fix => fix.edits) : [],
    )
    expect(applyEdits(damaged, edits!)).toBe(text)
  }
})

function shown({ facts }: Report): readonly string[] {
  return facts.map(fact => `${fact.id} ${fact.shown}`).sort()
}

function serious(report: Report): readonly Finding[] {
  return checkReport(report).filter(({ severity }) => severity !== 'hint')
}

/** The findings of each rule that are more than there were. */
function newIn(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const left = new Map<string, number>()
  for (const { rule } of before) left.set(rule, (left.get(rule) ?? 0) + 1)
  return after.filter(({ rule }) => {
    const known = left.get(rule) ?? 0
    left.set(rule, known - 1)
    return known <= 0
  })
}
