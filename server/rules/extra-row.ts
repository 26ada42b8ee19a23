import type { ExtraRow } from '../facts/align.ts'
import type { Rule, Violation } from './rule.ts'

export const extraRow: Rule = {
  id: 'extra-row',
  title: { zh: '表格多出一行', en: 'A row that the form does not have' },
  severity: 'warning',
  check: report => report.tables.flatMap(table => table.extra.map(violation)),
}

function violation({ label, written, repeats }: ExtraRow): Violation {
  const cell = label ?? written.cells.find(({ text }) => text !== '')
  const name = label ? `“${label.text}”` : ''
  return {
    range: cell ? { start: cell.start, end: cell.end } : { start: written.start, end: written.end },
    message: repeats
      ? {
          zh: `${name}这一行重复出现，只采用了前一行的数据。请删去多余的一行。`,
          en: `The row ${name} stands here a second time; only the first one counts. Delete one of them.`,
        }
      : {
          zh: `${label ? `${name}不是规定格式中的行` : '这一行没有行名'}，其数据未计入合计。请核对是否放错位置或应并入其他行。`,
          en: `${label ? `${name} is no row of the form` : 'This row has no label'}; its figures are in no sum. Check whether it belongs to another row.`,
        },
  }
}
