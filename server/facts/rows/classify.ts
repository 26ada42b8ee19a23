import { sensesOf, type RowSense, type Sense } from '../../forms/vocabulary.ts'
import type { Cell, Row, Table } from '../../parse/table.ts'
import { isFigureLike } from '../../text/figure.ts'
import { enumeratorEnd, isMisread, labelKey } from '../../text/fold.ts'

/** A written row as the forms' words explain it. */
export interface ClassifiedRow {
  readonly table: Table
  readonly row: Row
  /** The row of the form whose label it carries. */
  readonly match?: RowMatch
  /** The labels of the row by the index of their cells, without the matched one and what stands above it. */
  readonly header: readonly HeaderLabel[]
  /** Where its labels end: index of the first cell that can hold a figure. */
  readonly firstValue: number
  /** How many of its cells from there on are filled. */
  readonly filled: number
}

export interface RowMatch {
  readonly sense: RowSense
  readonly label: Cell
  readonly key: string
  /** Whether the label is worded as in the form, or only much alike. */
  readonly exact: boolean
}

export interface HeaderLabel {
  readonly index: number
  readonly cell: Cell
  readonly key: string
  readonly senses: readonly Sense[]
  /** Its number stands in a cell of its own before it. */
  readonly numbered?: true
}

export function classify(table: Table, row: Row): ClassifiedRow {
  const labels = labelsOf(row)
  const figuresFrom = (labels.at(-1)?.index ?? -1) + 1
  const at = findRowLabel(labels, countFilled(row, figuresFrom))
  if (at === undefined) {
    return { table, row, header: labels, firstValue: figuresFrom, filled: countFilled(row, figuresFrom) }
  }
  const { index, cell, key, senses } = labels[at]!
  const sense = senses.find(candidate => candidate.kind === 'row')!
  return {
    table,
    row,
    match: { sense, label: cell, key, exact: !isMisread(cell.text) },
    header: labels.slice(0, at),
    firstValue: index + 1,
    filled: countFilled(row, index + 1),
  }
}

/**
 * One form has one row where another has it divided: with its parts in the text, the label of the undivided row is
 * only that of their group, and figures beside it are those of a part whose own label is lost.
 */
export function withoutDivided(rows: readonly ClassifiedRow[]): readonly ClassifiedRow[] {
  const divided = new Set<string>()
  for (const { match } of rows) {
    const dot = match?.sense.row.indexOf('.') ?? -1
    if (match && dot !== -1) divided.add(match.sense.row.slice(0, dot))
  }
  return rows.map(classified => {
    const { match } = classified
    return match && divided.has(match.sense.row) ? unmatched(classified, match) : classified
  })
}

/**
 * `其他` names a row only within its group: behind another row of the group, or beside the group's own label; `总计`
 * only within its table. Elsewhere it is a row that the form does not have.
 */
export function withoutMatchesOutOfGroup(rows: readonly ClassifiedRow[]): readonly ClassifiedRow[] {
  let above: RowSense | undefined
  return rows.map((classified, i) => {
    const { match } = classified
    if (!match) return classified
    const { row, table } = match.sense
    const group = row.slice(0, row.lastIndexOf('.') + 1)
    const isCommon = sensesOf(match.key).some(sense => sense.kind === 'column')
    const beside = classified.header.some(isGroup)
    const within = group === '' ? (above?.table ?? table) === table : above?.row.startsWith(group)
    if (isCommon && endsHeader(rows[i - 1], classified)) return unmatched(classified, match)
    if (isCommon && !beside && !within) return unmatched(classified, match)
    above = match.sense
    return classified
  })
}

/** Whether a label is the last of a header of another table that a line break tore. */
function endsHeader(above: ClassifiedRow | undefined, { table, match }: ClassifiedRow): boolean {
  if (!above || above.match || above.table !== table) return false
  const others = above.header.filter(({ senses }) =>
    senses.some(sense => sense.kind === 'column' && sense.table !== match!.sense.table),
  )
  const own = above.header.filter(({ senses }) => senses.some(sense => sense.table === match!.sense.table))
  return others.length > own.length
}

/** The row with its label back among those that name no row. */
function unmatched(classified: ClassifiedRow, { label, key }: RowMatch): ClassifiedRow {
  const { table, row, header, firstValue, filled } = classified
  const own = { index: firstValue - 1, cell: label, key, senses: [] }
  return { table, row, header: [...header, own], firstValue, filled }
}

/** Whether a label is one of a header: it names columns and no row. */
export function isHeaderLabel(label: HeaderLabel): boolean {
  return label.senses.some(sense => sense.kind === 'column' || sense.kind === 'header')
}

export function isCaption(label: HeaderLabel): boolean {
  return label.senses.some(sense => sense.kind === 'caption')
}

/** The words before the first figure. Numbers before them (`12`, `1.`, `（三）`) are no figures if a row is named. */
function labelsOf(row: Row): readonly HeaderLabel[] {
  const labels: HeaderLabel[] = []
  let numbered = false
  let isSure = true
  for (let index = 0; index < row.cells.length; index++) {
    const cell = row.cells[index]!
    if (cell.text === '') continue
    if (isNumberAlone(cell) && !numbered) numbered = true
    else if (isFigureLike(cell.text)) {
      if (labels.length > 0) break
      isSure = false
    } else {
      const key = labelKey(cell.text)
      labels.push({ index, cell, key, senses: sensesOf(key), ...(numbered && { numbered }) })
      numbered = false
    }
  }
  return isSure || labels.some(namesRow) ? labels : []
}

function isNumberAlone({ text }: Cell): boolean {
  return text.length <= LONGEST_NUMBER && !DIGITS.test(text) && enumeratorEnd(text) === text.length
}

const LONGEST_NUMBER = 5
const DIGITS = /^[\d０-９]+$/

/** The innermost label that names a row: the last one, unless a damaged figure stands behind it. */
function findRowLabel(labels: readonly HeaderLabel[], filled: number): number | undefined {
  for (let at = labels.length - 1; at >= 0; at--) {
    const label = labels[at]!
    if (!namesRow(label)) continue
    return isHeaderLabel(label) && !standsAsRow(labels, at, filled) ? undefined : at
  }
  return undefined
}

/**
 * `总计` and `其他` name a row and a column. Without a number they name a row only before figures, and where every
 * label beside them is one of a row too.
 */
function standsAsRow(labels: readonly HeaderLabel[], at: number, filled: number): boolean {
  const { cell, numbered } = labels[at]!
  if (numbered || enumeratorEnd(cell.text) > 0) return true
  return filled > 0 && labels.every((label, i) => i === at || isGroup(label) || namesRowAlone(label))
}

function namesRow(label: HeaderLabel): boolean {
  return label.senses.some(sense => sense.kind === 'row')
}

function namesRowAlone(label: HeaderLabel): boolean {
  return namesRow(label) && !isHeaderLabel(label)
}

function isGroup(label: HeaderLabel): boolean {
  return label.senses.some(sense => sense.kind === 'group')
}

export function countFilled(row: Row, from: number): number {
  let filled = 0
  for (let i = from; i < row.cells.length; i++) if (row.cells[i]!.text !== '') filled++
  return filled
}
