import type { AlignedRow, AlignedTable } from '../facts/align/align.ts'
import type { Fact } from '../facts/fact.ts'
import { columnName } from '../facts/name.ts'
import type { ResolvedCells } from '../facts/columns/place.ts'
import { writeFigure } from '../format/figure.ts'
import { whyNotWritten } from '../format/unwritable.ts'
import type { Report } from '../report.ts'
import { flatMap } from '../text/flatMap.ts'
import type { Text } from '../text/locale.ts'
import { mayHaveLostBlanks } from './blanks.ts'
import { cellsLacking } from './emptyCells.ts'
import { oneFindingForMany } from './manyRows.ts'
import { distinctRows, factsOfRow, rowRange } from './place.ts'
import type { Offer, Rule, Violation } from './rule.ts'
import { tornRow } from './tornRow.ts'

export const shortRow: Rule = {
  id: 'short-row',
  title: { zh: '一行的数据不足', en: 'A row has too few cells' },
  severity: 'warning',
  check: report => flatMap(report.tables, table => inTable(report, table)),
}

function inTable(report: Report, table: AlignedTable): readonly Violation[] {
  // Most tables have all their figures and need no second look.
  if (table.rows.every(isFull)) return []
  const rows = distinctRows(table)
  const isLossy = table.rows.some(({ placement }) => placement.kind === 'short')
  const lost = rows.map(row => (isLossy ? lostFact(report, table, row) : undefined))
  const open = rows.filter((_, i) => !lost[i])
  return [
    ...flatMap(rows, row => tornRow(report, table, row)),
    ...flatMap(rows, (row, i) => (lost[i] ? figuresLacking(report, table, row, lost[i]) : [])),
    ...oneFindingForMany(
      flatMap(open, row => figuresLacking(report, table, row, undefined)),
      count => ({
        zh: `本表有 ${count} 行的数据不足，或与各列不对应；无法确定属于哪一列的，未纳入核对。请核对这些行是否缺少单元格或错位。`,
        en: `${count} rows of this table have too few figures, or these do not stand below the columns; where it cannot be told which is whose, they are not used. Check against the original whether cells are lost or have shifted.`,
      }),
    ),
    ...cellsLacking(report, rows),
  ]
}

function isFull({ placement }: AlignedRow): boolean {
  return placement.kind === 'placed' && placement.lacking === undefined
}

function figuresLacking(
  report: Report,
  table: AlignedTable,
  row: AlignedRow,
  lost: Fact | undefined,
): readonly Violation[] {
  const { placement } = row
  if (placement.kind !== 'short' || mayHaveLostBlanks(report, table, row)) return []
  const expected = factsOfRow(table, row).length
  const found = placement.figures.length
  if (found >= expected) return [outOfLine(table, row)]
  const which = lost ? whichIsLost(lost) : whatIsUsed(placement.resolved)
  return [
    {
      range: rowRange(row),
      message: {
        zh: `本行应有 ${expected} 个数据，只有 ${found} 个，缺 ${expected - found} 个；${which.zh}。请补齐。`,
        en: `This row should have ${expected} figures and has ${found}; ${which.en}. Complete it from the original.`,
      },
      facts: factsOfRow(table, row),
      fixes: () => (lost ? putBack(report, lost) : []),
    },
  ]
}

/** As many figures as columns, but not below them. */
function outOfLine(table: AlignedTable, row: AlignedRow): Violation {
  return {
    range: rowRange(row),
    message: {
      zh: `本行的数据与各列不对应，无法确定属于哪一列，未纳入核对。请核对本行是否错位。`,
      en: `The figures of this row do not stand below the columns, so which is whose cannot be told and none is used. Check against the original whether its cells have shifted.`,
    },
    facts: factsOfRow(table, row),
  }
}

/** The figure whose column and value the sums prove. */
function lostFact(report: Report, table: AlignedTable, row: AlignedRow): Fact | undefined {
  const facts = flatMap(factsOfRow(table, row), id => report.factById.get(id) ?? [])
  return facts.find(
    ({ written, deduced, aligned: { placement } }) =>
      written === '' && deduced !== undefined && placement.kind === 'short',
  )
}

function whichIsLost(lost: Fact): Text {
  const name = columnName(lost.column)
  return {
    zh: `由勾稽关系推算，缺少的是“${name}”，应为 ${lost.deduced!}`,
    en: `the sums say that “${name}” is lost and should be ${lost.deduced!}`,
  }
}

function putBack({ source }: Report, lost: Fact): readonly Offer[] {
  const edit = writeFigure(source, lost, lost.deduced!)
  const name = columnName(lost.column)
  const title = { zh: `补上“${name}” ${lost.deduced!}`, en: `Put back “${name}” ${lost.deduced!}` }
  return [
    edit ? { title, preferred: true, safe: false, edits: [edit] } : { title, reason: whyNotWritten([lost]) },
  ]
}

function whatIsUsed(resolved: ResolvedCells | undefined): Text {
  const sure = resolved?.filter(cell => cell !== undefined).length ?? 0
  return sure === 0
    ? {
        zh: '无法确定缺少的是哪一个，本行未纳入核对',
        en: 'which are lacking cannot be told, so none of them is used',
      }
    : {
        zh: `由勾稽关系可推算 ${sure} 个数据的位置，其余未纳入核对`,
        en: `by the sums ${sure} figures have a sure place, the others are not used`,
      }
}
