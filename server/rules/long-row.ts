import type { AlignedRow, AlignedTable } from '../facts/align/align.ts'
import { rowName } from '../facts/name.ts'
import type { Placement } from '../facts/columns/place.ts'
import type { Text } from '../text/locale.ts'
import { oneFindingForMany } from './manyRows.ts'
import { distinctRows, factsOfRow, rowRange } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const longRow: Rule = {
  id: 'long-row',
  title: { zh: '一行的数据过多', en: 'A row has too many figures' },
  severity: 'warning',
  check: report =>
    report.tables.flatMap(table =>
      oneFindingForMany(
        distinctRows(table).flatMap(row => violation(table, row)),
        count => ({
          zh: `本表有 ${count} 行的数据比列数多，各数据属哪一列无法断定，这些行的数据未采用。请核对表格的列，或是否丢了行名。`,
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
      message: messageFor(rowName(placed), placement, factsOfRow(table, row).length),
      facts: [...columns.map(({ at }) => placed.factIds[at]!), ...(placement.swallowed?.factIds ?? [])],
    },
  ]
}

function messageFor(name: string, placement: LongPlacement, expected: number): Text {
  const { swallowed, spliced, named, foreign, figures } = placement
  if (swallowed && spliced) return splicedRows(name, rowName(swallowed))
  if (swallowed) return joinedRows(name, rowName(swallowed), named ?? false)
  if (foreign) return foreignFigure(name, foreign.text)
  return figures.length > expected ? tooManyFigures(name, figures.length, expected) : tooManyCells(name)
}

type LongPlacement = Extract<Placement, { kind: 'long' }>

function tooManyFigures(name: string, found: number, expected: number): Text {
  return {
    zh: `“${name}”应有 ${expected} 个数据，却有 ${found} 个，多 ${found - expected} 个；各属哪一列无法断定，本行数据未采用。请对照原文删去多余的。`,
    en: `“${name}” should have ${expected} figures and has ${found}; which column each belongs to cannot be told, so none is used. Delete what is too many.`,
  }
}

function tooManyCells(name: string): Text {
  return {
    zh: `“${name}”的格子比列数多，各数据属哪一列无法断定，本行数据未采用。请核对是否多了一格，或丢了下一行的行名。`,
    en: `“${name}” has more cells than columns; which column each figure belongs to cannot be told, so none is used. Check whether a cell came in, or the label of the next row is lost.`,
  }
}

/** Two rows in one line; the second has its label there, or has lost it. */
function joinedRows(name: string, next: string, named: boolean): Text {
  const how = named
    ? { zh: `“${next}”也写在这一行里`, en: `“${next}” stands in the same row` }
    : { zh: `似丢了下一行的行名“${next}”`, en: `the label of the next row, “${next}”, seems to be lost` }
  return {
    zh: `“${name}”有两行的数据：${how.zh}。各属哪一行无法断定，两行数据均未采用。请分成两行。`,
    en: `“${name}” has the figures of two rows: ${how.en}. Which belongs where cannot be told, so none is used. Make two rows of it.`,
  }
}

/** The end of the next row behind the beginning of this one. */
function splicedRows(name: string, next: string): Text {
  return {
    zh: `“${name}”可能混有两行的数据：紧接的“${next}”不见了，若是中间丢了几行，两行的数据就会接成一行。各属哪一行无法断定，两行数据均未采用。请对照原文补齐。`,
    en: `“${name}” may have figures of two rows: the next one, “${next}”, is missing, and lines lost between the two would make one row of both. Which belongs where cannot be told, so none is used. Restore both from the original.`,
  }
}

function foreignFigure(name: string, figure: string): Text {
  return {
    zh: `“${name}”中的“${figure}”可能不是本行的数据（是页码，或是一个数写了两遍）：去掉它，总计才等于各项之和。各数据属哪一列无法断定，本行数据未采用。请对照原文核对。`,
    en: `“${figure}” may be no figure of “${name}” (but the number of a page, or one that stands twice): without it the total is what the others add up to. Which column each belongs to cannot be told, so none is used. Compare with the original.`,
  }
}
