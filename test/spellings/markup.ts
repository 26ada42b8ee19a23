import type { Dice } from './dice.ts'
import type { Cell, Table } from './grid.ts'
import { enclosed, gap, linesOf, widthOf, type Piece } from './piece.ts'
import { fullRows } from './spread.ts'
import type { Spelling } from './spelling.ts'

const RULES: Readonly<Record<string, (width: number) => string>> = {
  'three dashes': () => '---',
  'one dash': () => '-',
  'two dashes': () => '--',
  'as wide': width => '-'.repeat(width),
  'aligned left': () => ':---',
  'aligned right': width => `${'-'.repeat(Math.max(1, width - 1))}:`,
  centred: () => ':-:',
}

/** A table of Markdown, as GitHub has it: a line of dashes below its first row. */
export function drawMarkdown(dice: Dice): Spelling {
  const rule = dice.draw('delimiter', RULES)
  const isClosed = dice.draw('outer bars', { there: true, none: false }, { there: 3 })
  const isFilled = dice.draw('cells', { filled: true, 'as they are': false })
  const firstRow = dice.draw('first row', { 'the first of the table': 'own', empty: 'empty' } as const, {
    'the first of the table': 2,
  })
  const covered = dice.draw('merged cells', { 'empty cells': 'empty', repeated: 'repeated' } as const)
  const lineEnd = dice.draw('line ends in cells', { tag: '<br>', space: ' ', none: '' })
  return {
    heads: ['official', 'one line', 'torn', 'absent'],
    groups: ['merged', 'repeated', 'own line'],
    mayWrap: true,
    pageMarks: 'none',
    needs: 'nothing',
    isEmptyTold: true,
    // A row of nothing but dashes is the line below the head; < begins a tag.
    excluded: ['-', '–', '－', '—', '——', '<NA>'],
    write: table => {
      const rows = fullRows(table, covered)
      const widths = rows[0]!.map((_, i) =>
        Math.max(3, ...rows.map(row => (row[i] ? widthOfCell(row[i]) : 0))),
      )
      const line = (cells: readonly Cell[]) => [
        gap(isClosed ? '| ' : ''),
        ...cells.flatMap((cell, i) => {
          const space = isFilled ? ' '.repeat(widths[i]! - widthOfCell(cell)) : ''
          return enclosed(cell, i === 0 ? '' : ' | ', linesOf(cell, lineEnd), space)
        }),
        gap(isClosed ? ' |\n' : '\n'),
      ]
      const bars = isClosed ? (['| ', ' |\n'] as const) : (['', '\n'] as const)
      const delimiter = gap(bars[0] + widths.map(rule).join(' | ') + bars[1])
      const empty = gap(bars[0] + widths.map(width => ' '.repeat(isFilled ? width : 0)).join(' | ') + bars[1])
      const head = firstRow === 'empty' ? [empty, delimiter] : [...line(rows[0]!), delimiter]
      return [...head, ...rows.slice(firstRow === 'empty' ? 0 : 1).flatMap(line)]
    },
  }
}

function widthOfCell(cell: Cell): number {
  return widthOf(cell.lines.join(''), 2) + 4 * (cell.lines.length - 1)
}

interface Wiki {
  readonly start: string
  readonly end: string
  readonly row: (cells: readonly Cell[], isHead: boolean) => readonly Piece[]
  /** Whether the language says how far a cell reaches: always, beside others, or never. */
  readonly shape: 'spans' | 'wide cells' | 'full'
}

const WIKIS: Readonly<Record<string, Wiki>> = {
  'MediaWiki, a cell a line': {
    start: '{| class="wikitable"\n',
    end: '|}\n',
    row: (cells, isHead) => [
      gap('|-\n'),
      ...each(cells, cell => [`${isHead ? '!' : '|'}${spans(cell)} `, '\n']),
    ],
    shape: 'spans',
  },
  'MediaWiki, a row a line': {
    start: '{|\n',
    end: '|}\n',
    row: (cells, isHead) => {
      const mark = isHead ? '!' : '|'
      const inner = each(cells, (cell, i) => [(i === 0 ? mark : ` ${mark}${mark}`) + `${spans(cell)} `, ''])
      return [gap('|-\n'), ...inner, gap('\n')]
    },
    shape: 'spans',
  },
  DokuWiki: {
    start: '',
    end: '',
    row: (cells, isHead) => [...each(cells, () => [isHead ? '^ ' : '| ', ' ']), gap(isHead ? '^\n' : '|\n')],
    shape: 'full',
  },
  Jira: {
    start: '',
    end: '',
    row: (cells, isHead) => [...each(cells, () => [isHead ? '||' : '|', ' ']), gap(isHead ? '||\n' : '|\n')],
    shape: 'full',
  },
  AsciiDoc: {
    start: '|===\n',
    end: '|===\n',
    row: cells => [...each(cells, () => ['|', ' ']), gap('\n')],
    shape: 'full',
  },
  'AsciiDoc, a cell a line': {
    start: '[options="header"]\n|===\n',
    end: '|===\n',
    row: cells => [...each(cells, () => ['|', '\n']), gap('\n')],
    shape: 'full',
  },
  LaTeX: {
    start: '\\begin{tabular}{|l|r|}\n\\hline\n',
    end: '\\end{tabular}\n',
    row: cells => [...each(cells, (cell, i) => between(cell, i)), gap(' \\\\ \\hline\n')],
    shape: 'wide cells',
  },
}

/** A table in the language of a wiki or of a typesetter. */
export function drawWiki(dice: Dice): Spelling {
  const wiki = dice.draw('language', WIKIS)
  return {
    heads: wiki.shape === 'wide cells' ? ['one line', 'absent'] : ['official', 'one line', 'absent'],
    groups: wiki.shape === 'wide cells' ? ['repeated', 'own line'] : ['merged', 'repeated', 'own line'],
    mayWrap: false,
    pageMarks: 'none',
    needs: 'nothing',
    isEmptyTold: true,
    // The marks of rows begin with a dash; < begins a tag.
    excluded: ['-', '–', '－', '—', '——', '<NA>'],
    write: table => [gap(wiki.start), ...rowsOf(table, wiki), gap(wiki.end)],
  }
}

function rowsOf(table: Table, { shape, row }: Wiki): readonly Piece[] {
  const rows = shape === 'full' ? fullRows(table, 'empty') : table.rows.map(({ cells }) => cells)
  return rows.flatMap((cells, i) => row(cells, table.rows[i]!.kind === 'head'))
}

function each(
  cells: readonly Cell[],
  around: (cell: Cell, i: number) => readonly [string, string],
): readonly Piece[] {
  return cells.flatMap((cell, i) => {
    const [before, after] = around(cell, i)
    return enclosed(cell, before, linesOf(cell, ' '), after)
  })
}

function spans({ columns, rows }: Cell): string {
  const attributes = [columns > 1 ? ` colspan="${columns}"` : '', rows > 1 ? ` rowspan="${rows}"` : ''].join(
    '',
  )
  return attributes === '' ? '' : `${attributes} |`
}

function between({ columns }: Cell, i: number): readonly [string, string] {
  const separator = i === 0 ? '' : ' & '
  return columns > 1 ? [`${separator}\\multicolumn{${columns}}{|l|}{`, '}'] : [separator, '']
}
