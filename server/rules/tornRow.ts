// Rows that a line break tore in two.
import type { AlignedRow, AlignedTable } from '../facts/align/align.ts'
import { shortRowName } from '../facts/name.ts'
import type { Cell } from '../parse/table.ts'
import type { Report } from '../report.ts'
import { placeAt } from '../text/source.ts'
import { factsOfRow, rowRange } from './place.ts'
import type { Violation } from './rule.ts'

/** A row whose figures go on in the next line. */
export function tornRow({ source }: Report, table: AlignedTable, row: AlignedRow): readonly Violation[] {
  const { placement, placed, label, written } = row
  if (placement.kind !== 'unsure' || !placement.rest) return []
  const { rest } = placement
  const sharing = table.rows.filter(row => row.written === written)
  const first = new Set(sharing.flatMap(figuresOf)).size
  const all = factsOfRow(table, row).length
  const name = label ? `“${shortRowName(placed)}”这一行` : '本表的数据行'
  const line = placeAt(source, rest.start).line + 1
  if (first >= all) return [cutOff(table, row, line)]
  return [
    {
      range: rowRange(row),
      message: {
        zh: `${name}断成了两行：${first === 0 ? '此处只有行名' : `此处有 ${first} 个数据`}，其余 ${all - first} 个在第 ${line} 行；无法确定，未纳入核对。请并成一行。`,
        en: `${label ? `“${shortRowName(placed)}”` : 'The row of figures'} is torn in two: ${first === 0 ? 'here is its label only' : `here are ${first} figures`}, the other ${all - first} stand in line ${line}; it is not sure, so none is used. Join the two.`,
      },
      facts: factsOfRow(table, row),
    },
  ]
}

function figuresOf({ placement }: AlignedRow): readonly Cell[] {
  return placement.kind === 'placed' ? placement.cells : placement.figures
}

/** A number alone below a full row. */
function cutOff(table: AlignedTable, row: AlignedRow, line: number): Violation {
  return {
    range: rowRange(row),
    message: {
      zh: `本行数据已齐，第 ${line} 行另有一个数，可能是末一数据的后半或页码，本行未纳入核对。请合并或删去。`,
      en: `This row has all its figures, and line ${line} has a number more: it may be the rest of the last of them, or that of a page; it is not sure, so none is used. Put it behind the row's end or delete it.`,
    },
    facts: factsOfRow(table, row),
  }
}
