import { describe, expect, it } from 'vitest'
import { drawTable } from '../../server/format/grid.ts'
import type { Report } from '../../server/report.ts'
import type { Finding, Fix } from '../../server/rules/rule.ts'
import { BLANKLESS, SPELLINGS } from '../support/layouts.ts'
import { edited, EXAMPLE_REPORTS, findingsIn, read, textOf } from '../support/reports.ts'
import { randomFrom, type Random } from '../support/tables.ts'
import { sample, trials } from '../support/tier.ts'

const DAMAGED = trials({ fast: 1, thorough: 8 })

describe.each(EXAMPLE_REPORTS.map(report => [report.name, report.text] as const))('%s', (name, text) => {
  it('has only fixes that mend', () => expectFixesToMend(text))

  it('has only fixes that mend when it is damaged', () => {
    const random = randomFrom([...name].reduce((all, unit) => all + unit.charCodeAt(0), 0))
    for (let i = 0; i < DAMAGED; i++) expectFixesToMend(damaged(text, random))
  })
})

const SPELLED = ['qingshi-government-office-2022', 'linxi-housing-2020'].map(name => read(textOf(name)))

describe.each(sample(Object.entries({ ...SPELLINGS, ...BLANKLESS }), 4))('%s', (_, spell) => {
  it('has only fixes that mend, whatever is damaged', () => {
    const random = randomFrom(7)
    for (const report of SPELLED) {
      const text = spelled(report, spell)
      expectFixesToMend(text)
      for (let i = 0; i < DAMAGED; i++) expectFixesToMend(damaged(text, random))
    }
  })
})

/**
 * Every fix takes its finding away, adds none that must not stay, and is then not offered again. A heading put back
 * may show that nothing stands below it, or not what should; one of several choices may not be what the running
 * text says; sums that failed before may be told of otherwise once one of them holds.
 */
function expectFixesToMend(text: string): void {
  const findings = findingsIn(text)
  for (const finding of findings) {
    for (const fix of finding.fixes) {
      const about = `${finding.rule} ${finding.message.zh}\n→ ${fix.title.zh}\n${text}`
      expect(fix.edits.length, about).toBeGreaterThan(0)
      const mended = edited(text, fix.edits)
      const after = findingsIn(mended)
      expect(after.map(keyOf), about).not.toContain(keyOf(finding))
      expect(added(findings, after, finding, fix), about).toEqual([])
      expect(
        after.flatMap(({ fixes }) => fixes).some(other => isSame(text, fix, mended, other)),
        about,
      ).toBe(false)
    }
  }
}

function added(
  before: readonly Finding[],
  after: readonly Finding[],
  mended: Finding,
  fix: Fix,
): readonly string[] {
  const known = new Set(before.map(subjectOf))
  const fresh = after.filter(
    finding => isSerious(finding) && finding.rule !== 'unbalanced-equation' && !known.has(subjectOf(finding)),
  )
  const failing = (list: readonly Finding[]) =>
    list.filter(({ rule }) => rule === 'unbalanced-equation').length
  return [
    ...fresh
      .filter(({ rule }) => !(mended.rule === 'missing-section' && BELOW_HEADING.has(rule)))
      .filter(({ rule }) => fix.preferred || rule !== 'text-differs')
      // A 0 written for a blank may show what the figures beside it cannot be.
      .filter(({ rule }) => !(mended.rule === 'blank-cell' && rule === 'figure-out-of-bounds'))
      .map(keyOf),
    ...(failing(after) > failing(before) ? ['more sums fail'] : []),
  ]
}

const BELOW_HEADING = new Set(['empty-section', 'missing-fee-statement'])

function isSerious({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning'
}

/** What is wrong with which figures; the words may change with what is known of others. */
function subjectOf(finding: Finding): string {
  return finding.facts.length > 0 ? `${finding.rule} ${finding.facts.join(' ')}` : keyOf(finding)
}

function keyOf({ rule, message }: Finding): string {
  return `${rule} ${message.zh}`
}

/** Whether a fix does the same thing at the same place again. */
function isSame(before: string, fix: Fix, after: string, other: Fix): boolean {
  const [one, two] = [fix.edits[0]!, other.edits[0]!]
  return (
    fix.title.zh === other.title.zh &&
    one.text === two.text &&
    before.slice(0, one.range.start) === after.slice(0, two.range.start)
  )
}

/** One thing that a typist or a scraper does to a text. */
function damaged(text: string, random: Random): string {
  const figures = [...text.matchAll(/(?<![\d\p{L}.])\d{1,6}(?![\d\p{L}.])/gu)]
  const figure = figures[random(figures.length)]!
  const replaced = (by: string) =>
    text.slice(0, figure.index) + by + text.slice(figure.index + figure[0].length)
  const lines = text.split('\n')
  const at = random(lines.length)
  switch (random(6)) {
    case 0:
      return replaced(String(Number(figure[0]) + 1 + random(20)))
    case 1:
      return replaced('')
    case 2:
      return replaced(`${figure[0]}O`)
    case 3:
      return lines.filter((_, i) => i !== at).join('\n')
    case 4:
      return lines.flatMap((line, i) => (i === at ? [line, line] : [line])).join('\n')
    default:
      return replaced(' '.repeat(figure[0].length))
  }
}

/** The report with its tables in another spelling. */
function spelled({ standard, factById }: Report, spell: (typeof SPELLINGS)[string]): string {
  return standard.sections
    .map(section => {
      const table = standard.tables.find(({ section: id }) => id === section.id)
      if (!table) return `${section.heading}\n（略，无收费。）\n`
      const grid = drawTable(
        table,
        (row, column) => factById.get(`${table.id}.${row.id}.${column.id}`)?.written ?? '',
      )
      return `${section.heading}\n${spell(grid).replace(/(?<!\n)$/, '\n')}`
    })
    .join('')
}
