// A drawn table as text in a layout.
import type { LayoutId } from '../parse/table.ts'
import type { FormGrid, GridCell } from './grid.ts'

/** The layouts in which a table can be written so that reading it gives the same table again. */
export type WritableLayout = 'pipe' | 'markdown' | 'tsv' | 'csv' | 'cell-per-line' | 'html'

/** The nearest layout to one that is read, to write a new table beside others of it. */
export function writableLike(layout: LayoutId): WritableLayout {
  switch (layout) {
    case 'html':
    case 'tsv':
    case 'csv':
    case 'cell-per-line':
      return layout
    case 'wiki':
    case 'box':
    case 'pipe':
    case 'pipe-lines':
    case 'spaces':
    case 'run-together':
    case 'other':
      return 'pipe'
  }
}

/** A drawn table as text in a layout, its lines ended by `lineBreak`. */
export function writeTable(grid: FormGrid, layout: WritableLayout, lineBreak: string): string {
  return WRITERS[layout](grid)
    .map(line => line + lineBreak)
    .join('')
}

const WRITERS: Readonly<Record<WritableLayout, (grid: FormGrid) => readonly string[]>> = {
  pipe: grid => fullGrid(grid).map(texts => `| ${texts.join(' | ')} |`),
  markdown,
  tsv: grid => fullGrid(grid).map(texts => texts.join('\t')),
  csv: grid => fullGrid(grid).map(texts => texts.map(quoted).join(',')),
  'cell-per-line': cellPerLine,
  html,
}

/** Every cell in its column: the continuation of a merged cell is an empty one. */
function fullGrid({ width, rows }: FormGrid): readonly (readonly string[])[] {
  return rows.map(cells => Array.from({ length: width }, (_, column) => textAt(cells, column)))
}

function textAt(cells: readonly GridCell[], column: number): string {
  return cells.find(cell => cell.column === column)?.text ?? ''
}

function markdown(grid: FormGrid): readonly string[] {
  const [head, ...body] = fullGrid(grid).map(texts => `| ${texts.join(' | ')} |`)
  return [head!, `|${' --- |'.repeat(grid.width)}`, ...body]
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

/** A filled cell is its text and a blank line, an empty cell a blank line, and a row's end one more. */
function cellPerLine({ rows }: FormGrid): readonly string[] {
  return rows.flatMap(cells => [...cells.flatMap(({ text }) => (text === '' ? [''] : [text, ''])), ''])
}

function html({ rows }: FormGrid): readonly string[] {
  return ['<table>', ...rows.map(cells => `<tr>${cells.map(htmlCell).join('')}</tr>`), '</table>']
}

function htmlCell({ text, columns, rows }: GridCell): string {
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`
  return `<td${spans}>${escapeHtml(text)}</td>`
}

/** A text as one of HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
