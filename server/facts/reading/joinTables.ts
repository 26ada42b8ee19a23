// Sets the rows that the layout has and those that the form finds together: a row stands where the form finds it.
import type { TableId } from '../../forms/form.ts'
import { isStacked } from '../../forms/rows.ts'
import type { Cell, Row } from '../../parse/table.ts'
import { readFigure } from '../../text/figure.ts'
import { flatMap } from '../../text/flatMap.ts'
import { BEYOND, type Range } from '../../text/range.ts'
import { writtenRows, type AlignedRow, type AlignedTable } from '../align/align.ts'
import { missingFrom } from '../align/alignTables.ts'
import { leftShort, rowChooser, withoutPadded } from './chooseRow.ts'
import {
  cellsOf,
  hasDigits,
  hasFigures,
  idOf,
  isFigure,
  isFull,
  isPlaced,
  isProved,
  type Group,
  type Pair,
} from './group.ts'
import { isDrawn, keepsBlanks, marksRows } from './habits.ts'
import { hasHeaderOfForm } from './headerOfForm.ts'

/**
 * The tables, row by row: the columns of a row are those that the form finds. What the layout says is taken of a table
 * whose header announces other columns, and of rows as `rowChooser` says.
 */
export function joinTables(
  byLayout: readonly AlignedTable[],
  byForm: readonly AlignedTable[],
  text: string,
): readonly AlignedTable[] {
  const ids = new Set<TableId>([...byLayout, ...byForm].map(({ id }) => id))
  const keeps = keepsBlanks(byLayout.filter(({ template }) => !isStacked(template)))
  return flatMap([...ids], id => {
    const laid = byLayout.find(table => table.id === id)
    const found = byForm.find(table => table.id === id)
    if (!laid) return found && isTable(found, text) ? found : []
    if (!found) return withoutPadded(laid)
    return hasOtherHeader(laid, found, text) ? laid : join(laid, found, text, keeps)
  })
    .map(table => withoutCutRow(table, text))
    .sort((a, b) => a.start - b.start)
}

/** A text that ends with a figure of a row which is not full may have been cut off there: what is behind is unknown. */
function withoutCutRow(table: AlignedTable, text: string): AlignedTable {
  const last = writtenRows(table).at(-1)!
  const isCut = cellsOf(last).some(({ text: figure, end }) => figure !== '' && end === text.length)
  if (!isCut || cellsOf(last).every(({ start, end }) => start < end)) return table
  return { ...table, rows: table.rows.map(row => (last.includes(row) ? leftShort(row) : row)) }
}

/** A few labels in a sentence, each with a number near it, are no table. A guess, nothing measured. */
const FEWEST_ROWS = 3

function isTable({ rows, missing, template }: AlignedTable, text: string): boolean {
  const fewest = template.arrangement === 'sideBySide' ? 1 : FEWEST_ROWS
  if (rows.filter(row => hasFigures([row])).length >= fewest) return true
  const isMost = missing.length < rows.length && rows.some(row => hasDigits([row]))
  return isMost && rows.every(row => beginsLine(row, text))
}

/** Whether no word stands before the row on its line. */
function beginsLine({ written }: AlignedRow, text: string): boolean {
  const start = text.lastIndexOf('\n', written.start - 1) + 1
  return written.start - start < LONGEST_OPENING && !IDEOGRAPH.test(text.slice(start, written.start))
}

/** In characters: what opens a row, such as a bar with its padding. A guess, nothing measured. */
const LONGEST_OPENING = 40
const IDEOGRAPH = /\p{Script=Han}/u

/** Whether the header differs from the form's. Where rows are not marked its words may be torn; sums that hold speak. */
function hasOtherHeader(laid: AlignedTable, found: AlignedTable, text: string): boolean {
  if (laid.faults.every(({ read }) => read === 'byOrder')) return false
  const written = writtenRows(found)
  if (written.every(isFull) && (isTooNarrow(laid) || isMissed(laid, written))) return false
  if (!marksRows(laid) && isProved(found.rows)) return false
  return !hasHeaderOfForm(found, text)
}

/** Whether the layout has the figures of fewer than half of these rows: its header is torn, and not another. */
function isMissed(laid: AlignedTable, written: readonly Group[]): boolean {
  return written.length >= FEWEST_ROWS && 2 * writtenRows(laid).filter(hasFigures).length < written.length
}

/** Whether no row has as few figures as the header has columns: words of it are misread. */
function isTooNarrow({ rows, unknownColumns }: AlignedTable): boolean {
  return unknownColumns.length === 0 && rows.every(({ placement }) => placement.kind === 'long')
}

function join(laid: AlignedTable, found: AlignedTable, text: string, keeps: boolean): AlignedTable {
  const ofLayout = writtenRows(laid)
  const groups = writtenRows(found).filter(group => !hasFiguresOfAnother(group, ofLayout))
  const byId = new Map([...groups].reverse().map(group => [idOf(group), group]))
  const pairs = flatMap(
    ofLayout.map((group): Pair => [group, byId.get(idOf(group))]),
    pair => (isOfAnother(pair[0], groups) ? onlyFound(pair) : [pair]),
  )
  const paired = new Set(pairs.map(([, other]) => other))
  const more = groups.filter(group => !paired.has(group) && isPlaced(group))
  const choose = rowChooser(laid, found, text, keeps)
  const chosen = withProvedBlanks([...pairs.map(choose), ...more], laid)
  // Every label of the layout may be a part of another.
  return chosen.length === 0 ? found : withRows(laid, withHeaderOf(laid, chosen))
}

