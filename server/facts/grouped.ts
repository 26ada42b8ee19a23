import type { Cell } from '../parse/table.ts'
import { readFigure, toHalfWidth } from '../text/figure.ts'
import type { AlignedRow } from './align.ts'

type Cells = readonly (Cell | undefined)[]

/**
 * Whether a number whose digits are parted by spaces (`12 345`) may be several figures in one cell: where no sum of
 * its row speaks for the whole number, where one of its parts alone would meet that sum, or where a cell beside it,
 * of which a part may be, is empty.
 */
export function maySeveral(text: string, index: number, cells: Cells, row: AlignedRow): boolean {
  if (!isGrouped(text)) return false
  const written = toHalfWidth(text)
  const gap = gapWithout(index, cells, row)
  if (gap === undefined) return true
  const digits = written.replace(/\D/g, '')
  if (gap === Number(digits)) return false
  const parts = written.split(SPACE).map(Number)
  const isBeside = [cells[index - 1], cells[index + 1]].some(cell => cell?.text === '')
  return isBeside || parts.includes(gap)
}

/** Digits that spaces part into groups of three. */
export function isGrouped(text: string): boolean {
  return SPACE.test(text) && GROUPED.test(toHalfWidth(text))
}

const GROUPED = /^\d{1,3}(?:[ \u3000\u00a0]\d{3})+$/
const SPACE = /[ \u3000\u00a0]/

/** What the sum of its row leaves for one cell; `undefined` where the form has no such sum, or it cannot be added up. */
function gapWithout(index: number, cells: Cells, { placed, columns }: AlignedRow): number | undefined {
  const equation = placed.form.equations.find(
    ({ table, along }) => table === placed.table.id && along === 'row',
  )
  if (!equation) return undefined
  let gap = 0
  for (const [ids, sign] of [
    [equation.whole, 1],
    [equation.parts, -1],
  ] as const) {
    for (const planned of columns.filter(({ column }) => ids.includes(column.id))) {
      if (planned.index === index) continue
      const value = valueOf(cells[planned.index])
      if (value === undefined) return undefined
      gap += sign * value
    }
  }
  const isWhole = columns.some(
    planned => planned.index === index && equation.whole.includes(planned.column.id),
  )
  return isWhole ? -gap : gap
}

function valueOf(cell: Cell | undefined): number | undefined {
  const figure = readFigure(cell?.text ?? '')
  if (figure.kind === 'blank') return 0
  return figure.kind === 'number' ? figure.value.coefficient : undefined
}
