// Tables without a single figure, as they are left when an extractor drops every empty cell.
import { describe, expect, it } from 'vitest'
import type { Form, TableForm } from '../../server/forms/form.ts'
import { FORMS } from '../../server/forms/index.ts'
import { findingsIn, read } from '../support/reports.ts'

function labelsOf({ blocks }: TableForm): readonly string[] {
  return blocks.flatMap(({ caption, columns, rows }) => [
    ...(caption === undefined ? [] : [caption]),
    ...columns.flatMap(column => [...(column.groups ?? []), column.label]),
    ...rows.flatMap(row => [...(row.groups ?? []), row.label]),
  ])
}

function reportOn(form: Form, year: number, join: (labels: readonly string[]) => string): string {
  const tables = form.sections.map(({ id, heading }) => {
    const table = form.tables.find(({ section }) => section === id)
    return `${heading}\n${table ? join(labelsOf(table)) : '各项工作按期完成，没有需要另行说明的事项。'}\n`
  })
  return `青禾县畜牧局${year}年政府信息公开工作年度报告\n${tables.join('\n')}`
}

const WAYS = {
  'a line each': (labels: readonly string[]) => labels.join('\n'),
  'blank lines between': (labels: readonly string[]) => labels.join('\n\n'),
  'indented, with lines of spaces between': (labels: readonly string[]) =>
    labels.map(label => `\u3000\u3000${label}`).join('\n  \n'),
}

const CASES = FORMS.flatMap(form =>
  Object.entries(WAYS).flatMap(([way, join]) =>
    [2019, 2020, 2022, 2024].map(year => [form.issuedAs, way, year, form, join] as const),
  ),
)

describe('tables without any figure', () => {
  it.each(CASES)(
    '%s, %s, of %i: say so once each, and which form they follow',
    (_, _way, year, form, join) => {
      const report = read(reportOn(form, year, join))
      expect(report.form?.id).toBe(form.id)
      expect(report.facts.filter(({ value }) => value)).toEqual([])
      const found = findingsIn(reportOn(form, year, join))
      expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
      const binds = form.years.from <= year && year <= (form.years.to ?? year)
      expect(found.filter(({ rule }) => rule === 'form-vintage').length).toBe(binds ? 0 : 1)
      const onTables = found.filter(({ rule }) => rule === 'missing-table' || rule === 'blank-cell')
      expect(onTables.length).toBeGreaterThan(0)
      expect(onTables.length).toBeLessThanOrEqual(form.tables.length)
    },
  )
})
