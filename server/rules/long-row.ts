import type { AlignedRow, AlignedTable } from '../facts/align/align.ts'
import { shortRowName } from '../facts/name.ts'
import type { Placement } from '../facts/columns/place.ts'
import { flatMap } from '../text/flatMap.ts'
import type { Text } from '../text/locale.ts'
import { oneFindingForMany } from './manyRows.ts'
import { distinctRows, factsOfRow, rowRange } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const longRow: Rule = {
  id: 'long-row',
  title: { zh: '一行的数据过多', en: 'A row has too many figures' },
  severity: 'warning',
  check: report =>
    flatMap(report.tables, table =>
      oneFindingForMany(
        flatMap(distinctRows(table), row => violation(table, row)),
        count => ({
          zh: `本表有 ${count} 行的数据多于列数，无法确定各属哪一列，未纳入核对。请核对表格的列，或是否缺少行名。`,
          en: `${count} rows of this table have more figures than columns; which column each belongs to cannot be told, so none of them is used. Check the columns, and whether labels of rows are lost.`,
        }),
      ),
    ),
}

function violation(table: AlignedTable, row: AlignedRow): readonly Violation[] {
  const { placement, columns, placed } = row
  if (placement.kind !== 'long') return []
  return [
    {
      range: rowRange(row),
      message: messageFor(shortRowName(placed), placement, factsOfRow(table, row).length),
      facts: [...columns.map(({ at }) => placed.factIds[at]!), ...(placement.swallowed?.factIds ?? [])],
    },
  ]
}

function messageFor(name: string, placement: LongPlacement, expected: number): Text {
  const { swallowed, spliced, named, foreign, figures } = placement
  if (swallowed && spliced) return splicedRows(name, shortRowName(swallowed))
  if (swallowed) return joinedRows(name, shortRowName(swallowed), named)
  if (foreign) return foreignFigure(name, foreign.text)
  return figures.length > expected ? tooManyFigures(name, figures.length, expected) : tooManyCells(name)
}

type LongPlacement = Extract<Placement, { kind: 'long' }>

function tooManyFigures(name: string, found: number, expected: number): Text {
  return {
    zh: `“${name}”应有 ${expected} 个数据，现有 ${found} 个，多 ${found - expected} 个；无法确定各属哪一列，本行未纳入核对。请删去多余的。`,
    en: `“${name}” should have ${expected} figures and has ${found}; which column each belongs to cannot be told, so none is used. Delete what is too many.`,
  }
}

function tooManyCells(name: string): Text {
  return {
    zh: `“${name}”的单元格多于列数，无法确定各属哪一列，本行未纳入核对。请核对是否多了单元格，或缺少下一行的行名。`,
    en: `“${name}” has more cells than columns; which column each figure belongs to cannot be told, so none is used. Check whether a cell came in, or the label of the next row is lost.`,
  }
}

/** Two rows in one line; the second has its label there, or has lost it. */
function joinedRows(name: string, next: string, named: boolean | undefined): Text {
  const how = named
    ? { zh: `“${next}”也写在本行`, en: `“${next}” stands in the same row` }
    : { zh: `疑缺少下一行的行名“${next}”`, en: `the label of the next row, “${next}”, seems to be lost` }
  return {
    zh: `“${name}”有两行的数据：${how.zh}；两行均未纳入核对。请分成两行。`,
    en: `“${name}” has the figures of two rows: ${how.en}. Which belongs where cannot be told, so none is used. Make two rows of it.`,
  }
}

/** The end of the next row behind the beginning of this one. */
function splicedRows(name: string, next: string): Text {
  return {
    zh: `“${name}”疑混入下一行“${next}”的数据，无法确定各属哪一行，两行均未纳入核对。请补齐缺行。`,
    en: `“${name}” may have figures of two rows: the next one, “${next}”, is missing, and lines lost between the two would make one row of both. Which belongs where cannot be told, so none is used. Restore both from the original.`,
  }
}

function foreignFigure(name: string, figure: string): Text {
  return {
    zh: `“${name}”中的“${figure}”疑为页码或重复，去掉后总计等于各项之和；本行未纳入核对。请核对后删去。`,
    en: `“${figure}” may be no figure of “${name}” (but the number of a page, or one that stands twice): without it the total is what the others add up to. Which column each belongs to cannot be told, so none is used. Compare with the original.`,
  }
}
