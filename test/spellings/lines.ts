import type { Dice } from './dice.ts'
import type { Cell, Row, Table } from './grid.ts'
import { enclosed, gap, linesOf, prose, type Piece } from './piece.ts'
import { fullRows } from './spread.ts'
import type { Needs, Spelling } from './spelling.ts'
import { SEPARATORS, type Separator } from './separators.ts'

/** What is drawn for a table that is written cell after cell. */
interface LineSpelling extends Separator {
  readonly opening: string
  readonly closing: string
  readonly end: string
  /** A line between any two rows. */
  readonly rule: string
  /** Which cells are written: those there are, or every place; `padded` has separators more where a row is short. */
  readonly shape: 'cells' | 'grid' | 'repeated' | 'padded'
  /** Where the figures stand of a row whose label is on several lines. */
  readonly torn: 'behind' | 'beside' | 'alone'
  /** Whether empty cells at the end of a row leave their separators. */
  readonly tail: 'kept' | 'trimmed'
}

const DASHES = ['-', '–', '－', '—', '——']

/** Cells one after the other, with the same between any two. */
export function drawLines(dice: Dice): Spelling {
  const separator = dice.draw('separator', SEPARATORS)
  const isOneLine = !separator.text.includes('\n')
  const isCounted = separator.told === 'counted'
  const edges = dice.draw(
    'row edges',
    { none: [0, 0], opened: [1, 0], closed: [0, 1], both: [1, 1] } as const,
    separator.isFramed
      ? { none: 0, opened: 0, closed: 0 }
      : separator.edges
        ? {}
        : { opened: 0, closed: 0, both: 0 },
  )
  const end = dice.pick(separator.ends)
  const spelling: LineSpelling = {
    ...separator,
    opening: edges[0] ? separator.edges![0] : '',
    closing: edges[1] ? separator.edges![1] : '',
    end: dice.draw('row end', { [JSON.stringify(end)]: end }),
    rule: isOneLine
      ? dice.draw('rules', { none: '', dashes: '-'.repeat(48), double: '='.repeat(60) }, { none: 8 })
      : '',
    shape: dice.draw(
      'shape',
      { cells: 'cells', grid: 'grid', repeated: 'repeated', padded: 'padded' } as const,
      isCounted
        ? { cells: 2, padded: edges[1] && !separator.isFramed ? 1 : 0 }
        : { grid: 0, repeated: 0, padded: 0 },
    ),
    torn: dice.draw(
      'figures of a torn label',
      { behind: 'behind', beside: 'beside', alone: 'alone' } as const,
      isOneLine && !separator.wrap ? { behind: 2 } : { beside: 0, alone: 0 },
    ),
    tail: dice.draw(
      'blanks at the end of a row',
      { kept: 'kept', trimmed: 'trimmed' } as const,
      separator.text.trim() === '' && isCounted && !edges[1] && !separator.wrap
        ? { kept: 2 }
        : { trimmed: 0 },
    ),
  }
  return {
    heads: ['official', 'one line', 'a word a line', 'torn', 'absent', 'repeated'],
    groups: ['merged', 'repeated', 'own line'],
    mayWrap: true,
    pageMarks: isOneLine ? 'any' : 'worded',
    needs: needsOf(spelling),
    isEmptyTold: separator.told !== 'bare' && spelling.torn !== 'alone',
    // Behind a space, a dash could be the sign of the figure after it.
    excluded: separator.text.trim() === '' && !separator.wrap ? DASHES : [],
    write: table => write(table, spelling),
  }
}

/** Rows that must be without blanks so that the others can be told by them. */
function needsOf({ told, opening, closing, tail }: LineSpelling): Needs {
  if (tail === 'trimmed') return 'row ends'
  if (told === 'stepped') return 'complete rows'
  return (opening === '') === (closing === '') ? 'nothing' : 'ends'
}

function write(table: Table, spelling: LineSpelling): readonly Piece[] {
  const { shape, rule } = spelling
  const isFull = shape === 'grid' || shape === 'repeated'
  const rows = isFull
    ? fullRows(table, shape === 'repeated' ? 'repeated' : 'empty')
    : table.rows.map(row => row.cells)
  const widest = Math.max(...table.rows.map(({ kind }, i) => (isLoose(kind) ? 0 : rows[i]!.length)))
  return table.rows.flatMap((row, i) => {
    if (isLoose(row.kind)) return writeLoose(row, spelling)
    return [...writeRow(rows[i]!, widest, spelling), ...(rule === '' ? [] : [gap(`${rule}\n`)])]
  })
}

function isLoose(kind: Row['kind']): boolean {
  return kind === 'mark' || kind === 'loose'
}

/** What keeps to no cells: the words of a head, each on its line, and what a page leaves. */
function writeLoose({ cells, kind }: Row, { end }: LineSpelling): readonly Piece[] {
  const after = /^\s+$/.test(end) ? end : '\n'
  return cells.flatMap(cell =>
    kind === 'mark' ? [prose(cell.lines.join('')), gap(after)] : [...linesOf(cell, '\n'), gap(after)],
  )
}

function writeRow(cells: readonly Cell[], widest: number, spelling: LineSpelling): readonly Piece[] {
  const { opening, closing, end, shape, torn } = spelling
  const at = cells.findIndex(({ part, lines }) => part === 'label' && lines.length > 1)
  const first = cells.findIndex(cell => cell.id !== undefined)
  const isTorn = torn !== 'behind' && at >= 0 && first > at
  const shown = isTorn
    ? cells.map((cell, i) => (i === at ? { ...cell, lines: cell.lines.slice(0, 1) } : cell))
    : cells
  const below = isTorn ? cells[at]!.lines.slice(1).flatMap(line => [label(line), gap(end)]) : []
  const body =
    isTorn && torn === 'alone'
      ? [...joined(shown.slice(0, first), spelling), gap('\n'), ...joined(shown.slice(first), spelling)]
      : joined(shown, spelling)
  const padding = shape === 'padded' ? closing.trim().repeat(widest - cells.length) : ''
  return [gap(opening), ...body, gap(closing + padding + end), ...below]
}

function joined(cells: readonly Cell[], { text, wrap, tail }: LineSpelling): readonly Piece[] {
  const last = cells.findLastIndex(({ lines }) => lines.some(line => line !== ''))
  return cells.flatMap((cell, i) => {
    const [before, after] = wrap?.(cell.lines.join('\n')) ?? ['', '']
    const separator = i === 0 || (tail === 'trimmed' && i > last) ? '' : text
    return enclosed(cell, separator + before, linesOf(cell, '\n'), after)
  })
}

function label(text: string): Piece {
  return { text, part: 'label' }
}
