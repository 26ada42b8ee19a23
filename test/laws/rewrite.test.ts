import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../server/format/edit.ts'
import { REWRITABLE, rewriteTable } from '../../server/format/rewrite.ts'
import { findingsIn, read, textOf } from '../support/reports.ts'

describe.each(REWRITABLE)('a table rewritten as %s', layout => {
  it.each(['wuchuan-natural-resources-2019', 'linxi-housing-2020', 'qingshi-government-office-2022'])(
    'has the figures, the blanks and the findings it had (%s)',
    name => {
      const text = textOf(name)
      for (const table of read(text).tables) {
        const edit = rewriteTable(read(text), table, layout)!
        const rewritten = applyEdits(text, [edit])
        expect(read(rewritten).facts.map(({ id, written }) => `${id} ${written}`)).toEqual(
          read(text).facts.map(({ id, written }) => `${id} ${written}`),
        )
        const sums = (of: string) =>
          findingsIn(of).flatMap(({ rule, message }) => (rule === 'unbalanced-equation' ? [message.zh] : []))
        expect(sums(rewritten)).toEqual(sums(text))
        expect(rewritten.slice(0, edit.range.start)).toBe(text.slice(0, edit.range.start))
        expect(rewritten.endsWith(text.slice(edit.range.end))).toBe(true)
      }
    },
  )
})

it('is not offered where a row has no sure place or is missing', () => {
  const report = read(textOf('qingshi-market-regulation-2022'))
  const applications = report.tables.find(({ id }) => id === 'applications')!
  expect(REWRITABLE.map(layout => rewriteTable(report, applications, layout))).toEqual(
    REWRITABLE.map(() => undefined),
  )
})
