// A written row with the rows of the form that stand in it.
import type { Cell } from '../../parse/table.ts'
import { isFigureLike } from '../../text/figure.ts'
import { flatMap } from '../../text/flatMap.ts'
import type { AlignedRow } from '../align/align.ts'
import { provesItself } from '../align/rowSum.ts'

/** The rows of the form in one written row: one, or side by side several. */
export type Group = readonly AlignedRow[]

/** The same row as the layout has it and as the form finds it. */
export type Pair = readonly [Group, Group | undefined]

export function idOf([row]: Group): string {
  return row!.placed.row.id
}

export function isPlaced([row]: Group): boolean {
  return row!.placement.kind === 'placed'
}

/** Whether both have the same cells in the same columns. The layout may have more of a cell, such as a mark. */
export function isSame(a: Group, b: Group): boolean {
  const [one, other] = [cellsOf(a), cellsOf(b)]
  return (
    one.length === other.length &&
    one.every((cell, i) => {
      const same = other[i]!
      if (cell.text === '' || same.text === '') return cell.text === same.text
      return (
        cell.text === same.text ||
        (cell.start <= same.start && same.end <= cell.end && cell.text.replace(BRACKETS, '') !== same.text)
      )
    })
  )
}

/** What encloses a cell or divides it from the next, and is none of it. */
const BRACKETS = /[[\]{}()<>【】〔〕［］（）"';；|│┃¦\s]/g

export function cellsOf(group: Group): readonly Cell[] {
  return group.length === 1 ? cellsOfRow(group[0]!) : flatMap(group, cellsOfRow)
}

function cellsOfRow({ placement }: AlignedRow): readonly Cell[] {
  return placement.kind === 'placed' ? placement.cells : placement.figures
}

export function hasDigits(group: Group): boolean {
  return cellsOf(group).some(({ text }) => DIGIT.test(text))
}

const DIGIT = /\p{Nd}/u

/** Whether something is written in each of its columns, and no mark alone. */
export function isFull(group: Group): boolean {
  return cellsOf(group).every(isWritten)
}

/** Whether a cell has more than marks, such as those that enclose cells. */
export function isWritten({ text }: Cell): boolean {
  return LETTER_OR_DIGIT.test(text)
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

export function hasFigures(group: Group): boolean {
  return isPlaced(group) && cellsOf(group).some(({ text }) => text !== '')
}

/** Nobody writes 05 for 5: two cells stand together. */
export function isDoubled({ text }: Cell): boolean {
  return /^[0０][\d０-９]/.test(text)
}

/** Whether each of its cells is written. */
export function isWhole(group: Group): boolean {
  return group.every(({ placement }) => placement.kind === 'placed' && placement.lacking === undefined)
}

/** Whether its figures prove each other. */
export function isProved(group: Group): boolean {
  return group.every(row => row.placement.kind === 'placed' && provesItself(row.placement.cells, row))
}

export function isFigure(text: string): boolean {
  return text !== '' && isFigureLike(text)
}
