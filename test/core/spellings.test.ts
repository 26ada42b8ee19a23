import { describe, expect, it } from 'vitest'
import type { FormGrid } from '../../server/format/grid.ts'
import { tokenizeHtml } from '../../server/html.ts'
import { LAYOUTS } from '../../server/parse/layouts/index.ts'
import { readReport, type Report } from '../../server/report.ts'
import { makeSource } from '../../server/text/source.ts'
import { BLANKLESS, SPELLINGS, spelled } from '../support/layouts.ts'
import { EXAMPLE_REPORTS } from '../support/reports.ts'

const read = (text: string) => readReport(makeSource('test', text, tokenizeHtml))
const exampleOf = (name: string) => read(EXAMPLE_REPORTS.find(report => report.name === name)!.text)
const FULL = exampleOf('qingshi-government-office-2022')

/** The figures of a row as one string of digits: only sums can tell them apart again. */
const JOINED = ({ rows }: FormGrid) =>
  rows.map(cells => `${cells.map(({ text }) => text).join('')}\n`).join('')

describe('the spellings that the tests have', () => {
  it('are of every layout', () => {
    const spellings = [...Object.values({ ...SPELLINGS, ...BLANKLESS }), JOINED]
    const spoken = new Set(spellings.flatMap(spell => layoutsOf(read(spelled(FULL, spell)))))
    // HTML is no matter of lines, and so not in the list.
    expect([...spoken].sort()).toEqual([...new Set(['html', ...LAYOUTS.map(({ id }) => id)])].sort())
  })
})

describe('figures that run together', () => {
  it.each(['qingshi-government-office-2022', 'wuchuan-natural-resources-2019'])(
    'keep their places in %s',
    name => {
      const report = exampleOf(name)
      const figures = read(spelled(report, JOINED)).facts.filter(({ written }) => written !== '')
      expect(figures.length).toBeGreaterThan(0)
      for (const { id, written } of figures) {
        expect([id, written]).toEqual([id, report.factById.get(id)?.written])
      }
    },
  )
})

function layoutsOf({ tables }: Report): readonly string[] {
  return tables.map(({ layout }) => layout)
}
