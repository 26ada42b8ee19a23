import { isFigureLike } from '../text/figure.ts'
import { withoutCountBetween } from './counter.ts'
import type { Cell, Row } from './table.ts'

/**
 * Cuts streams of cells into rows where the layout does not: a row ends where a label follows a figure or an empty
 * cell. Where every row closes with one more empty cell, that cell is the mark of the row's end and falls away; where
 * one stands before the first label too, it is that of a row's beginning, and the last row has none behind it.
 */
export function rowsOfStream(chunks: readonly (readonly Cell[])[]): {
  rows: readonly Row[]
  marked: boolean
} {
  const all = withoutCountBetween(chunks.flatMap(groupsOf))
  const opened = all.length > 1 && all[0]!.every(({ text }) => text === '')
  const groups = opened ? all.slice(1) : all
  const marked = marksRowEnds(groups)
  const last = groups.at(-1)
  const endsRow = (group: readonly Cell[]) =>
    marked && group.length > 1 && group.at(-1)!.text === '' && !(opened && group === last)
  const rows = groups.map(group =>
    endsRow(group) ? { ...makeRow(group.slice(0, -1)), mark: group.at(-1)! } : makeRow(group),
  )
  return { rows, marked }
}

function makeRow(cells: readonly Cell[]): Row {
  return { cells, start: cells[0]!.start, end: cells.at(-1)!.end }
}

function groupsOf(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const groups: Cell[][] = []
  let labelsOpen = false
  for (const cell of cells) {
    const isLabel = cell.text !== '' && !isFigureLike(cell.text)
    if (groups.length === 0 || (isLabel && !labelsOpen)) groups.push([])
    groups.at(-1)!.push(cell)
    labelsOpen = isLabel
  }
  return groups
}

/** Every row, header rows too, closes with an empty cell. The last row may lack it, and of many rows one is damaged. */
function marksRowEnds(groups: readonly (readonly Cell[])[]): boolean {
  const before = groups.slice(0, -1)
  const unmarked = before.filter(group => group.length === 1 || group.at(-1)!.text !== '').length
  return groups.length > 1 && unmarked <= (before.length >= MANY ? 1 : 0)
}

const MANY = 20
