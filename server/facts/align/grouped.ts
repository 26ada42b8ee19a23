import { toHalfWidth } from '../../text/figure.ts'
import type { AlignedRow } from './align.ts'
import { leftFor, type RowCells } from './rowSum.ts'

/**
 * Whether a number whose digits are parted by spaces (`12 345`) may be several figures in one cell: where no sum of
 * its row speaks for the whole number, where one of its parts alone would meet that sum, or where a cell beside it,
 * of which a part may be, is empty.
 */
export function maySeveral(text: string, index: number, cells: RowCells, row: AlignedRow): boolean {
  if (!isGrouped(text)) return false
  const written = toHalfWidth(text)
  const left = leftFor(index, cells, row)
  if (left === undefined) return true
  const digits = written.replace(/\D/g, '')
  if (left === Number(digits)) return false
  const parts = written.split(SPACE).map(Number)
  const isBeside = [cells[index - 1], cells[index + 1]].some(cell => cell?.text === '')
  return isBeside || parts.includes(left)
}

/** Digits that spaces part into groups of three. */
export function isGrouped(text: string): boolean {
  return text.length >= SHORTEST_GROUPED && SPACE.test(text) && GROUPED.test(toHalfWidth(text))
}

const SHORTEST_GROUPED = '1 000'.length
const GROUPED = /^\d{1,3}(?:[ \u3000\u00a0]\d{3})+$/
const SPACE = /[ \u3000\u00a0]/
