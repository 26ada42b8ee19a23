// Which of the two stands: a row as the form finds it, or as the layout has it.
import { isStacked } from '../../forms/rows.ts'
import type { Cell } from '../../parse/table.ts'
import type { Range } from '../../text/range.ts'
import { readFigure } from '../../text/figure.ts'
import { flatMap } from '../../text/flatMap.ts'
import type { Reason } from '../../reading/reading.ts'
import { writtenRows, type AlignedRow, type AlignedTable } from '../align/align.ts'
import { contradictsItself, provesItself, sumAlong } from '../align/rowSum.ts'
import { leavesRoom } from '../columns/readings.ts'
import { placedCells } from '../fact.ts'
import {
  cellsOf,
  hasDigits,
  hasFigures,
  idOf,
  isDoubled,
  isFigure,
  isFull,
  isPlaced,
  isProved,
  isSame,
  isWhole,
  isWritten,
  type Group,
  type Pair,
} from './group.ts'
import { hasInnerBlank, isDrawn, keepsBlanks, marksRows } from './habits.ts'
import { endsLikeFull, endsOfFull } from './rowEnds.ts'

/** What is looked at for every row of one table. */
interface Table {
  readonly laid: AlignedTable
  /** It has too few rows of one kind for the steps between cells to be measured. */
  readonly isSmall: boolean
  /** A few rows have an empty cell between figures and no place for them: there the form may have taken one too many. */
  readonly isTorn: boolean
  /** The form finds no figure in it. */
  readonly isBlank: boolean
  /** Blanks are seen to be written. */
  readonly keepsBlanks: boolean
  readonly text: string
  /** How many line ends stand behind the last figures of full rows. */
  readonly fullEnds: readonly number[]
  /** How many cells a written row has at most. */
  readonly widest: number
  /** Those that the form finds. */
  readonly labels: readonly { readonly id: string; readonly label: Range }[]
}

/** In rows. A guess. */
const FEWEST_MEASURED = 6
/** The share of rows that a layout may have no place for and still be that of the table. A guess. */
const MOST_ODD = 0.2

/**
 * Chooses between a row as the layout has it and as the form finds it; `keeps`: the report shows that blanks are written.
 * Where neither can be believed the row has its figures and no columns.
 */
export function rowChooser(
  laid: AlignedTable,
  found: AlignedTable,
  text: string,
  keeps: boolean,
): (pair: Pair) => Group {
  const rows = writtenRows(laid)
  const odd = rows.filter(group => !isPlaced(group))
  const isOfSmall = isStacked(laid.template)
  const table: Table = {
    laid,
    isSmall: isOfSmall || Math.max(laid.rows.length, found.rows.length) < FEWEST_MEASURED,
    isTorn: odd.some(holdsBlank) && odd.length <= rows.length * MOST_ODD,
    isBlank: !found.rows.some(row => row.written.cells.some(({ text }) => isFigure(text))),
    keepsBlanks: keeps && (isOfSmall || keepsBlanks([laid])),
    text,
    fullEnds: endsOfFull([...rows, ...writtenRows(found)], text),
    widest: laid.rows.reduce((most, { written }) => Math.max(most, written.cells.length), 0),
    labels: flatMap(found.rows, ({ placed, label }) => (label ? { id: placed.row.id, label } : [])),
  }
  return ([group, other]) => {
    if (other && isPlaced(other) && !isLessThan(other, group)) return betterOf(group, other, table)
    if (!isPlaced(group)) return withReason(group, other)
    return isSure(group, other, table) ? group : (other ?? group.map(leftShort))
  }
}

/** Whether it has no figure of a row that has some, or divides what stands in one cell that is drawn. */
function isLessThan(found: Group, laid: Group): boolean {
  if (!hasFigures(found)) return hasFigures(laid)
  if (!isDrawn(laid)) return false
  const figures = cellsOf(found).filter(({ text }) => text !== '')
  return cellsOf(laid).some(
    cell => figures.filter(({ start, end }) => cell.start <= start && end <= cell.end).length > 1,
  )
}

