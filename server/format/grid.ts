// Draws an official table.
import type { Block, ColumnForm, RowForm, TableForm } from '../forms/form.ts'
import { isStacked } from '../forms/rows.ts'

/** A table as the official form draws it: cells that may span columns and rows. */
export interface FormGrid {
  readonly width: number
  readonly rows: readonly (readonly GridCell[])[]
}

export interface GridCell {
  readonly text: string
  /** Where it begins, from 0. */
  readonly column: number
  readonly columns: number
  readonly rows: number
}

/** The text of a figure's cell. */
export type FigureText = (row: RowForm, column: ColumnForm) => string

/** Draws an official table with the given figures. */
export function drawTable(table: TableForm, textOf: FigureText): FormGrid {
  if (table.arrangement === 'sideBySide') return drawSideBySide(table.blocks[0]!, textOf)
  return isStacked(table) ? drawStack(table, textOf) : drawSingle(table, textOf)
}

function cell(text: string, column: number, columns = 1, rows = 1): GridCell {
  return { text, column, columns, rows }
}

/** Small tables under each other, each with its caption; the last column of a narrow one takes the free width. */
function drawStack({ blocks, corner = '' }: TableForm, textOf: FigureText): FormGrid {
  const width = 1 + Math.max(...blocks.map(({ columns }) => columns.length))
  const spread = (texts: readonly string[]) =>
    texts.map((text, i) => cell(text, i, i === texts.length - 1 ? width - i : 1))
  const rows = blocks.flatMap(block => [
    [cell(block.caption!, 0, width)],
    spread([corner, ...block.columns.map(({ label }) => label)]),
    ...block.rows.map(row => spread([row.label, ...block.columns.map(column => textOf(row, column))])),
  ])
  return { width, rows }
}

/** One table with row labels in groups at the left and column labels in groups above. */
function drawSingle({ blocks, corner = '', banner = '' }: TableForm, textOf: FigureText): FormGrid {
  const block = blocks[0]!
  const labelWidth = 1 + Math.max(...block.rows.map(({ groups = [] }) => groups.length))
  const width = labelWidth + block.columns.length
  const [upper, lower] = drawColumnLabels(block.columns.map(groupedLabel), labelWidth)
  const head = [
    [cell(corner, 0, labelWidth, 3), cell(banner, labelWidth, block.columns.length)],
    upper,
    lower,
  ]
  const body = block.rows.map((row, i) => [
    ...drawRowLabels(block.rows, i, labelWidth),
    ...block.columns.map((column, at) => cell(textOf(row, column), labelWidth + at)),
  ])
  return { width, rows: [...head, ...body] }
}

/** The rows of the form beside each other under their labels, and below them one row of figures. */
function drawSideBySide(block: Block, textOf: FigureText): FormGrid {
  const size = block.columns.length
  const width = size * block.rows.length
  const paths = block.rows.map(row => [...(row.groups ?? []), row.label])
  const outer = spans(paths.map(path => path[0]!)).map(({ text, from, length }) =>
    cell(text, from * size, length * size),
  )
  const upper: GridCell[] = []
  const lower: GridCell[] = []
  paths.forEach((path, i) => {
    if (path.length > 1) upper.push(cell(path[1]!, i * size, size))
    block.columns.forEach(({ label }, at) => {
      if (path.length > 1) lower.push(cell(label, i * size + at))
      else upper.push(cell(label, i * size + at, 1, 2))
    })
  })
  const figures = block.rows.flatMap((row, i) =>
    block.columns.map((column, at) => cell(textOf(row, column), i * size + at)),
  )
  return { width, rows: [outer, upper, lower, figures] }
}

interface GroupedLabel {
  readonly label: string
  readonly group: string | undefined
}

function groupedLabel({ label, groups }: ColumnForm): GroupedLabel {
  return { label, group: groups?.[0] }
}

/** Two header rows: groups above their columns, a column without a group over both. */
function drawColumnLabels(labels: readonly GroupedLabel[], from: number): readonly [GridCell[], GridCell[]] {
  const upper: GridCell[] = []
  const lower: GridCell[] = []
  labels.forEach(({ label, group }, i) => {
    if (group === undefined) upper.push(cell(label, from + i, 1, 2))
    else {
      if (labels[i - 1]?.group !== group) {
        upper.push(cell(group, from + i, labels.filter(other => other.group === group).length))
      }
      lower.push(cell(label, from + i))
    }
  })
  return [upper, lower]
}

/** The row's own label and those groups that begin with it. */
function drawRowLabels(rows: readonly RowForm[], at: number, labelWidth: number): readonly GridCell[] {
  const { groups = [], label } = rows[at]!
  const beginning = groups.flatMap((group, depth) => {
    const begins = rows[at - 1]?.groups?.[depth] !== group
    const length = rows.filter(other => other.groups?.[depth] === group).length
    return begins ? [cell(group, depth, 1, length)] : []
  })
  return [...beginning, cell(label, groups.length, labelWidth - groups.length)]
}

/** Runs of equal texts. */
function spans(texts: readonly string[]): readonly { text: string; from: number; length: number }[] {
  return texts.flatMap((text, from) => {
    if (texts[from - 1] === text) return []
    const rest = texts.slice(from).findIndex(other => other !== text)
    return [{ text, from, length: rest === -1 ? texts.length - from : rest }]
  })
}
