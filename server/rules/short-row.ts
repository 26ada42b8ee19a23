import type { AlignedRow, AlignedTable } from '../facts/align.ts'
import type { Fact } from '../facts/fact.ts'
import { columnName, rowName } from '../facts/name.ts'
import type { Settled } from '../facts/place.ts'
import { writeFigure } from '../format/figure.ts'
import { padRow } from '../format/rowWidth.ts'
import type { Report } from '../report.ts'
import type { Text } from '../text/locale.ts'
import type { Cell } from '../parse/table.ts'
import { placeAt } from '../text/source.ts'
import { mayHaveLostBlanks } from './blanks.ts'
import { distinctRows, factsOfRow, rowRange } from './place.ts'
import type { Fix, Rule, Violation } from './rule.ts'

export const shortRow: Rule = {
  id: 'short-row',
  title: { zh: '一行的数据不足', en: 'A row has too few cells' },
  severity: 'warning',
  check: report =>
    report.tables.flatMap(table =>
      distinctRows(table).flatMap(row => [
        ...torn(report, table, row),
        ...figuresLacking(report, table, row),
        ...cellsLacking(report, row),
      ]),
    ),
}

/** A number alone below a full row. */
function cutOff(table: AlignedTable, aligned: AlignedRow, line: number): Violation {
  return {
    range: rowRange(aligned),
    message: {
      zh: `本行数据已齐，第 ${line} 行却还有一个数：可能是本行末一个数据断开的后半，也可能是页码；未能断定，本行数据未采用。请接到本行末尾，或删去。`,
      en: `This row has all its figures, and line ${line} has a number more: it may be the rest of the last of them, or that of a page; it is not sure, so none is used. Put it behind the row's end or delete it.`,
    },
    facts: factsOfRow(table, aligned),
  }
}

/** Its figures go on in the next line. */
function torn({ source }: Report, table: AlignedTable, aligned: AlignedRow): readonly Violation[] {
  const { placement, placed, label, written } = aligned
  if (placement.kind !== 'unsure' || !placement.rest) return []
  const { rest } = placement
  const sharing = table.rows.filter(row => row.written === written)
  const first = new Set(sharing.flatMap(figuresOf)).size
  const all = factsOfRow(table, aligned).length
  const name = label ? `“${rowName(placed)}”这一行` : '本表的数据行'
  const line = placeAt(source, rest.start).line + 1
  if (first >= all) return [cutOff(table, aligned, line)]
  return [
    {
      range: rowRange(aligned),
      message: {
        zh: `${name}断成了两行：${first === 0 ? '这里只有行名' : `这里有 ${first} 个数据`}，其余 ${all - first} 个在第 ${line} 行；未能断定，数据未采用。请并成一行。`,
        en: `${label ? `“${rowName(placed)}”` : 'The row of figures'} is torn in two: ${first === 0 ? 'here is its label only' : `here are ${first} figures`}, the other ${all - first} stand in line ${line}; it is not sure, so none is used. Join the two.`,
      },
      facts: factsOfRow(table, aligned),
    },
  ]
}

function figuresOf({ placement }: AlignedRow): readonly Cell[] {
  return placement.kind === 'placed' ? placement.cells : placement.figures
}

function figuresLacking(report: Report, table: AlignedTable, aligned: AlignedRow): readonly Violation[] {
  const { placement } = aligned
  if (placement.kind !== 'short' || mayHaveLostBlanks(report, table, aligned)) return []
  const expected = factsOfRow(table, aligned).length
  const found = placement.figures.length
  const lost = lostFact(report, table, aligned)
  if (found >= expected) return [outOfLine(table, aligned)]
  const which = lost ? whichIsLost(lost) : whatIsUsed(placement.settled)
  return [
    {
      range: rowRange(aligned),
      message: {
        zh: `本行应有 ${expected} 个数据，只有 ${found} 个，缺 ${expected - found} 个；${which.zh}。请对照原文补齐。`,
        en: `This row should have ${expected} figures and has ${found}; ${which.en}. Complete it from the original.`,
      },
      facts: factsOfRow(table, aligned),
      fixes: lost ? putBack(report, lost) : [],
    },
  ]
}

/** As many figures as columns, but not below them. */
function outOfLine(table: AlignedTable, aligned: AlignedRow): Violation {
  return {
    range: rowRange(aligned),
    message: {
      zh: `本行的数据与各列对不齐，属于哪一列无法断定，未采用。请对照原文，检查这一行的格子是否错位。`,
      en: `The figures of this row do not stand below the columns, so which is whose cannot be told and none is used. Check against the original whether its cells have shifted.`,
    },
    facts: factsOfRow(table, aligned),
  }
}

/** The figure whose column and value the sums prove. */
function lostFact(report: Report, table: AlignedTable, aligned: AlignedRow): Fact | undefined {
  const facts = factsOfRow(table, aligned).flatMap(id => report.factById.get(id) ?? [])
  return facts.find(
    ({ written, deduced, aligned: { placement } }) =>
      written === '' && deduced !== undefined && placement.kind === 'short',
  )
}

function whichIsLost(lost: Fact): Text {
  const name = columnName(lost.column)
  return {
    zh: `由合计关系可知缺的是“${name}”，应为 ${lost.deduced!}`,
    en: `the sums say that “${name}” is lost and should be ${lost.deduced!}`,
  }
}

function putBack({ source }: Report, lost: Fact): readonly Fix[] {
  const edit = writeFigure(source, lost, lost.deduced!)
  if (!edit) return []
  const name = columnName(lost.column)
  return [
    {
      title: { zh: `补上“${name}” ${lost.deduced!}`, en: `Put back “${name}” ${lost.deduced!}` },
      preferred: true,
      safe: false,
      edits: [edit],
    },
  ]
}

function whatIsUsed(settled: Settled | undefined): Text {
  const sure = settled?.filter(cell => cell !== undefined).length ?? 0
  return sure === 0
    ? {
        zh: '缺的是哪一格无法断定，本行数据未采用',
        en: 'which are lacking cannot be told, so none of them is used',
      }
    : {
        zh: `由合计关系可定出 ${sure} 个数据的位置，其余未采用`,
        en: `by the sums ${sure} figures have a sure place, the others are not used`,
      }
}

/** A row without figures in a table that writes all its cells. */
function cellsLacking(report: Report, aligned: AlignedRow): readonly Violation[] {
  const { placement, placed, columns, reading } = aligned
  if (placement.kind !== 'placed' || !placement.lacking || reading === 'packed') return []
  const lacking = placement.lacking
  const edit = padRow(report, aligned, lacking)
  return [
    {
      range: rowRange(aligned),
      message: {
        zh: `“${rowName(placed)}”少 ${lacking} 个空格子（${columns
          .slice(-lacking)
          .map(({ column }) => columnName(column))
          .join('、')}）。`,
        en: `“${rowName(placed)}” is ${lacking} empty cell${lacking > 1 ? 's' : ''} short.`,
      },
      facts: columns.map(({ at }) => placed.factIds[at]!),
      fixes: edit
        ? [
            {
              title: {
                zh: `补上 ${lacking} 个空格子`,
                en: `Add ${lacking} empty cell${lacking > 1 ? 's' : ''}`,
              },
              preferred: true,
              safe: true,
              edits: [edit],
            },
          ]
        : [],
    },
  ]
}
