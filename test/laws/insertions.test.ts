import { describe, expect, it } from 'vitest'
import { drawTable } from '../../server/format/grid.ts'
import { insertHeading } from '../../server/format/heading.ts'
import type { Report } from '../../server/report.ts'
import { BLANKLESS, SPELLINGS } from '../support/layouts.ts'
import { edited, findingsIn, read, textOf } from '../support/reports.ts'
import { sample } from '../support/tier.ts'

const REPORT = read(textOf('qingshi-government-office-2022'))
const HEADINGS = REPORT.standard.sections.map(({ heading }) => heading)
const TABLED = HEADINGS.slice(1, 4)

describe.each(sample(Object.entries(SPELLINGS), 8))('%s', (_, spell) => {
  const { text } = spelled(spell)

  it.each(TABLED)('puts the missing heading %s back above its table', heading => {
    const without = text.replace(`${heading}\n`, '')
    expect(withHeadings(without, [heading])).toBe(text)
  })

  it('puts several missing headings each above its own table', () => {
    const without = TABLED.reduce((all, heading) => all.replace(`${heading}\n`, ''), text)
    expect(withHeadings(without, TABLED)).toBe(text)
  })

  it('puts a missing heading before the text that stands behind the table before', () => {
    const heading = HEADINGS[4]!
    expect(withHeadings(text.replace(`${heading}\n`, ''), [heading])).toBe(text)
  })
})

describe.each(sample(Object.entries({ ...SPELLINGS, ...BLANKLESS }), 8))('%s', (_, spell) => {
  const { text, tables } = spelled(spell)

  it.each(TABLED)('inserts a blank table below %s that is read again', heading => {
    const lost = tables.get(heading)!
    const without = text.replace(lost, '')
    const finding = findingsIn(without).find(({ rule }) => rule === 'missing-table')!
    expect(finding.fixes).toHaveLength(1)
    const mended = edited(without, finding.fixes[0]!.edits)
    const known = new Set(findingsIn(text).map(({ rule }) => rule))
    const more = findingsIn(mended).filter(({ rule, severity }) => severity !== 'info' && !known.has(rule))
    expect(more.map(({ rule }) => rule)).toEqual([])
  })
})

it('keeps what stands between two headings of one line when it puts a table there', () => {
  const text = `二、主动公开政府信息情况 本年无变化。 三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n`
  const finding = findingsIn(text).find(({ rule }) => rule === 'missing-table')!
  const mended = edited(text, finding.fixes[0]!.edits)
  expect(mended.startsWith('二、主动公开政府信息情况 本年无变化。\n| 第二十条')).toBe(true)
  expect(mended).toContain('|\n三、收到和处理')
})

it('gives a table that it puts there bars at its ends only where the other tables have them', () => {
  const open = textOf('yunxiu-justice-2022')
  const closed = open.replace(/^(?=.* \| )/gm, '| ')
  for (const [text, begins] of [
    [open, false],
    [closed, true],
  ] as const) {
    const lost = /(?<=四、.*\n)(?:.*\|.*\n)+/.exec(text)![0]
    const finding = findingsIn(text.replace(lost, '')).find(({ rule }) => rule === 'missing-table')!
    const lines = finding.fixes[0]!.edits[0]!.text.trim().split('\n')
    expect(lines.map(line => line.startsWith('|'))).toEqual(lines.map(() => begins))
  }
})

it('puts the first heading below the title, above the text of its section', () => {
  const text = `某局2022年政府信息公开工作年度报告\n本年工作正常。\n二、主动公开政府信息情况\n`
  expect(withHeadings(text, [HEADINGS[0]!])).toBe(text.replace('\n', `\n${HEADINGS[0]!}\n`))
})

function withHeadings(text: string, headings: readonly string[]): string {
  const report = read(text)
  const sections = report.standard.sections.filter(({ heading }) => headings.includes(heading))
  return edited(
    text,
    sections.map(section => insertHeading(report, section)),
  )
}

function spelled(spell: (typeof SPELLINGS)[string]) {
  const tables = new Map<string, string>()
  const text = REPORT.standard.sections
    .map(section => {
      const table = REPORT.standard.tables.find(({ section: id }) => id === section.id)
      if (!table) return `${section.heading}\n（略，无收费。）\n`
      const grid = drawTable(table, (row, column) => figure(REPORT, table.id, row.id, column.id))
      const written = spell(grid).replace(/(?<!\n)$/, '\n')
      tables.set(section.heading, written)
      return `${section.heading}\n${written}`
    })
    .join('')
  return { text, tables }
}

function figure({ factById }: Report, table: string, row: string, column: string): string {
  return factById.get(`${table}.${row}.${column}`)?.written ?? ''
}
