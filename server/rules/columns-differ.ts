import type { AlignedTable } from '../facts/align.ts'
import type { HeaderFault } from '../facts/header.ts'
import { rangeOf } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const columnsDiffer: Rule = {
  id: 'columns-differ',
  title: { zh: '列与规定格式不同', en: 'The columns are not those of the form' },
  severity: 'warning',
  check: report => report.tables.flatMap(table => (table.fault ? [violation(table, table.fault)] : [])),
}

function violation(table: AlignedTable, { kind, at }: HeaderFault): Violation {
  const what =
    kind === 'order'
      ? {
          zh: `表头各列的次序与规定格式不同（从“${at.cell.text}”起）`,
          en: `the header has the columns in another order than the form (from “${at.cell.text}” on)`,
        }
      : { zh: '表头缺少规定格式中的列', en: 'the header lacks columns of the form' }
  return {
    range: rangeOf(at.cell),
    message: {
      zh: `${what.zh}，各数据属于哪一列无法断定，本表数据未采用。请按规定格式调整。`,
      en: `Here ${what.en}; which column each figure belongs to cannot be told, so none is used. Arrange it as in the form.`,
    },
    facts: table.rows.flatMap(({ placed, columns }) => columns.map(column => placed.factIds[column.at]!)),
  }
}
