import type { AlignedTable } from '../facts/align.ts'
import type { HeaderFault } from '../facts/header.ts'
import type { Text } from '../text/locale.ts'
import { rangeOf } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const columnsDiffer: Rule = {
  id: 'columns-differ',
  title: { zh: '列与规定格式不同', en: 'The columns are not those of the form' },
  severity: 'warning',
  check: report =>
    report.tables.flatMap(table =>
      table.fault ? [violation(table, table.fault)] : table.strangers.length > 0 ? [leftOut(table)] : [],
    ),
}

/** All columns of the form are there, and others: of those nothing is used. */
function leftOut({ strangers }: AlignedTable): Violation {
  const names = strangers.map(({ cell }) => `“${cell.text}”`)
  return {
    range: rangeOf(strangers[0]!.cell),
    message: {
      zh: `表头多出规定格式没有的列：${names.join('、')}。这些列的数据未采用，其余各列照读；有这类数据的行，总计是否包含它们无法断定，未核对。请按规定格式调整。`,
      en: `The header has columns that the form lacks: ${names.join(', ')}. Their figures are not used, the others are; where a row has such figures, its total may or may not hold them and is not checked. Arrange it as in the form.`,
    },
  }
}

function violation(table: AlignedTable, { kind, at }: HeaderFault): Violation {
  const what = faultOf(kind, at)
  return {
    range: rangeOf(at.cell),
    message: {
      zh: `${what.zh}，各数据属于哪一列无法断定，本表数据未采用。请按规定格式调整。`,
      en: `Here ${what.en}; which column each figure belongs to cannot be told, so none is used. Arrange it as in the form.`,
    },
    facts: table.rows.flatMap(({ placed, columns }) => columns.map(column => placed.factIds[column.at]!)),
  }
}

function faultOf(kind: HeaderFault['kind'], { cell: { text } }: HeaderFault['at']): Text {
  switch (kind) {
    case 'order':
      return {
        zh: `表头各列的次序与规定格式不同（从“${text}”起）`,
        en: `the header has the columns in another order than the form (from “${text}” on)`,
      }
    case 'missing':
      return { zh: '表头缺少规定格式中的列', en: 'the header lacks columns of the form' }
    case 'extra':
      return {
        zh: `表头多出规定格式没有的列（“${text}”）`,
        en: `the header has a column that the form lacks (“${text}”)`,
      }
  }
}
