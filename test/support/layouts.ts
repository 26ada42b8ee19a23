import { drawTable, type FormGrid, type GridCell } from '../../server/format/grid.ts'
import { writeTable } from '../../server/format/writeTable.ts'
import type { Report } from '../../server/report.ts'
import { displayWidth } from '../../server/text/width.ts'

/**
 * Tables as extractors spell them, made from a drawn one. Only spellings that keep every figure and the place of
 * every blank are here, so that reading each gives the same table.
 */
export const SPELLINGS: Readonly<Record<string, (grid: FormGrid) => string>> = {
  'pipe, full grid': grid => writeTable(grid, 'pipe', '\n'),
  'pipe, Markdown': grid => writeTable(grid, 'markdown', '\n'),
  'pipe, empty cells behind merged columns and none below merged rows': ({ rows }) =>
    lines(
      rows.map(
        cells =>
          `| ${cells.flatMap(({ text, columns: count }) => [text, ...Array<string>(count - 1).fill('')]).join(' | ')} |`,
      ),
    ),
  'pipe, full grid without bars at the ends': grid =>
    lines(written(grid, writtenOnce).map(texts => texts.join(' | '))),
  'pipe, only the cells that are there': ({ rows }) =>
    lines(rows.map(cells => `| ${cells.map(textOf).join(' | ')} |`)),
  'pipe, merged cells written out': grid =>
    lines(written(grid, writtenOut).map(texts => `| ${texts.join(' | ')} |`)),
  'commas, merged cells written out': grid => lines(written(grid, writtenOut).map(texts => texts.join(','))),
  'Markdown of a data frame': dataFrame,
  'pipe, open at the end': ({ rows }) => lines(rows.map(cells => cells.map(textOf).join('| '))),
  'pipe, a blank on a line of its own': grid => pipeLines(grid, ' | ', ''),
  'pipe, a cell on each line': grid => pipeLines(grid, ' |\n', '\n'),
  'pipe, a cell on each line, a bar before each row': ({ rows }) =>
    lines(rows.flatMap(cells => ['|', ...cells.map(({ text }) => (text === '' ? '|' : `${text} |`))])),
  'pipe, cells and bars in turn': ({ rows }) =>
    lines(rows.flatMap(cells => cells.flatMap(({ text }) => (text === '' ? ['|'] : [text, '|'])))),
  'one cell a line': grid => writeTable(grid, 'cell-per-line', '\n'),
  'one cell a line, rows numbered': grid => writeTable(numbered(grid), 'cell-per-line', '\n'),
  'pipe, a cell on each line, rows numbered': grid => pipeLines(numbered(grid), ' |\n', '\n'),
  'tabs, rows numbered': grid => writeTable(numbered(grid), 'tsv', '\n'),
  'HTML, rows numbered': grid => writeTable(numbered(grid), 'html', '\n'),
  'one cell a line, a page mark between rows': grid =>
    writeTable(grid, 'cell-per-line', '\n').replace(/^(?=（七）)/m, '- 4 -\n\n'),
  'tabs, full grid': grid => writeTable(grid, 'tsv', '\n'),
  'tabs, only the cells that are there': ({ rows }) => lines(rows.map(cells => cells.map(textOf).join('\t'))),
  commas: grid => writeTable(grid, 'csv', '\n'),
  'columns, ideographs as two': grid => columns(grid, displayWidth),
  'columns, ideographs as one': grid => columns(grid, text => [...text].length),
  box: grid => box(grid, BOX_CHARACTERS),
  'box of plus and minus': grid => box(grid, PLUS_AND_MINUS),
  'box without rules between rows': grid => framed(grid, BOX_CHARACTERS),
  'box of plus and minus without rules between rows': grid => framed(grid, PLUS_AND_MINUS),
  'wiki, a cell on each line': grid => wiki(grid, '\n| '),
  'wiki, a row on each line': grid => wiki(grid, ' || '),
  HTML: grid => writeTable(grid, 'html', '\n'),
  'HTML on one line': grid => writeTable(grid, 'html', ''),
}

