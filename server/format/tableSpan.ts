// Where a table begins and ends in the text.
import type { AlignedTable } from '../facts/align/align.ts'
import { sensesOf } from '../forms/vocabulary.ts'
import { headsCounter } from '../parse/counter.ts'
import type { Row } from '../parse/table.ts'
import type { Report } from '../report.ts'
import { labelKey } from '../text/fold.ts'
import { lineAt, lineRange, type Source } from '../text/source.ts'

/** Where a table begins: at the line of its first header row, or of the rule or the tag above it. */
export function tableTop(report: Report, table: AlignedTable): number {
  const { source } = report
  const row = topRow(report, table)
  const written = table.rows[0]!.table
  if (table.layout === 'html' && row === written.rows[0]) return tagBefore(source, written.start)
  if (table.layout === 'wiki') return written.start
  const isAlone = written.layout === 'other' && written.rows[0] === table.rows[0]!.written
  const begin = isAlone ? written.start : beginOf(row, table)
  const first = lineAt(source, begin)
  let line = first
  for (let above = lineAbove(source, line, table); above < line; above = lineAbove(source, line, table))
    line = above
  return line < first ? lineRange(source, line).start : startOfLine(source, begin)
}

/** The line above one that still belongs to the table, or the same one. */
function lineAbove(source: Source, line: number, table: AlignedTable): number {
  if (line === 0) return line
  if (isRuleAbove(source, line) || isHeaderLine(source, line - 1, table)) return line - 1
  if (opensRow(source, line - 1) && rowsAreOpened(source, table)) return line - 1
  const filled = isEmpty(source, line - 1) ? line - 2 : line - 1
  return filled >= 0 && headsCounter(textsOf(source, filled)) ? filled : line
}

/** Where the table begins in a row: a layout without marked row ends may take text before the table for cells of it. */
function beginOf({ cells, start }: Row, table: AlignedTable): number {
  const label = cells.find(({ text }) => isLabelOf(text, table))
  return table.rows[0]!.table.stream && label ? label.start : start
}

function tagBefore({ text }: Source, offset: number): number {
  const tag = text.slice(Math.max(0, offset - LONGEST_LINE), offset).search(/<table\b[^<>]*>?$/i)
  return tag === -1 ? offset : Math.max(0, offset - LONGEST_LINE) + tag
}

/** The line behind a table's last row and the rules and closing tags below it. */
export function lineBelow({ source }: Report, table: AlignedTable): number {
  const ends = [...table.rows, ...table.extra].map(({ written }) => written.end)
  const tables = hasOwnEnd(table) ? table.rows.map(row => row.table.end) : []
  let line = lineAt(source, Math.max(...ends, ...tables)) + 1
  while (line < source.lineStarts.length && (isRule(source, line) || hasOnlyBars(source, line))) line++
  return line
}

function hasOwnEnd({ layout }: AlignedTable): boolean {
  return layout === 'html' || layout === 'wiki'
}

/** The first of the header rows that stand above a table's rows without another table's between. */
function topRow({ tables }: Report, table: AlignedTable): Row {
  const first = table.rows[0]!
  const others = new Set(
    tables.flatMap(other => (other === table ? [] : [...other.rows, ...other.extra])).map(row => row.written),
  )
  const { rows } = first.table
  let top = rows.indexOf(first.written)
  for (let at = top - 1; at >= 0 && !others.has(rows[at]!); at--) {
    const texts = rows[at]!.cells.map(({ text }) => text).filter(text => text !== '')
    if (texts.some(text => isLabelOf(text, table))) top = at
    else if (texts.some(text => !ROW_NUMBER.test(text))) break
  }
  return rows[top]!
}

/** The number of a row may stand before it by itself. */
const ROW_NUMBER = /^\d{1,2}$/

function isLabelOf(text: string, { id }: AlignedTable): boolean {
  return sensesOf(labelKey(text)).some(sense => sense.table === id)
}

/** A line of nothing but labels, which the layout did not take for a row of the table. */
function isHeaderLine(source: Source, line: number, table: AlignedTable): boolean {
  const texts = textsOf(source, line)
  return texts.length > 0 && texts.every(text => isLabelOf(text, table))
}

function textsOf(source: Source, line: number): readonly string[] {
  const { start, end } = lineRange(source, line)
  if (end - start > LONGEST_LINE) return []
  return source.text
    .slice(start, end)
    .split(BETWEEN_CELLS)
    .map(text => text.trim())
    .filter(Boolean)
}

/** Whether a bar on a line of its own stands above every row, and closes none of the row before. */
function rowsAreOpened(source: Source, { rows }: AlignedTable): boolean {
  return rows.every(({ written }, i) => {
    const line = lineAt(source, written.start) - 1
    return opensRow(source, line) && (i === 0 || textOf(source, line - 1)?.endsWith('|') === true)
  })
}

function opensRow(source: Source, line: number): boolean {
  return textOf(source, line) === '|'
}

function isEmpty(source: Source, line: number): boolean {
  return textOf(source, line) === ''
}

function textOf(source: Source, line: number): string | undefined {
  const { start, end } = lineRange(source, line)
  return end - start > LONGEST_LINE ? undefined : source.text.slice(start, end).trim()
}

/** One rule above a line: of two the upper one closes another table. */
function isRuleAbove(source: Source, line: number): boolean {
  return isRule(source, line - 1) && !isRule(source, line)
}

function isRule(source: Source, line: number): boolean {
  const { start, end } = lineRange(source, line)
  return end > start && end - start < LONGEST_LINE && RULE.test(source.text.slice(start, end))
}

/** What is left of the last row where its bars have lines of their own. */
function hasOnlyBars(source: Source, line: number): boolean {
  const { start, end } = lineRange(source, line)
  return end - start < LONGEST_LINE && /^[\s|]*$/.test(source.text.slice(start, end))
}

const BETWEEN_CELLS = /[|│║\t,，"]|\s{2,}|^\s|\s$/
const RULE = /^(?=.*(?:[─━═_]|--|==))[\s─━═│┃║├┼┤┌┬┐└┴┘╔╦╗╚╩╝╠╬╣=_|:+-]+$/
/** Characters, to bound the work on a line. A guess, nothing measured. */
const LONGEST_LINE = 2000

/** The start of the line when nothing stands on it before `offset`. */
function startOfLine(source: Source, offset: number): number {
  const { start } = lineRange(source, lineAt(source, offset))
  return BEFORE_TABLE.test(source.text.slice(start, offset)) ? start : offset
}

/** What may stand on a line before its first cell. */
const BEFORE_TABLE = /^[\s|│║"]*$/
