import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../server/format/edit.ts'
import { readReport } from '../../server/report.ts'
import { checkReport } from '../../server/rules/check.ts'
import { RULES } from '../../server/rules/index.ts'
import type { Finding, Rule } from '../../server/rules/rule.ts'
import { makeSource } from '../../server/text/source.ts'
import { readExamples, type Example } from '../support/fixture.ts'

const PAGES = new URL('../../docs/rules/', import.meta.url)
const pageOf = (rule: Rule) => new URL(`${rule.id}.md`, PAGES)

describe.each(RULES.map(rule => [rule.id, rule] as const))('%s', (_, rule) => {
  const examples = existsSync(pageOf(rule)) ? readExamples(pageOf(rule)) : []

  it('has a manual page with an example that violates it and one that does not', () => {
    expect(examples.some(example => example.blocks.get('findings') !== '')).toBe(true)
    expect(examples.some(example => example.blocks.get('findings') === '')).toBe(true)
  })

  it.each(examples.map(example => [example.title, example] as const))('%s', (_title, example) => {
    const findings = check(example.text, rule)
    expect(findings.map(finding => describeFinding(finding, example))).toEqual(
      linesOf(example.blocks.get('findings')),
    )
    const fixed = example.blocks.get('fixed')
    const fix = findings.flatMap(finding => finding.fixes)[0]
    expect(fix && applyEdits(example.text, fix.edits)).toEqual(fixed)
    for (const finding of findings) expectFixesToMend(example.text, rule, finding, findings)
  })
})

describe('the list of rules', () => {
  it('names every rule file, and every page belongs to a rule', () => {
    const ids = RULES.map(rule => rule.id).sort()
    const pages = readdirSync(PAGES)
      .flatMap(name => (name === 'README.md' ? [] : name.replace(/\.md$/, '')))
      .sort()
    const files = readdirSync(new URL('../../server/rules/', import.meta.url))
      .map(name => name.replace(/\.ts$/, ''))
      .filter(name => name.includes('-'))
      .sort()
    expect(pages).toEqual(ids)
    expect(files).toEqual(ids)
  })
})

function check(text: string, rule: Rule): readonly Finding[] {
  return checkReport(readReport(makeSource('fixture', text)), {}, [rule])
}

function describeFinding({ range, severity, message }: Finding, { marks, text }: Example): string {
  const mark = [...marks].find(([, marked]) => marked.start === range.start && marked.end === range.end)
  return `${mark?.[0] ?? `at ${range.start} “${text.slice(range.start, range.end)}”`} ${severity} ${message.zh}`
}

/** Every fix of a finding takes it away and adds none of its kind. */
function expectFixesToMend(text: string, rule: Rule, finding: Finding, before: readonly Finding[]): void {
  const messages = before.map(({ message }) => message.zh)
  for (const fix of finding.fixes) {
    const after = check(applyEdits(text, fix.edits), rule).map(({ message }) => message.zh)
    expect(after, fix.title.zh).not.toContain(finding.message.zh)
    if (fix.safe || fix.preferred)
      expect(
        after.filter(message => !messages.includes(message)),
        fix.title.zh,
      ).toEqual([])
  }
}

function linesOf(block: string | undefined): readonly string[] {
  return (block ?? '').split('\n').filter(line => line !== '')
}