/** Spellings that lose the places of blanks: they keep a table that has none. */
export const BLANKLESS: Readonly<Record<string, (grid: FormGrid) => string>> = {
  'pipe, padded': ({ rows, width }) =>
    lines(
      rows.map(cells =>
        `${present(cells).join(' | ')} | ${'|'.repeat(width - present(cells).length)}`.trimEnd(),
      ),
    ),
  'pipe, not padded': ({ rows }) => lines(rows.map(cells => `${present(cells).join(' | ')} |`)),
  'pipe, doubled': ({ rows }) => lines(rows.map(cells => `|${present(cells).join('||')}|`)),
  'pipe, opened and padded': ({ rows, width }) =>
    lines(
      rows.map(cells =>
        `| ${present(cells).join(' | ')} | ${'|'.repeat(width - present(cells).length)}`.trimEnd(),
      ),
    ),
  'one cell a line, nothing between': ({ rows }) => lines(rows.flatMap(present)),
  'one cell a line, a blank line between the cells of a row': ({ rows }) =>
    lines(rows.map(cells => present(cells).join('\n\n'))),
  'words between spaces': ({ rows }) => lines(rows.map(cells => `   ${present(cells).join(' ')}`)),
}

/** The report with its tables in another spelling. */
export function spelled(
  { source, sections, standard, factById }: Report,
  spell: (grid: FormGrid) => string,
): string {
  return sections
    .map(section => {
      const heading = source.text.slice(section.start, section.end)
      const table = standard.tables.find(({ section: id }) => id === section.id)
      if (!table) return `${heading}\n（略。）\n`
      const grid = drawTable(
        table,
        (row, column) => factById.get(`${table.id}.${row.id}.${column.id}`)?.written ?? '',
      )
      return `${heading}\n${spell(grid)}`
    })
    .join('')
}

function lines(list: readonly string[]): string {
  return list.map(line => `${line}\n`).join('')
}

function textOf({ text }: GridCell): string {
  return text
}

function present(cells: readonly GridCell[]): readonly string[] {
  return cells.map(textOf).filter(text => text !== '')
}

/** What is written in each place of a grid. */
type Writing = (cell: GridCell, row: number, column: number) => string

const writtenOut: Writing = ({ text }) => text

function writtenOnce({ text, column }: GridCell, row: number, at: number): string {
  return row === 0 && at === column ? text : ''
}

/** Every place of a grid; `row` counts from the first of the cell that takes it. */
function written({ rows, width }: FormGrid, write: Writing): readonly (readonly string[])[] {
  const texts = rows.map(() => Array.from({ length: width }, () => ''))
  rows.forEach((cells, top) => {
    for (const cell of cells)
      for (let row = 0; row < cell.rows; row++)
        for (let at = cell.column; at < cell.column + cell.columns; at++)
          texts[top + row]![at] = write(cell, row, at)
  })
  return texts
}

/** As data frames are written: every merged cell in all its places, with numbers for rows and columns. */
function dataFrame(grid: FormGrid): string {
  const head = ['', ...Array.from({ length: grid.width }, (_, at) => String(at))]
  const body = written(grid, writtenOut).map((texts, row) => [String(row), ...texts])
  const line = (texts: readonly string[]) => `| ${texts.join(' | ')} |`
  return lines([line(head), `|---:|${':---|'.repeat(grid.width)}`, ...body.map(line)])
}

function wiki({ rows }: FormGrid, between: string): string {
  const cell = ({ text, columns: across, rows: down }: GridCell) => {
    const spans = `${across > 1 ? `colspan="${across}" ` : ''}${down > 1 ? `rowspan="${down}" ` : ''}`
    return spans === '' ? text : `${spans}| ${text}`
  }
  const body = rows.flatMap(cells => ['|-', ...`| ${cells.map(cell).join(between)}`.split('\n')])
  return lines(['{| class="wikitable"', ...body, '|}'])
}

