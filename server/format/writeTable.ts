import type { LayoutId } from '../parse/table.ts'
import type { Grid, GridCell } from './grid.ts'

/** A drawn table as text in a layout, its lines ended by `lineBreak`. */
export function writeTable(grid: Grid, layout: LayoutId, lineBreak: string): string {
  const lines = layout === 'cell-per-line' ? cellPerLine(grid) : pipe(grid)
  return lines.map(line => line + lineBreak).join('')
}

/** A full grid between bars: the continuation of a merged cell is an empty cell, so that every column keeps its place. */
function pipe({ width, rows }: Grid): readonly string[] {
  return rows.map(cells => {
    const texts = Array.from({ length: width }, (_, column) => textAt(cells, column))
    return `| ${texts.join(' | ')} |`
  })
}

function textAt(cells: readonly GridCell[], column: number): string {
  return cells.find(cell => cell.column === column)?.text ?? ''
}

/** A filled cell is its text and a blank line, an empty cell a blank line, and a row's end one more. */
function cellPerLine({ rows }: Grid): readonly string[] {
  return rows.flatMap(cells => [...cells.flatMap(({ text }) => (text === '' ? [''] : [text, ''])), ''])
}
