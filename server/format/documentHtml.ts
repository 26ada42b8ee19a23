// A whole report as HTML, for a program that writes documents: its tables as tables, each other line as a paragraph.
import type { Report } from '../report.ts'
import { withoutTags } from '../text/tags.ts'
import { draftTable } from './rewrite.ts'
import { escapeHtml } from './writeTable.ts'

/** Tables of the form are drawn as it draws them; one in which something is amiss has the cells that stand in its lines. */
export function writeDocument(report: Report): string {
  const { text } = report.source
  const plain = withoutTags(text)
  // What is left of a page without its tags has its own references.
  const escape = plain === text ? escapeHtml : escapeTags
  const drawn = report.tables
    .flatMap(table => draftTable(report, table, 'html') ?? [])
    .sort((a, b) => a.range.start - b.range.start)
  let html = ''
  let from = 0
  for (const { range, text: table } of drawn) {
    if (range.start < from) continue
    html += blocksOf(plain.slice(from, range.start), escape) + bordered(table.slice(OPENING.length))
    from = range.end
  }
  return html + blocksOf(plain.slice(from), escape)
}

const OPENING = '<table>'

/** A document shows no lines of a table that does not ask for them. */
function bordered(rows: string): string {
  return `<table border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse">${rows}\n`
}

/** Lines with bars or tabs that stand together are the rows of a table. */
function blocksOf(text: string, escape: (text: string) => string): string {
  let html = ''
  let rows: (readonly string[])[] = []
  const close = () => {
    if (rows.length > 0) html += bordered(`${rows.map(rowHtml).join('')}</table>`)
    rows = []
  }
  for (const line of text.split(/\r\n?|\n/)) {
    const trimmed = line.replaceAll(TAG, '').trim()
    if (SEPARATOR.test(trimmed)) rows.push(rowOf(line).map(escape))
    else if (trimmed !== '') {
      close()
      html += `<p>${escape(trimmed)}</p>\n`
    }
  }
  close()
  return html
}

const SEPARATOR = /[|\t]/
/** What stands for the letters of a tag. */
const TAG = '\ufeff'

function rowOf(line: string): readonly string[] {
  const cells = line.includes('|')
    ? line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
    : line.split('\t')
  return cells.map(cell => cell.replaceAll(TAG, '').trim())
}

function rowHtml(cells: readonly string[]): string {
  return `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`
}

function escapeTags(text: string): string {
  return text.replace(/</g, '&lt;')
}
