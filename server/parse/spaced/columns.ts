import { isFigureLike } from '../../text/figure.ts'
import { enumeratorEnd } from '../../text/fold.ts'
import { characterCount, displayWidth } from '../../text/width.ts'
import type { Cell, Row } from '../table.ts'
import type { SpacedLine, Token } from './tokens.ts'

/**
 * The rows with a cell in every column, when the columns are true: every figure begins in a column in which a
 * header label begins. Tools count an ideograph as one column or as two; whichever is true is taken. Without such a
 * count the columns tell nothing, and there is no answer. Where both are, no place is sure in a row of which they
 * put a figure below different labels.
 */
export function alignByColumn(text: string, lines: readonly SpacedLine[]): readonly Row[] | undefined {
  const found = COUNTS.flatMap(count => {
    const columns = trueColumns(lines, count)
    return columns ? [{ count, columns }] : []
  }).sort((a, b) => a.columns.length - b.columns.length)
  const [best] = found
  if (!best) return undefined
  const rows = loosened(
    lines,
    lines.map(line => toGrid(text, line, best.columns, best.count)),
  )
  return found.length === 1 ? rows : withoutDoubtful(lines, rows)
}

/** The rows with those marked of which the counts put a figure below different labels. */
function withoutDoubtful(lines: readonly SpacedLine[], rows: readonly Row[]): readonly Row[] {
  const doubtful: boolean[] = []
  forEachUnderHeader(lines, (_, figures, header) => {
    const labels = [...header]
    doubtful.push(
      figures.some(figure =>
        labels.every(label => COUNTS.some(({ columnOf }) => columnOf(label) !== columnOf(figure))),
      ),
    )
  })
  // With a figure in every column their order is enough.
  return rows.map((row, i) => (doubtful[i] && row.cells.some(isHole) ? { ...row, loose: true } : row))
}

function isHole({ text }: Cell): boolean {
  return text === ''
}

interface Count {
  readonly columnOf: (token: Token) => number
  readonly widthOf: (text: string) => number
}

const COUNTS: readonly Count[] = [
  { columnOf: token => token.wide, widthOf: displayWidth },
  { columnOf: token => token.narrow, widthOf: characterCount },
]

/** All columns in which a word begins, if the figures of nearly all rows begin in those of the header above. */
function trueColumns(lines: readonly SpacedLine[], { columnOf }: Count): readonly number[] | undefined {
  const columns = new Set<number>()
  const known = new Map<ReadonlySet<Token>, ReadonlySet<number>>()
  const columnsOf = (header: ReadonlySet<Token>) => {
    if (!known.has(header)) known.set(header, new Set([...header].map(columnOf)))
    return known.get(header)!
  }
  let rows = 0
  let astray = 0
  forEachUnderHeader(lines, (tokens, figures, header) => {
    if (figures.length > 0) rows++
    if (figures.some(token => !columnsOf(header).has(columnOf(token)))) astray++
    // A line of one word without a number, such as a note below the table, has no column of it.
    else if (tokens.length > 1 || figures.length > 0 || enumeratorEnd(tokens[0]!.text) > 0) {
      tokens.forEach(token => columns.add(columnOf(token)))
    }
  })
  const untrue =
    astray === rows || (astray > MOST_ASTRAY && astray * 10 > rows) || columns.size > MOST_COLUMNS
  return untrue ? undefined : [...columns].sort((a, b) => a - b)
}

/** Words that begin anywhere are no columns, and each would be a cell in every row. */
const MOST_COLUMNS = 60
/** Rows out of line that are damage rather than the tool's manner. */
const MOST_ASTRAY = 1

/** Each line with its figures and the words of the header lines right above its rows. */
function forEachUnderHeader(
  lines: readonly SpacedLine[],
  visit: (tokens: readonly Token[], figures: readonly Token[], header: ReadonlySet<Token>) => void,
): void {
  let header = new Set<Token>()
  let open = false
  for (const { tokens } of lines) {
    const figures = tokens.filter(({ text }) => isFigureLike(text))
    const isHeader = figures.length === 0 && tokens.length > 1 && enumeratorEnd(tokens.at(-1)!.text) === 0
    if (isHeader && !open) header = new Set()
    if (isHeader) tokens.forEach(token => header.add(token))
    if (isHeader || figures.length > 0) open = isHeader
    visit(tokens, figures, header)
  }
}

function toGrid(text: string, { tokens, range }: SpacedLine, columns: readonly number[], count: Count): Row {
  const fits = tokens.every(token => columns.includes(count.columnOf(token)))
  if (!fits) return { cells: tokens, ...range, ...(hasFigure(tokens) && { loose: true }) }
  const cells = columns.map(
    column => tokens.find(token => count.columnOf(token) === column) ?? hole(text, range, column, count),
  )
  return { cells, start: range.start, end: range.end }
}

function hasFigure(tokens: readonly Token[]): boolean {
  return tokens.some(({ text }) => isFigureLike(text))
}

/**
 * One row with fewer figures than all others of its header did not leave a blank but lost a figure, and those behind
 * it may have moved up: its places are not sure. Below a header with but two rows either may be, and only where the
 * end is empty can any have moved.
 */
function loosened(lines: readonly SpacedLine[], rows: readonly Row[]): readonly Row[] {
  const groups = new Map<ReadonlySet<Token>, Figures[]>()
  const at: { header: ReadonlySet<Token>; own: Figures }[] = []
  forEachUnderHeader(lines, (tokens, figures, header) => {
    const own = { count: figures.length, last: lastFilled(rows[at.length]!) }
    const isRow = figures.length > 0 || enumeratorEnd(tokens[0]!.text) > 0
    if (isRow && !groups.has(header)) groups.set(header, [])
    if (isRow) groups.get(header)!.push(own)
    at.push({ header, own })
  })
  const summaries = new Map([...groups].map(([header, list]) => [header, summarise(list)]))
  return rows.map((row, i) => {
    const { header, own } = at[i]!
    const group = summaries.get(header)
    const alone = group?.partial === 1 && own.count > 0 && own.count < group.full
    const moved = alone && (group.rows > 2 || (group.rows === 2 && own.last < group.last))
    return moved ? { ...row, loose: true } : row
  })
}

/** How many figures a row has, and the index of its last cell with text. */
interface Figures {
  readonly count: number
  readonly last: number
}

function lastFilled({ cells }: Row): number {
  return cells.findLastIndex(({ text }) => text !== '')
}

interface Summary {
  /** How many figures the fullest row has, and where the longest ends. */
  readonly full: number
  readonly last: number
  /** How many rows have fewer figures, and how many there are. */
  readonly partial: number
  readonly rows: number
}

function summarise(rows: readonly Figures[]): Summary {
  const full = rows.reduce((most, { count }) => Math.max(most, count), 0)
  const last = rows.reduce((most, row) => Math.max(most, row.last), 0)
  return { full, last, partial: rows.filter(({ count }) => count < full).length, rows: rows.length }
}

/** The empty place at a column of a line; its end when the line is shorter. */
function hole(
  text: string,
  { start, end }: Row | SpacedLine['range'],
  column: number,
  { widthOf }: Count,
): Cell {
  let width = 0
  let at = start
  while (at < end && width < column) {
    const character = String.fromCodePoint(text.codePointAt(at)!)
    width += widthOf(character)
    at += character.length
  }
  return { text: '', start: at, end: at }
}