/**
 * A row that the form places, unless its sum fails where the layout has no place for it and little speaks for the form's
 * (a row without a label that fills its first and last column has nothing beside it that may be torn off); or unless a
 * frame encloses other figures, which add up.
 */
function betterOf(laid: Group, found: Group, { isSmall, isTorn }: Table): Group {
  const proved = isProved(found)
  if (!isPlaced(laid)) {
    const isOneMore = isTorn && holdsBlank(laid)
    const isAlone = !found[0]!.label && (isFull(found) || reachesBothEnds(found))
    const isDoubtful = holdsNext(laid) || (isSmall && !isAlone)
    return !proved && (isOneMore || (isDoubtful && found.some(failsToAddUp))) ? laid : found
  }
  if (isSame(laid, found)) return laid
  if (isDrawn(laid) && isFull(laid) && isProved(laid)) return laid
  const isUnsure =
    isTorn && !proved && !isFull(found) && hasInnerBlank(cellsOf(laid)) && !found.some(sumAlong)
  return isUnsure ? laid.map(leftShort) : found
}

/** Whether its first and its last column are filled: so many separators between them leave its cells one place each. */
function reachesBothEnds(group: Group): boolean {
  const cells = cellsOf(group)
  return cells[0]?.text !== '' && cells.at(-1)?.text !== ''
}

/** The rows without the form's word: all stand but those that may be padded. */
export function withoutPadded(laid: AlignedTable): AlignedTable {
  return {
    ...laid,
    rows: flatMap(writtenRows(laid), group => (isPadded(group) ? group.map(leftShort) : group)),
  }
}

/**
 * Whether a row ends in blanks, or by line ends begins with one, and what stands beside them does not add up: the blanks
 * may be padding. Where other blanks stand between the figures they were not dropped, and a total may be blank.
 */
function isPadded(group: Group): boolean {
  const cells = cellsOf(group)
  if (!isPlaced(group)) return false
  const isOpen = !isWritten(cells.at(-1)!)
  if (hasInnerBlank(cells))
    return isOpen && group.some(row => placedCells(row)?.at(-1)?.text !== '' && failsToAddUp(row))
  const isByLines = group[0]!.table.cellsBy === 'lines' && cells[0]!.text === ''
  return (isOpen || isByLines) && group.some(failsToAddUp)
}

/** Whether the layout has an empty cell between the figures of a row. */
function holdsBlank([row]: Group): boolean {
  const { cells } = row!.written
  const first = cells.findIndex(({ text }) => isFigure(text))
  const last = cells.findLastIndex(({ text }) => isFigure(text))
  return hasInnerBlank(cells.slice(Math.max(first, 0), last + 1))
}

/** Whether the layout has the next row behind this one, so that neither end of it is sure. */
function holdsNext([row]: Group): boolean {
  const { placement } = row!
  return placement.kind === 'long' && placement.swallowed !== undefined
}

/** Whether the first sum of a row fails, and holds for the cells that are one further. */
function isShifted(group: Group): boolean {
  const [row] = group as [AlignedRow]
  return failsToAddUp(row) && provesItself(cellsOf(group).slice(1, row.columns.length + 1), row)
}

function failsToAddUp(row: AlignedRow): boolean {
  return contradictsItself(placedCells(row) ?? [], row)
}

