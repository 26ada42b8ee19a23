// A whole report as HTML, for a program that writes documents: its tables as tables, each other line as a paragraph.
import type { Report } from '../report.ts'
import { draftTable } from './rewrite.ts'

/** Tables of the form are drawn as it draws them; one in which something is amiss has the cells that stand in its lines. */
export function writeDocument(report: Report): string {
  const { text } = report.source
  const drawn = report.tables
    .flatMap(table => draftTable(report, table, 'html') ?? [])
    .sort((a, b) => a.range.start - b.range.start)
  let html = ''
  let from = 0
  for (const { range, text: table } of drawn) {
    if (range.start < from) continue
    html += blocksOf(text.slice(from, range.start)) + bordered(table.slice(OPENING.length))
    from = range.end
  }
  return html + blocksOf(text.slice(from))
}

const OPENING = '<table>'

/** A document shows no lines of a table that does not ask for them. */
function bordered(rows: string): string {
  return `<table border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse">${rows}\n`
}

/** Lines with bars or tabs that stand together are the rows of a table. */
function blocksOf(text: string): string {
  let html = ''
  let rows: string[] = []
  const close = () => {
    if (rows.length > 0) html += bordered(`${rows.join('')}</table>`)
    rows = []
  }
  for (const line of text.split(/\r\n?|\n/)) {
    const trimmed = line.trim()
    if (SEPARATOR.test(trimmed)) rows.push(rowOf(line))
    else if (trimmed !== '') {
      close()
      html += `<p>${escaped(trimmed)}</p>\n`
    }
  }
  close()
  return html
}

const SEPARATOR = /[|\t]/

function rowOf(line: string): string {
  const cells = line.includes('|')
    ? line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
    : line.split('\t')
  return `<tr>${cells.map(cell => `<td>${escaped(cell.trim())}</td>`).join('')}</tr>`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
