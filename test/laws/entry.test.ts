import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../server/format/edit.ts'
import { writeEntry } from '../../server/format/entry.ts'
import type { Report } from '../../server/report.ts'
import { BLANKLESS, SPELLINGS, spelled } from '../support/layouts.ts'
import { read, textOf } from '../support/reports.ts'
import { sample } from '../support/tier.ts'

const FULL = read(textOf('qingshi-government-office-2022'))
const BLANKED = read(textOf('yunxiu-water-2024'))

/** What becomes of a text when something is entered for a figure; the reason when it is refused. */
function enter(report: Report, id: string, typed: string): string {
  const entry = writeEntry(report, report.factById.get(id)!, typed)
  return 'refusal' in entry ? entry.refusal.zh : applyEdits(report.source.text, entry.edits)
}

function figures(report: Report): Record<string, string> {
  return Object.fromEntries(report.facts.map(({ id, written }) => [id, written]))
}

/** Every seventh count, so that all columns and most rows are among them. */
function sampleOf(report: Report, wanted: 'blank' | 'figure') {
  const all = report.facts.filter(
    ({ written, column }, i) =>
      i % 7 === 0 && column.kind === 'count' && (written === '') === (wanted === 'blank'),
  )
  expect(all.length).toBeGreaterThan(4)
  return sample(all, 1)
}

/** The only change is the one that was meant. */
function expectEntered(report: Report, id: string, typed: string): void {
  const after = figures(read(enter(report, id, typed)))
  expect(after, `${id} = ${typed}`).toEqual({ ...figures(report), [id]: typed })
}

describe.each(Object.entries({ ...SPELLINGS, ...BLANKLESS }))('%s', (name, spell) => {
  it('takes another figure in the place of one', () => {
    const report = read(spelled(FULL, spell))
    for (const { id, written } of sampleOf(report, 'figure')) {
      expectEntered(report, id, written === '3' ? '4' : '3')
      expectEntered(report, id, '416')
    }
  })

  it('takes a blank where there was a figure, unless the others would lose their places', () => {
    const report = read(spelled(name in BLANKLESS ? FULL : BLANKED, spell))
    const refused: string[] = []
    for (const { id } of sampleOf(report, 'figure')) {
      if (enter(report, id, '').includes('写不出空白')) refused.push(id)
      else expectEntered(report, id, '')
    }
    if (!(name in BLANKLESS) && !name.startsWith('columns')) expect(refused).toEqual([])
  })
})

describe.each(Object.entries(SPELLINGS))('%s', (_, spell) => {
  it('takes a figure where there was a blank', () => {
    const report = read(spelled(BLANKED, spell))
    for (const { id } of sampleOf(report, 'blank')) expectEntered(report, id, '7')
  })
})

describe('What is entered', () => {
  const table = (figure: string) =>
    read(
      `二、主动公开政府信息情况\n| 第二十条第（一）项 |\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| 规章 | ${figure} | 0 | ５ |\n` +
        `| 第二十条第（八）项 |\n| 信息内容 | 本年收费金额（单位：万元） |\n| 行政事业性收费 | 6187.4万元 |\n`,
    )
  const regulations = 'disclosure.regulations.issued'
  const fees = 'disclosure.fees.amount'
  const row = (report: Report, id: string, typed: string, label: string) =>
    enter(report, id, typed)
      .split('\n')
      .find(line => line.startsWith(`| ${label}`))

  it('is written in the manner of what stands there', () => {
    expect(row(table('1,234 件'), regulations, '56789', '规章')).toBe('| 规章 | 56,789 件 | 0 | ５ |')
    expect(row(table('1'), 'disclosure.regulations.inForce', '60', '规章')).toBe('| 规章 | 1 | 0 | ６０ |')
    expect(row(table('1'), fees, '12.5', '行政事业性收费')).toBe('| 行政事业性收费 | 12.5万元 |')
    expect(row(table('1'), fees, '8000万元', '行政事业性收费')).toBe('| 行政事业性收费 | 8000万元 |')
  })

  it('is written as it was typed where that says more', () => {
    expect(row(table('1234'), regulations, '１，２３４', '规章')).toBe('| 规章 | １，２３４ | 0 | ５ |')
    expect(row(table('1'), regulations, '—', '规章')).toBe('| 规章 | — | 0 | ５ |')
  })

  it('mends what could not be read', () => {
    expect(row(table('l2'), regulations, '12', '规章')).toBe('| 规章 | 12 | 0 | ５ |')
  })

  it('changes nothing but the figure', () => {
    const report = table('1024')
    expect(writeEntry(report, report.factById.get(regulations)!, '1025')).toMatchObject({
      edits: [{ text: '5' }],
    })
    expect(writeEntry(report, report.factById.get(regulations)!, ' 1024 ')).toEqual({ edits: [] })
  })

  it('is refused when it is no figure of its column', () => {
    expect(enter(table('1'), regulations, '许多')).toContain('这不是数字')
    expect(enter(table('1'), regulations, '1 | 2')).toContain('这不是数字')
    expect(enter(table('1'), regulations, '-3')).toContain('不能是负数')
    expect(enter(table('1'), regulations, '1.5')).toContain('只能填整数')
    expect(enter(table('1'), regulations, '3万元')).toContain('不是金额')
  })
})
