import { describe, expect, it } from 'vitest'
import type { Report } from '../../server/report.ts'
import { checkReport } from '../../server/rules/check.ts'
import { BLANKLESS, SPELLINGS, spelled } from '../support/layouts.ts'
import { read, textOf } from '../support/reports.ts'
import { sample } from '../support/tier.ts'

const BLANKED = ['linxi-housing-2020', 'yunxiu-water-2024'].map(name => read(textOf(name)))
const FULL = ['qingshi-government-office-2022', 'wuchuan-natural-resources-2019'].map(name =>
  read(textOf(name)),
)

describe.each(Object.entries(SPELLINGS))('%s', (_, spell) => {
  it('gives the same figures and the same blanks', () => {
    for (const report of sample([...FULL, ...BLANKED], 2))
      expect(figures(read(spelled(report, spell)))).toEqual(figures(report))
  })

  it('gives no finding that the report does not have', () => {
    for (const report of sample([...FULL, ...BLANKED], 2)) {
      const before = findings(report)
      expect(findings(read(spelled(report, spell))).filter(finding => !before.includes(finding))).toEqual([])
    }
  })
})

describe.each(Object.entries(BLANKLESS))('%s', (_, spell) => {
  it('gives the same figures where there are no blanks', () => {
    for (const report of FULL) expect(figures(read(spelled(report, spell)))).toEqual(figures(report))
  })

  it('gives no figure another place where there are blanks', () => {
    for (const report of BLANKED) {
      const truth = figures(report)
      for (const [id, written] of figures(read(spelled(report, spell)))) {
        if (written !== '') expect(`${id} ${written}`).toBe(`${id} ${truth.get(id)}`)
      }
    }
  })
})

it.each(['pipe, full grid', 'pipe, merged cells written out', 'tabs, full grid'])(
  'tables of a %s are told apart without headings',
  name => {
    for (const report of [...FULL, ...BLANKED]) {
      const { source, sections } = report
      let text = spelled(report, SPELLINGS[name]!)
      for (const { start, end } of sections) text = text.replace(`${source.text.slice(start, end)}\n`, '')
      expect(figures(read(text))).toEqual(figures(report))
    }
  },
)

describe('figures run together', () => {
  it('are cut where the sums leave one way', () => {
    const text = spelled(FULL[0]!, ({ rows }) =>
      rows.map(cells => `${cells.map(cell => cell.text).join('')}\n`).join(''),
    )
    const read_ = read(text)
    const truth = figures(FULL[0]!)
    const found = read_.facts.filter(({ table }) => table === 'applications')
    expect(found.length).toBeGreaterThan(150)
    for (const fact of found) expect(`${fact.id} ${fact.written}`).toBe(`${fact.id} ${truth.get(fact.id)}`)
  })
})

/** What is found in the tables. */
function findings(report: Report): readonly string[] {
  return checkReport(report)
    .filter(({ range }) => report.tables.some(({ start, end }) => start <= range.start && range.end <= end))
    .map(({ rule, message }) => `${rule} ${message.zh}`)
}

/** What is written for every figure; a blank is ''. */
function figures(report: Report): ReadonlyMap<string, string> {
  return new Map(
    report.facts.map(fact => [fact.id, fact.written] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
