import type { AlignedTable } from '../facts/align/align.ts'
import type { HeaderFault } from '../facts/columns/header.ts'
import type { Text } from '../text/locale.ts'
import { clipped } from './excerpt.ts'
import { rangeOf } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const columnsDiffer: Rule = {
  id: 'columns-differ',
  title: { zh: '列与规定格式不同', en: 'The columns are not those of the form' },
  severity: 'warning',
  check: report =>
    report.tables.flatMap(table => [
      ...table.faults.map(fault => violation(table, fault)),
      ...(table.unknownColumns.length > 0 ? [leftOut(table)] : []),
    ]),
}

/** All columns of the form are there, and others: of those nothing is used. */
function leftOut({ unknownColumns }: AlignedTable): Violation {
  const names = unknownColumns.map(({ cell }) => cell.text)
  return {
    range: rangeOf(unknownColumns[0]!.cell),
    message: {
      zh: `表头多出${firstQuoted(names)}列，规定格式没有；该列未纳入核对，含该列数据的行未核对总计。请按规定格式调整。`,
      en: `The header has columns that the form lacks: ${allQuoted(names)}. Their figures are not used, the others are; where a row has such figures, its total may or may not hold them and is not checked. Arrange it as in the form.`,
    },
  }
}

function violation(table: AlignedTable, fault: HeaderFault): Violation {
  const what = WHAT[fault.kind](fault.columns)
  const then = THEN[fault.read]
  return {
    range: rangeOf(fault.at),
    message: {
      zh: `${what.zh}；${then.zh}。${fault.kind === 'absent' ? '请补上表头' : '请按规定格式调整'}。`,
      en: `${what.en}; ${then.en}. ${fault.kind === 'absent' ? 'Put the header back' : 'Arrange it as in the form'}.`,
    },
    facts:
      fault.read === 'not'
        ? table.rows.flatMap(({ placed, columns }) => columns.map(column => placed.factIds[column.at]!))
        : [],
  }
}

const WHAT: Readonly<Record<HeaderFault['kind'], (columns: readonly string[]) => Text>> = {
  order: ([label]) => ({
    zh: `表头各列的次序与规定格式不同（从“${label!}”起）`,
    en: `The header has the columns in another order than the form (from “${label!}” on)`,
  }),
  missing: columns => ({
    zh: `表头缺少规定格式中的 ${columns.length} 列：${firstQuoted(columns)}`,
    en: `The header lacks ${columns.length} column${columns.length > 1 ? 's' : ''} of the form: ${allQuoted(columns)}`,
  }),
  extra: columns => ({
    zh: `表中多出规定格式没有的 ${columns.length} 列：${firstQuoted(columns)}`,
    en: `${columns.length} column${columns.length > 1 ? 's are' : ' is'} not in the form: ${allQuoted(columns)}`,
  }),
  absent: () => ({
    zh: '缺少表头',
    en: 'The header is gone: no column has a label',
  }),
}

const THEN: Readonly<Record<HeaderFault['read'], Text>> = {
  byName: {
    zh: '各数据按表头写明的列名核对',
    en: 'the figures are taken by the labels that the header has',
  },
  byOrder: { zh: '各数据按规定格式的次序核对', en: "the figures are taken in the form's order" },
  not: {
    zh: '无法确定各数据属于哪一列，本表未纳入核对',
    en: 'which column each figure belongs to cannot be told, so none is used',
  },
}

function allQuoted(columns: readonly string[]): string {
  return columns.map(column => `“${column}”`).join(', ')
}

/** As many as can be read at a glance. */
function firstQuoted(columns: readonly string[]): string {
  const names = columns.map(column => clipped(column))
  let length = 0
  const shown = names.filter((name, i) => (length += name.length) <= MOST_QUOTED || i === 0)
  return shown.map(name => `“${name}”`).join('') + (shown.length < names.length ? '等' : '')
}

/** In characters, of all names together. A guess. */
const MOST_QUOTED = 18
