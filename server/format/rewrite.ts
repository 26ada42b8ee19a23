// Writes a table in another layout.
import type { AlignedRow, AlignedTable } from '../facts/align/align.ts'
import { placedCells, type Fact } from '../facts/fact.ts'
import type { Report } from '../report.ts'
import { sensesOf } from '../forms/vocabulary.ts'
import type { Row } from '../parse/table.ts'
import { labelKey } from '../text/fold.ts'
import type { Text } from '../text/locale.ts'
import type { Range } from '../text/range.ts'
import { lineBreakOf, lineAt, lineRange, type Source } from '../text/source.ts'
import type { Edit } from './edit.ts'
import { drawTable } from './grid.ts'
import { figuresWith } from './reread.ts'
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
 * Writes a table in another layout, in the official arrangement. It is done only when nothing is lost: nothing hinders
 * it, and the rewritten text, read again, gives the same facts.
 */
export function rewriteTable(report: Report, table: AlignedTable, layout: WritableLayout): Edit | undefined {
  const edit = draftTable(report, table, layout)
  return edit && readsSame(report, edit) ? edit : undefined
}

/** The edit before it is read again; `undefined` where something hinders it. */
export function draftTable(report: Report, table: AlignedTable, layout: WritableLayout): Edit | undefined {
  const { source, factById } = report
  const range = hindranceTo(source, table) ? undefined : linesOf(source, table)
  if (!range) return undefined
  const textOf = (row: string, column: string) => factById.get(`${table.id}.${row}.${column}`)?.shown ?? ''
  const grid = drawTable(table.template, (row, column) => textOf(row.id, column.id))
  const lineBreak = lineBreakOf(source)
  return { range, text: writeTable(grid, layout, lineBreak).slice(0, -lineBreak.length) }
}

/** Why a table cannot be rewritten without a loss, as one sentence without its full stop. */
export function hindranceTo(source: Source, table: AlignedTable): Text | undefined {
  const { extra, missing, rows } = table
  const open = new Set(rows.filter(isOpen).map(({ written }) => written)).size
  if (open > 0)
    return {
      zh: `有 ${open} 行的数据无法确定属于哪一列，改写会丢失数据；请先处理这些行`,
      en: `the columns of the figures of ${open} row${open > 1 ? 's' : ''} are not sure, and figures would be lost; mend these rows first`,
    }
  if (extra.length > 0)
    return {
      zh: `有 ${extra.length} 行不是规定格式中的行，或是重复的，改写会丢掉它们；请先处理这些行`,
      en: `${extra.length} row${extra.length > 1 ? 's are' : ' is'} not in the form or there twice, and would be lost; mend these rows first`,
    }
  if (missing.length > 0)
    return {
      zh: `缺少规定格式中的 ${missing.length} 行，改写会凭空多出空白行；请先补上`,
      en: `${missing.length} row${missing.length > 1 ? 's' : ''} of the form ${missing.length > 1 ? 'are' : 'is'} missing, and would be there, blank; add them first`,
    }
  return linesOf(source, table)
    ? undefined
    : {
        zh: '表中或表的首尾行上夹有别的文字，改写会丢掉它们；请先移到表外',
        en: 'other text stands within the table, or on its first or last line, and would be lost; move it out first',
      }
}

/** What is to be said where nothing hinders the rewriting, but the result would not be read as the same figures. */
export const READ_OTHERWISE: Text = {
  zh: '改写后的数据与现有的不一致',
  en: 'the rewritten table would not be read as the same figures',
}

function isOpen(row: AlignedRow): boolean {
  return !placedCells(row)?.every(cell => cell !== undefined)
}

export function readsSame(report: Report, edit: Edit): boolean {
  return sameFacts(report.facts, figuresWith(report, [edit]).facts)
}

/**
 * The lines from the table's first row to its last, header rows and rules among them; `undefined` when something
 * stands between that is not the form's and would be lost.
 */
function linesOf(source: Source, { rows }: AlignedTable): Range | undefined {
  const alignedRows = new Set(rows.map(({ written }) => written))
  const written = [...new Set(rows.map(({ table }) => table))].flatMap(table => table.rows)
  const ours = written.map(row => alignedRows.has(row) || isFormRow(row))
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
/** Characters, to bound the work on a line. A guess, nothing measured. */
const LONGEST_RULE = 2000

function sameFacts(before: readonly Fact[], after: readonly Fact[]): boolean {
  const texts = new Map(after.map(({ id, shown }) => [id, shown]))
  return before.length === after.length && before.every(fact => texts.get(fact.id) === fact.shown)
}
