import { isFigureLike } from '../../text/figure.ts'
import { enumeratorEnd } from '../../text/fold.ts'
import { characterCount, displayWidth } from '../../text/width.ts'
import type { Cell, Row } from '../table.ts'
import type { SpacedLine, Token } from './tokens.ts'

/**
 * The rows with a cell in every column, when the columns are true: every figure begins in a column in which a
 * header label begins. Tools count an ideograph as one column or as two; whichever is true is taken. Without such a
 * count the columns tell nothing, and there is no answer.
 */
export function alignByColumn(text: string, lines: readonly SpacedLine[]): readonly Row[] | undefined {
  const [best] = COUNTS.flatMap(count => {
    const columns = trueColumns(lines, count)
    return columns ? [{ count, columns }] : []
  }).sort((a, b) => a.columns.length - b.columns.length)
  return best && lines.map(line => toGrid(text, line, best.columns, best.count))
}

interface Count {
  readonly columnOf: (token: Token) => number
  readonly widthOf: (text: string) => number
}

const COUNTS: readonly Count[] = [
  { columnOf: token => token.wide, widthOf: displayWidth },
  { columnOf: token => token.narrow, widthOf: characterCount },
]

/** All columns in which a word begins, if each figure begins in one of the header right above its rows. */
function trueColumns(lines: readonly SpacedLine[], { columnOf }: Count): readonly number[] | undefined {
  const columns = new Set<number>()
  let header = new Set<number>()
  let headerOpen = false
  for (const { tokens } of lines) {
    const figures = tokens.filter(({ text }) => isFigureLike(text))
    if (figures.some(token => !header.has(columnOf(token)))) return undefined
    const isHeader = figures.length === 0 && tokens.length > 1 && enumeratorEnd(tokens.at(-1)!.text) === 0
    if (isHeader && !headerOpen) header = new Set()
    if (isHeader) tokens.forEach(token => header.add(columnOf(token)))
    if (isHeader || figures.length > 0) headerOpen = isHeader
    // A line of one word without a number, such as a note below the table, has no column of it.
    if (tokens.length > 1 || figures.length > 0 || enumeratorEnd(tokens[0]!.text) > 0) {
      tokens.forEach(token => columns.add(columnOf(token)))
    }
  }
  return [...columns].sort((a, b) => a - b)
}

function toGrid(text: string, { tokens, range }: SpacedLine, columns: readonly number[], count: Count): Row {
  const cells = columns.map(
    column => tokens.find(token => count.columnOf(token) === column) ?? hole(text, range, column, count),
  )
  return { cells, ...range }
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
