import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../server/format/edit.ts'
import { RULES } from '../../server/rules/index.ts'
import type { Rule } from '../../server/rules/rule.ts'
import { parseExamples, readFixture, UPDATING, type Example } from '../support/fixture.ts'
import {
  check,
  englishBlock,
  findingsBlock,
  fixedBlock,
  reportsOf,
  updatedPage,
  type LocatedFinding,
} from '../support/ruleExamples.ts'

const PAGES = new URL('../../docs/rules/', import.meta.url)
const pageOf = (rule: Rule) => new URL(`${rule.id}.md`, PAGES)
const hasPage = (rule: Rule) => existsSync(pageOf(rule))

describe.each(RULES.map(rule => [rule.id, rule] as const))('%s', async (_, rule) => {
  const page = hasPage(rule) ? await readFixture(pageOf(rule), text => updatedPage(text, rule)) : ''
  const examples = parseExamples(page)

  it('has a manual page with an example that violates it and one that does not', () => {
    expect(examples.some(example => example.blocks.get('findings') !== '')).toBe(true)
    expect(examples.some(example => example.blocks.get('findings') === '')).toBe(true)
  })

  it.each(examples.map(example => [example.title, example] as const))('%s', (_title, example) => {
    const found = check(example, rule)
    expect(findingsBlock(example, found), UPDATING).toEqual(example.blocks.get('findings'))
    expect(englishBlock(found), UPDATING).toEqual(example.blocks.get('english'))
    expect(fixedBlock(found), UPDATING).toEqual(example.blocks.get('fixed'))
    for (const one of found) expectFixesToMend(example, rule, one, found)
  })
})

describe('the list of rules', () => {
  it('names every rule file, and every page belongs to a rule', () => {
    const ids = RULES.map(rule => rule.id).sort()
    const pages = readdirSync(PAGES)
      .map(name => name.replace(/\.md$/, ''))
      .sort()
    const files = readdirSync(new URL('../../server/rules/', import.meta.url))
      .map(name => name.replace(/\.ts$/, ''))
      .filter(name => name.includes('-'))
      .sort()
    expect(pages).toEqual(ids)
    expect(files).toEqual(ids)
  })
})

describe('a manual page that is updated', () => {
  const pages = RULES.filter(hasPage).map(
    rule => [rule.id, rule, readFileSync(pageOf(rule), 'utf8')] as const,
  )

  it.each(pages)('%s has what the rule finds, whatever it had', (_, rule, page) => {
    expect(updatedPage(page, rule)).toBe(page)
    const otherWords = page.replace(/^(\S{0,2} (?:hint|info|warning|error) ).*$/gm, '$1换了说法')
    expect(otherWords).not.toBe(page)
    expect(updatedPage(otherWords, rule)).toBe(page)
  })

  const [, balance, page] = pages.find(([id]) => id === 'unbalanced-equation')!

  it('gets the block that it lacks, and loses the one that is no longer so', () => {
    const block = /\n```fixed\n[^`]*```\n/
    expect(page).toMatch(block)
    expect(updatedPage(page.replace(block, ''), balance)).toContain('\n```fixed\n')
    const more = page.replace(/```findings\n```\n/, '$&\n```fixed\n没有这回事\n```\n')
    expect(more).not.toBe(page)
    expect(updatedPage(more, balance)).toBe(page)
  })

  it('is left to a human where a place is not marked', () => {
    expect(() => updatedPage(page.replace(/\{\{①?([^{}]+)\}\}/, '$1'), balance)).toThrow('Mark this place')
  })
})

/** Every fix of a finding takes it away and adds none of its kind. */
function expectFixesToMend(
  example: Example,
  rule: Rule,
  { finding, report }: LocatedFinding,
  before: readonly LocatedFinding[],
) {
  const messages = before.map(({ finding: { message } }) => message.zh)
  for (const fix of finding.fixes) {
    const mended = reportsOf(example).map(one =>
      one.file === report.file ? { ...one, text: applyEdits(one.text, fix.edits) } : one,
    )
    const after = check(example, rule, mended).map(({ finding: { message } }) => message.zh)
    expect(after, fix.title.zh).not.toContain(finding.message.zh)
    if (fix.safe || fix.preferred)
      expect(
        after.filter(message => !messages.includes(message)),
        fix.title.zh,
      ).toEqual([])
  }
}
