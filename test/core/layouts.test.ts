import { describe, expect, it } from 'vitest'
import { tokenizeHtml } from '../../server/html.ts'
import { readReport, type Report } from '../../server/report.ts'
import { checkReport } from '../../server/rules/check.ts'
import { makeSource } from '../../server/text/source.ts'
import { BLANKLESS, SPELLINGS, spelled } from '../support/layouts.ts'
import { EXAMPLE_REPORTS } from '../support/reports.ts'

const read = (text: string) => readReport(makeSource('test', text, tokenizeHtml))
const textOf = (name: string) => EXAMPLE_REPORTS.find(report => report.name === name)!.text
const BLANKED = ['linxi-housing-2020', 'yunxiu-water-2024'].map(name => read(textOf(name)))
const FULL = ['qingshi-government-office-2022', 'wuchuan-natural-resources-2019'].map(name =>
  read(textOf(name)),
)

describe.each(Object.entries(SPELLINGS))('%s', (_, spell) => {
  it('gives the same figures and the same blanks', () => {
    for (const report of [...FULL, ...BLANKED])
      expect(figures(read(spelled(report, spell)))).toEqual(figures(report))
  })

  it('gives no finding that the report does not have', () => {
    for (const report of [...FULL, ...BLANKED]) {
      const before = findings(report)
      expect(findings(read(spelled(report, spell))).filter(finding => !before.includes(finding))).toEqual([])
    }
  })

  it('is never read into a wrong place, whatever is damaged', () => {
    for (const report of [FULL[0]!, BLANKED[0]!]) survivesDamage(spelled(report, spell), 60)
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

  it('is never read into a wrong place, whatever is damaged', () => {
    survivesDamage(spelled(FULL[1]!, spell), 60)
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

/**
 * Damages a text in one place, again and again: a line or a cell deleted, two lines joined, a figure doubled, spaces,
 * a line break or nothing in the place of a border. Whatever is then read as a figure must be the one that stood
 * there: the same characters under the same id.
 */
function survivesDamage(text: string, times: number): void {
  const before = read(text)
  const filled = before.facts.filter(({ start, end }) => end > start)
  const idAt = new Map(filled.map(({ id, start }) => [start, id]))
  for (let seed = 1; seed <= times; seed++) {
    const random = randomFrom(seed)
    const { damaged, offsetOf } = damage(text, filled[random(filled.length)]!, random)
    const after = read(damaged)
    checkReport(after)
    for (const fact of after.facts) {
      expect(damaged.slice(fact.start, fact.end)).toBe(fact.written)
      const origin = fact.value && idAt.get(offsetOf(fact.start))
      if (origin !== undefined) expect(`${fact.id} (seed ${seed})`).toBe(`${origin} (seed ${seed})`)
    }
  }
}

function damage(
  text: string,
  at: { start: number; end: number; written: string },
  random: (below: number) => number,
) {
  const lineStart = text.lastIndexOf('\n', at.start - 1) + 1
  const lineEnd = (text.indexOf('\n', at.start) + text.length + 1) % (text.length + 1)
  const border = text.slice(at.end).search(/[|\t,│]/)
  const cuts: readonly (readonly [start: number, length: number, inserted: string])[] = [
    [lineStart, lineEnd - lineStart + 1, ''],
    [at.start, at.end - at.start, ''],
    [at.start, at.end - at.start + 1, ''],
    [lineEnd, 1, ''],
    [at.end, 0, ` ${at.written}`],
    [random(2) === 0 ? at.start : at.end, 0, ' '.repeat(1 + random(3))],
    [at.start, 0, '\n'],
    [at.end + Math.max(0, border), border === -1 ? 0 : 1, ''],
  ]
  const [start, length, inserted] = cuts[random(cuts.length)]!
  const damaged = text.slice(0, start) + inserted + text.slice(start + length)
  const offsetOf = (offset: number) =>
    offset < start ? offset : offset < start + inserted.length ? -1 : offset - inserted.length + length
  return { damaged, offsetOf }
}

/** Numbers that are the same in every run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed * 2654435761
  return below => {
    state = (state * 1103515245 + 12345) & 0x7fffffff
    return Math.floor((state / 0x7fffffff) * below)
  }
}
