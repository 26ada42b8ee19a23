import type { AlignedTable } from '../facts/align.ts'
import { placedCells, type Fact } from '../facts/fact.ts'
import { readReport, type Report } from '../report.ts'
import { sensesOf } from '../forms/vocabulary.ts'
import type { Row } from '../parse/table.ts'
import { labelKey } from '../text/fold.ts'
import type { Range } from '../text/range.ts'
import { lineBreakOf, lineAt, lineRange, withText, type Source } from '../text/source.ts'
import { applyEdits, type Edit } from './edit.ts'
import { drawTable } from './grid.ts'
import { writeTable, type WritableLayout } from './writeTable.ts'

/** The layouts that a table can be rewritten in. */
export const REWRITABLE: readonly WritableLayout[] = [
  'pipe',
  'markdown',
  'tsv',
  'csv',
  'cell-per-line',
  'html',
]

/**
 * Writes a table in another layout, in the official arrangement. It is done only when nothing is lost: every figure
 * has a sure place, no row is extra, and the rewritten text, read again, gives the same facts.
 */
export function rewriteTable(report: Report, table: AlignedTable, layout: WritableLayout): Edit | undefined {
  const { source, factById } = report
  if (table.extra.length > 0 || table.missing.length > 0) return undefined
  if (table.rows.some(row => !placedCells(row)?.every(cell => cell !== undefined))) return undefined
  const textOf = (row: string, column: string) => factById.get(`${table.id}.${row}.${column}`)?.shown ?? ''
  const grid = drawTable(table.template, (row, column) => textOf(row.id, column.id))
  const lineBreak = lineBreakOf(source)
  const range = linesOf(source, table)
  if (!range) return undefined
  const edit = { range, text: writeTable(grid, layout, lineBreak).slice(0, -lineBreak.length) }
  const rewritten = readReport(withText(source, applyEdits(source.text, [edit])), report.form?.id)
  return sameFacts(report.facts, rewritten.facts) ? edit : undefined
}

/**
 * The lines from the table's first row to its last, header rows and rules among them; `undefined` when something
 * stands between that is not the form's and would be lost.
 */
function linesOf(source: Source, { rows }: AlignedTable): Range | undefined {
  const aligned = new Set(rows.map(({ written }) => written))
  const written = [...new Set(rows.map(({ table }) => table))].flatMap(table => table.rows)
  const ours = written.map(row => aligned.has(row) || isFormRow(row))
  const [first, last] = [ours.indexOf(true), ours.lastIndexOf(true)]
  const { layout } = rows[0]!.table
  if (layout === 'html') return linesOfHtml(source, rows[0]!.table)
  if (layout === 'wiki') return { start: rows[0]!.table.start, end: rows[0]!.table.end }
  const foreign = written.slice(first, last + 1).some((row, i) => !ours[first + i] && hasText(row))
  if (foreign) return undefined
  let top = lineAt(source, written[first]!.start)
  let bottom = lineAt(source, written[last]!.end)
  while (isRule(source, top - 1)) top--
  while (isRule(source, bottom + 1)) bottom++
  return { start: lineRange(source, top).start, end: lineRange(source, bottom).end }
}

/** From `<table>` to `</table>`, when nothing else stands on these lines. */
function linesOfHtml(source: Source, { start, end }: Range): Range | undefined {
  const first = lineRange(source, lineAt(source, start))
  const last = lineRange(source, lineAt(source, end))
  const alone = /^\s*<table[^<>]*>$/i.test(source.text.slice(first.start, start))
  return alone && source.text.slice(end, last.end).trim() === ''
    ? { start: first.start, end: last.end }
    : undefined
}

function isFormRow({ cells }: Row): boolean {
  return cells.some(({ text }) => text !== '' && sensesOf(labelKey(text)).length > 0)
}

function hasText({ cells }: Row): boolean {
  return cells.some(({ text }) => text !== '')
}

/** A line drawn above, between or below the rows. */
function isRule(source: Source, line: number): boolean {
  const { start, end } = lineRange(source, line)
  return line >= 0 && end > start && end - start < LONGEST_RULE && RULE.test(source.text.slice(start, end))
}

const RULE = /^[\s─━═│┃║├┼┤┌┬┐└┴┘╔╦╗╚╩╝╠╬╣=_-]+$/
const LONGEST_RULE = 2000

function sameFacts(before: readonly Fact[], after: readonly Fact[]): boolean {
  const texts = new Map(after.map(({ id, shown }) => [id, shown]))
  return before.length === after.length && before.every(fact => texts.get(fact.id) === fact.shown)
}