/** With a first column that counts the rows below the header, where the rows have labels of several depths. */
function numbered(grid: FormGrid): FormGrid {
  const [corner] = grid.rows[0]!
  if (corner!.rows === 1) return grid
  const head = corner!.rows
  const one = { column: 0, columns: 1, rows: 1 }
  const rows = grid.rows.map((cells, row) => {
    const moved = cells.map(cell => ({ ...cell, column: cell.column + 1 }))
    if (row === 0) return [{ ...one, text: '序号', rows: head }, ...moved]
    return row < head ? moved : [{ ...one, text: String(row - head + 1) }, ...moved]
  })
  return { width: grid.width + 1, rows }
}

/** Rows over several lines: an empty cell is a line break, padding to the table's width ends the row. */
function pipeLines({ rows, width }: FormGrid, between: string, empty: string): string {
  return rows
    .map(cells => {
      const written = cells.map(({ text }) => (text === '' && empty === '' ? '\n' : text)).join(between)
      const padding = width - cells.length
      return `${written} |${padding > 0 ? ` ${'|'.repeat(padding)}` : ''}`
        .split('\n')
        .map(line => line.trim())
        .join('\n')
    })
    .map(row => `${row}\n`)
    .join('')
}

function columns(grid: FormGrid, widthOf: (text: string) => number): string {
  const own = columnWidths(grid, widthOf)
  return lines(
    grid.rows.map(cells => {
      let line = ''
      for (const { text, column } of cells.filter(cell => cell.text !== '')) {
        const start = own.slice(0, column).reduce((all, width) => all + width + GAP, 0)
        line += ' '.repeat(start - widthOf(line)) + text
      }
      return line
    }),
  )
}

const GAP = 3

/** Wide enough for every cell that stands in a column alone, and for the others in the columns they span. */
function columnWidths({ rows, width }: FormGrid, widthOf: (text: string) => number): readonly number[] {
  const own = Array.from({ length: width }, () => 1)
  const bySpan = rows.flat().sort((a, b) => a.columns - b.columns)
  for (const { text, column, columns: count } of bySpan) {
    const room = own.slice(column, column + count).reduce((all, one) => all + one + GAP, -GAP)
    own[column + count - 1]! += Math.max(0, widthOf(text) - room)
  }
  return own
}

interface Pen {
  readonly rule: string
  readonly bar: string
  /** Where a rule begins, crosses a border and ends. */
  readonly corners: readonly [string, string, string]
}

const BOX_CHARACTERS: Pen = { rule: '─', bar: '│', corners: ['├', '┼', '┤'] }
const PLUS_AND_MINUS: Pen = { rule: '-', bar: '|', corners: ['+', '+', '+'] }

function box(grid: FormGrid, pen: Pen): string {
  const { rows, rule } = drawn(grid, pen)
  return lines([rule, ...rows.flatMap(line => [line, rule])])
}

/** Rules stand round the table and below its header. */
function framed(grid: FormGrid, pen: Pen): string {
  const { rows, rule } = drawn(grid, pen)
  const header = rows.findIndex(line => /[\d\ue000-\uf8ff]/.test(line))
  return lines([rule, ...rows.slice(0, header), rule, ...rows.slice(header), rule])
}

function drawn(grid: FormGrid, { rule, bar, corners }: Pen): { rows: readonly string[]; rule: string } {
  const own = columnWidths(grid, displayWidth)
  const span = ({ column, columns: count }: GridCell) =>
    own.slice(column, column + count).reduce((a, b) => a + b + 1, -1)
  const rows = grid.rows.map(cells => {
    const full = fill(cells, grid.width)
    const texts = full.map(cell => cell.text + ' '.repeat(Math.max(0, span(cell) - displayWidth(cell.text))))
    return bar + texts.join(bar) + bar
  })
  const [left, middle, right] = corners
  return { rows, rule: left + own.map(count => rule.repeat(count)).join(middle) + right }
}

/** The cells of a row with empty ones where those of a row above reach down. */
function fill(cells: readonly GridCell[], width: number): readonly GridCell[] {
  const full: GridCell[] = []
  for (let at = 0; at < width; at = full.at(-1)!.column + full.at(-1)!.columns) {
    full.push(cells.find(cell => cell.column === at) ?? { text: '', column: at, columns: 1, rows: 1 })
  }
  return full
}