/**
 * Whether the form has the label of a row in another label, 其他 in `2.其他⏎法律行政法规禁止公开`, or as that of a group,
 * or of a row that another form divides, or in another row its figures, unless a frame encloses them with the label.
 */
function isOfAnother(group: Group, groups: readonly Group[]): boolean {
  const { label } = group[0]!
  const first = isDrawn(group) ? undefined : firstFigure(group)
  const id = idOf(group)
  return groups.some(other => {
    const { written, label: whole } = other[0]!
    const otherId = idOf(other)
    if (otherId === id) return false
    // The form finds the row beside others in one written row, and says where each of them stands.
    if (other.length + group.length > 2 && isPlaced(other) && sharesRow(group, other)) return true
    if (isDividedInto(id, otherId) || (isDividedInto(otherId, id) && !hasFigures(group))) return true
    // A row as the form finds it has no cell outside of what is written.
    if (first && overlaps(written, first) && holds(other, first)) return true
    return label !== undefined && whole !== undefined && whole.start <= label.start && label.end <= whole.end
  })
}

/** A row without a figure is blank only where no line that is no row of the form goes on with figures behind it. */
function withProvedBlanks(groups: readonly Group[], { extra }: AlignedTable): readonly Group[] {
  const figures = extra.filter(({ written }) => written.cells.some(isNumber))
  if (figures.length === 0) return groups
  const starts = groups.map(([row]) => row!.written.start).sort((a, b) => a - b)
  return groups.map(group => {
    if (!isPlaced(group) || cellsOf(group).some(({ text }) => text !== '')) return group
    const { end } = group[0]!.written
    const next = starts.find(start => start >= end) ?? BEYOND
    return figures.some(({ written }) => written.start >= end && written.start < next)
      ? group.map(leftShort)
      : group
  })
}

function isNumber({ text }: Cell): boolean {
  return readFigure(text).kind === 'number'
}

/** Whether a row of the form is among those of both. */
function sharesRow(one: Group, other: Group): boolean {
  for (const { placed } of other) for (const own of one) if (own.placed === placed) return true
  return false
}

/** Whether a row of one form is divided in another, and this is one of its parts. */
function isDividedInto(id: string, part: string): boolean {
  return part.length > id.length && part.charCodeAt(id.length) === DOT && part.startsWith(id)
}

const DOT = '.'.charCodeAt(0)

function firstFigure(group: Group): Cell | undefined {
  return cellsOf(group).find(({ text }) => isFigure(text))
}

/** Whether a figure is one of those of a row whose columns are known. */
function holds(group: Group, figure: Cell): boolean {
  return isPlaced(group) && cellsOf(group).some(cell => overlaps(cell, figure))
}

function overlaps(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end
}

/** Whether the form gives a row, without columns, the figures that the layout has in another row. */
function hasFiguresOfAnother(group: Group, ofLayout: readonly Group[]): boolean {
  const first = isPlaced(group) ? undefined : firstFigure(group)
  return first !== undefined && ofLayout.some(other => idOf(other) !== idOf(group) && holds(other, first))
}

/** The row as the form finds it, in place of that of the layout. */
function onlyFound([, found]: Pair): readonly Pair[] {
  return found ? [[found, found]] : []
}

/** The rows that the form finds, with the rows that the layout has above the first of all: the header. */
function withHeaderOf(laid: AlignedTable, groups: readonly Group[]): readonly Group[] {
  const first = groups.reduce((a, b) => (b[0]!.written.start < a[0]!.written.start ? b : a))[0]!
  const { rows, stream } = laid.rows[0]!.table
  const before = rows.filter(({ end }) => end <= first.written.start)
  // What ends the last row of the header may be the number of the first row.
  const shownIn = ({ cells }: Row, i: number) => (i === before.length - 1 ? cells.slice(0, -1) : cells)
  const figures = before.findLastIndex((row, i) => shownIn(row, i).some(({ text }) => isFigure(text)))
  const above = before.slice(figures + 1)
  if (laid.rows.includes(first) || above.length === 0) return groups
  const { table } = first
  const start = Math.min(table.start, above[0]!.start)
  const whole = { ...table, ...(stream && { stream }), rows: [...above, ...table.rows], start }
  return groups.map(group => group.map(row => (row.table === table ? { ...row, table: whole } : row)))
}

function withRows(laid: AlignedTable, groups: readonly Group[]): AlignedTable {
  const all = [...groups].sort((a, b) => a[0]!.written.start - b[0]!.written.start)
  const rows = flatMap(all, group => group)
  const own = new Set(laid.rows.map(({ written }) => written))
  const taken = all.map(([row]) => row!.written).filter(written => !own.has(written))
  return {
    ...laid,
    rows,
    missing: missingFrom(laid.template, rows),
    extra: laid.extra.filter(
      ({ written }) => !taken.some(({ start, end }) => written.start < end && start < written.end),
    ),
    start: Math.min(laid.start, rows[0]!.written.start),
    end: Math.max(laid.end, rows.at(-1)!.written.end),
  }
}
