// HTML as text that a person can read and mend: each table in lines with bars, each block on a line of its own.
import { writeTable } from '../../server/format/writeTable.ts'
import { tokenizeHtml } from '../../server/html.ts'
import { readHtmlTables } from '../../server/parse/layouts/html.ts'
import type { Table } from '../../server/parse/table.ts'
import { makeSource, type HtmlToken } from '../../server/text/source.ts'

/** The text that a reader of the HTML sees, with its tables kept as tables. */
export function plainTextOf(html: string): string {
  const source = makeSource('', html, tokenizeHtml)
  const tables = innermost(readHtmlTables(source).map(({ table }) => table))
  const lines: string[] = ['']
  const hidden: string[] = []
  let next = 0
  let written = 0
  for (const token of tokenizeHtml(html, 0, html.length)) {
    const table = tables[next]
    if (table && token.end >= table.start) {
      lines.push(...linesOf(table), '')
      written = table.end
      next++
    }
    // What stands in a table that is written already.
    if (token.end <= written) continue
    if (token.kind === 'text') {
      if (hidden.length === 0) lines.push(lines.pop()! + token.text)
    } else {
      if (isHidden(token)) {
        if (token.kind === 'open') hidden.push(token.name)
        else hidden.pop()
      }
      if (!INLINE.has(token.name) && !token.name.includes(':') && lines.at(-1) !== '') lines.push('')
    }
  }
  return tidy(lines)
}

/** Tables that others stand in only hold the page together. */
function innermost(tables: readonly Table[]): readonly Table[] {
  return tables.filter(
    outer => !tables.some(inner => inner !== outer && outer.start <= inner.start && inner.end <= outer.end),
  )
}

/** A heading or a paragraph that takes a row of its own, as in a sheet that holds a whole report, stands between tables. */
function linesOf({ rows }: Table): readonly string[] {
  const lines: string[] = []
  let open: string[][] = []
  const close = () => {
    if (open.length > 0) lines.push(...withBars(open), '')
    open = []
  }
  for (const { cells } of rows) {
    const texts = cells.map(({ text }) => inBars(text))
    const [only, ...others] = texts.filter(text => text !== '')
    if (only !== undefined && others.length === 0 && ASIDE.test(only)) {
      close()
      lines.push(only)
    } else open.push(texts)
  }
  close()
  return lines
}

/** Begins like a section, or ends like a sentence; captions of a table do neither. */
const ASIDE = /^[一二三四五六七八九十]{1,3}、|[。；！？]$/

/** Without the columns at the end in which no row has anything: a sheet is as wide as its widest table. */
function withBars(rows: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(1, ...rows.map(texts => texts.findLastIndex(text => text !== '') + 1))
  const grid = rows.map(texts => texts.map((text, column) => ({ text, column, columns: 1, rows: 1 })))
  return writeTable({ width, rows: grid }, 'pipe', '\n').trimEnd().split('\n')
}

/** A bar in a cell would begin another one. */
function inBars(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '｜')
}

function isHidden(token: Exclude<HtmlToken, { kind: 'text' }>): boolean {
  return token.hidden === true || UNSEEN.has(token.name)
}

const UNSEEN: ReadonlySet<string> = new Set(['head', 'noscript', 'script', 'style', 'template', 'title'])

/** Elements that begin no line. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** A line break in the HTML is a space, and nothing at all between Chinese characters. */
function tidy(lines: readonly string[]): string {
  const told = lines.map(line =>
    line
      .replace(/\s+/g, space => (space.includes('\n') ? '\n' : ' '))
      .replace(/(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])/g, '')
      .replaceAll('\n', ' ')
      .trim(),
  )
  return told
    .filter((line, at) => line !== '' || (told[at - 1] ?? '') !== '')
    .join('\n')
    .trim()
}