/** Whether the layout alone may tell the places of a row. */
function isSure(group: Group, found: Group | undefined, table: Table): boolean {
  if (found && hasDigits(found) && !hasDigits(group)) return false
  if (found && takesLabelForCell(group, found)) return false
  if (holdsLabelOfAnother(group, table)) return false
  if (found && leavesOut(group, found)) return false
  if (isFull(group)) return true
  if (hasFigures(group) && (isNarrow(group, table) || cellsOf(group).some(isDoubled))) return false
  const { reading, table: written } = group[0]!
  if (!hasFigures(group))
    return table.isBlank || marksRows(table.laid) || (reading === 'kept' && isWhole(group))
  if (!table.isSmall || !isUnmeasured(group, found)) return false
  if (isPadded(group) || !group.every(isInFormsOrder) || cellsOf(group).some(isMark)) return false
  if (written.cellsBy === 'lines' && endsLikeFull(group, table.fullEnds, table.text)) return false
  if (written.blanks !== 'aligned') return table.keepsBlanks
  return isStacked(table.laid.template) && reading === 'grid'
}

/** Whether a cell of the layout is a part of the label: one without digits, as a torn label may enclose figures. */
function takesLabelForCell(group: Group, [found]: Group): boolean {
  const label = found!.label
  const isIn = ({ text, start, end }: Cell) =>
    text !== '' && label !== undefined && label.start < end && start < label.end && !/\p{Nd}/u.test(text)
  return cellsOf(group).some(isIn)
}

/** Whether the layout leaves out one of the figures that the form finds in the row, and the others prove nothing. */
function leavesOut(group: Group, found: Group): boolean {
  if (isDrawn(group) || isProved(group)) return false
  const cells = cellsOf(group)
  return !cellsOf(found).every(({ start, end }) => cells.some(cell => cell.start <= start && end <= cell.end))
}

/** Whether a cell of the layout holds the label of another row. */
function holdsLabelOfAnother(group: Group, { labels }: Table): boolean {
  const cells = cellsOf(group)
  return labels.some(
    ({ id, label }) =>
      id !== idOf(group) && cells.some(({ start, end }) => start <= label.start && label.end <= end),
  )
}

/** Whether a cell is a mark, and none of those for a blank: it may divide cells. */
function isMark(cell: Cell): boolean {
  return cell.text !== '' && !isWritten(cell) && readFigure(cell.text).kind === 'unreadable'
}

/** Whether cells are drawn, and this row has fewer than another: one is lost, and another may stand for it. */
function isNarrow(group: Group, { widest }: Table): boolean {
  return isDrawn(group) && group[0]!.written.cells.length < widest
}

/** All columns of the form in its order; the header may have others among them. */
function isInFormsOrder({ columns, placed }: AlignedRow): boolean {
  return columns.length === placed.block.columns.length && columns.every(({ at }, i) => at === i)
}

/** Whether nothing speaks against a row but that the table is too small to be measured. */
function isUnmeasured(group: Group, found: Group | undefined): boolean {
  const reason = found?.[0]!.reason
  if (!reason || !hasDigits(found) || UNMEASURED.has(reason)) return true
  if (reason !== 'ends disagree') return false
  const cells = cellsOf(group)
  const [{ placed, table, written: row }] = group as [AlignedRow]
  // What opens a row may have been taken for a blank; then all cells are one further.
  if (cells[0]!.text === '' && isShifted(group)) return false
  if (isStacked(placed.table) || hasInnerBlank(cells) || cells.at(-1)!.text !== '') return true
  return leavesRoom({ table, row, firstValue: 0 })
}

/** Reasons that a few rows give by themselves, or where each copy of a merged cell is taken for a cell. */
const UNMEASURED: ReadonlySet<Reason> = new Set([
  'cells without a ruler',
  'torn table, sum fails',
  'more cells than columns',
])

/** With the form's reason why its cells have no columns. */
function withReason(group: Group, found: Group | undefined): Group {
  const reason = found?.[0]!.reason
  return reason ? group.map(row => ({ ...row, reason })) : group
}

/** A row whose figures are known, and not their columns. */
export function leftShort(row: AlignedRow): AlignedRow {
  return {
    ...row,
    placement: { kind: 'short', figures: row.written.cells.filter(({ text }) => isFigure(text)) },
  }
}
