import type { AlignedRow, AlignedTable } from '../facts/align.ts'
import type { Fact } from '../facts/fact.ts'
import { columnName, rowName } from '../facts/name.ts'
import { writeFigure } from '../format/figure.ts'
import type { Report } from '../report.ts'
import { mayHaveLostBlanks } from './blanks.ts'
import { distinctRows, factsOfRow, rowRange } from './place.ts'
import type { Fix, Rule, Violation } from './rule.ts'

export const blankCell: Rule = {
  id: 'blank-cell',
  title: { zh: '空白格', en: 'A blank in the place of a figure' },
  severity: 'info',
  check: report =>
    report.tables.flatMap(table => [...blanksInPlace(report, table), ...blanksLost(report, table)]),
}

/** Tables with more blank rows than this use blanks for zeros: one finding says it for the whole table. */
const MOST_ROWS_TO_NAME = 3

function blanksInPlace(report: Report, table: AlignedTable): readonly Violation[] {
  const rows = table.rows
    .map(aligned => ({ aligned, blanks: blanksOf(report, aligned) }))
    .filter(({ blanks }) => blanks.length > 0)
  if (rows.length <= MOST_ROWS_TO_NAME)
    return rows.map(({ aligned, blanks }) => rowViolation(report, aligned, blanks))
  const blanks = rows.flatMap(row => row.blanks)
  const fillable = rows.filter(({ aligned }) => canFill(aligned)).flatMap(row => row.blanks)
  return [
    {
      range: rowRange(rows[0]!.aligned),
      message: {
        zh: `本表有 ${rows.length} 行共 ${blanks.length} 个空白格。空白不等于 0；确为 0 的，请填“0”。`,
        en: `${rows.length} rows of this table have ${blanks.length} blanks together. A blank is not a 0; where it is 0, write “0”.`,
      },
      facts: blanks.map(({ id }) => id),
      fixes:
        fillable.length > 0 ? [fillWithZero(report, fillable, '本表空白格', 'all blanks of this table')] : [],
    },
  ]
}

function rowViolation(report: Report, aligned: AlignedRow, blanks: readonly Fact[]): Violation {
  const columns = blanks.map(({ column }) => columnName(column)).join('、')
  return {
    range:
      blanks.length === 1 && blanks[0]!.written !== ''
        ? { start: blanks[0]!.start, end: blanks[0]!.end }
        : rowRange(aligned),
    message: {
      zh: `“${rowName(aligned.placed)}”有 ${blanks.length} 个空白格：${columns}。空白不等于 0；确为 0 的，请填“0”。`,
      en: `“${rowName(aligned.placed)}” has ${blanks.length} blank${blanks.length > 1 ? 's' : ''}: ${columns}. A blank is not a 0; where it is 0, write “0”.`,
    },
    facts: blanks.map(({ id }) => id),
    fixes: canFill(aligned) ? [fillWithZero(report, blanks, '本行空白格', 'the blanks of this row')] : [],
  }
}

function blanksOf(report: Report, { placed, columns, placement }: AlignedRow): readonly Fact[] {
  if (placement.kind !== 'placed') return []
  return columns.flatMap(({ at }) => {
    const fact = report.factById.get(placed.factIds[at]!)
    return fact?.absent === 'blank' ? [fact] : []
  })
}

/** Each blank has a place of its own to write into. */
function canFill({ placement }: AlignedRow): boolean {
  return placement.kind === 'placed' && !placement.lacking
}

function fillWithZero({ source }: Report, blanks: readonly Fact[], zh: string, en: string): Fix {
  return {
    title: { zh: `将${zh}填为 0`, en: `Write 0 into ${en}` },
    preferred: false,
    safe: false,
    edits: blanks.flatMap(fact => writeFigure(source, fact, 0) ?? []),
  }
}

/** Rows that are short of figures because the layout does not write blanks. */
function blanksLost(report: Report, table: AlignedTable): readonly Violation[] {
  return distinctRows(table).flatMap(aligned => {
    const { placement, placed } = aligned
    if (placement.kind !== 'short' || !mayHaveLostBlanks(report, table, aligned)) return []
    const facts = factsOfRow(table, aligned)
    const found = placement.figures.length
    const lacking = facts.length - found
    return [
      {
        range: rowRange(aligned),
        message: {
          zh: `“${rowName(placed)}”应有 ${facts.length} 格，只写出 ${found} 个数据，有 ${lacking} 个空白格；空白在哪一列，文本中已看不出，本行数据未采用。请对照原文补上。`,
          en: `“${rowName(placed)}” should have ${facts.length} cells and shows ${found} figures, so ${lacking} blank${lacking > 1 ? 's' : ''}; which cells are blank the text does not tell, so none of its figures is used. Complete it from the original.`,
        },
        facts,
      },
    ]
  })
}
