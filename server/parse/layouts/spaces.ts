import { isFigureLike } from '../../text/figure.ts'
import { enumeratorEnd } from '../../text/fold.ts'
import { lineRange, type Source } from '../../text/source.ts'
import { isPageLine, mayOpenPageLine } from '../lines.ts'
import { alignByColumn } from '../spaced/columns.ts'
import { readLastWord, readWords, withColumns, type SpacedLine } from '../spaced/tokens.ts'
import { joinWrappedLabels } from '../spaced/wrapped.ts'
import type { Cell, Row } from '../table.ts'
import type { FoundTable, Layout, LineSpan } from './layout.ts'

/**
 * A row a line, cells divided by spaces. Where the columns are true to the header a hole is a blank in its column;
 * where they are not, only the order of the figures is left. A long label may be wrapped over several lines.
 */
export const spaces: Layout = { id: 'spaces', find }

const FEWEST_ROWS = 3
const MANY_WORDS = 5
/** A line without figures that is longer is running text. */
const LONGEST_LABEL = 60

function find(source: Source, span: LineSpan): readonly FoundTable[] {
  if (!endsInFigure(source, span)) return []
  const lines: SpacedLine<Cell>[] = []
  for (let line = span.first; line < span.end; line++) {
    const range = lineRange(source, line)
    const tokens = range.end - range.start > LONGEST_LINE ? [] : readWords(source.text, range)
    if (tokens.length === 0) continue
    const above = lines.at(-1)
    lines.push(above && isPage(above) ? { line, range, tokens, behindPage: true } : { line, range, tokens })
  }
  return findAmong(source, lines)
}

/** Whether a line has a figure at its end, as every row of such a table has: running text has none, or few. */
function endsInFigure(source: Source, { first, end }: LineSpan): boolean {
  for (let line = first; line < end; line++) {
    const { last, isBehindNumber } = readLastWord(source.text, lineRange(source, line))
    if (last !== '' && (isBehindNumber || isFigureLike(last))) return true
  }
  return false
}

function findAmong(source: Source, lines: readonly SpacedLine<Cell>[]): readonly FoundTable[] {
  if (!hasTable(lines.filter(line => !isFurniture(line)))) return []
  const first = lines.findIndex(line => line.tokens.length > 1 || isRow(line))
  const last = lines.findLastIndex(isRow)
  const tail = lines.slice(last + 1).findIndex(isProse)
  const table = lines
    .slice(first, tail === -1 ? undefined : last + 1 + tail)
    .filter(
      (line, i, all) =>
        !isFurniture(line) ||
        (!isPage(line) && [all[i - 1], all[i + 1]].some(other => other && adjoins(line, other))),
    )
  return [readTable(source, table)]
}

const LONGEST_LINE = 4000

/**
 * Several rows with label and figures, one with many figures, or a header of many words above a row of figures or
 * above a list of labels of which some have figures.
 */
function hasTable(lines: readonly SpacedLine<Cell>[]): boolean {
  const rows = lines.filter(isRow)
  if (rows.length >= FEWEST_ROWS || rows.some(({ tokens }) => tokens.filter(isFigure).length >= MANY_WORDS))
    return true
  const header = lines.findIndex(({ tokens }) => tokens.length >= MANY_WORDS && !tokens.some(isFigure))
  if (header === -1) return false
  const below = lines.slice(header)
  return (
    below.some(isBareRow) ||
    (rows.length >= FEWEST_LISTED_ROWS && below.filter(isListed).length >= MANY_LABELS)
  )
}

const FEWEST_LISTED_ROWS = 2
const MANY_LABELS = 10

/** A short line that ends with a numbered label, or with the figures behind it. */
function isListed({ tokens }: SpacedLine<Cell>): boolean {
  const label = tokens.findLast(token => !isFigure(token))?.text ?? ''
  return enumeratorEnd(label) > 0 && label.length <= LONGEST_LABEL && !SENTENCE_END.test(label)
}

const SENTENCE_END = /[。；;：:！!？?]$/

function readTable(source: Source, lines: readonly SpacedLine<Cell>[]): FoundTable {
  const joined = joinWrappedLabels(lines.map(line => withColumns(source.text, line)))
  const aligned = alignByColumn(source.text, joined)
  const rows =
    aligned ?? joined.map(({ tokens, range }): Row => ({ cells: tokens, start: range.start, end: range.end }))
  const [head, last] = [lines[0]!, lines.at(-1)!]
  return {
    table: {
      layout: 'spaces',
      rows,
      blanks: aligned ? 'aligned' : 'lost',
      cellsBy: 'spaces',
      start: head.range.start,
      end: last.range.end,
    },
    lines: { first: head.line, end: last.line + 1 },
  }
}

function isFigure({ text }: { readonly text: string }): boolean {
  return isFigureLike(text)
}

/** Labels, then figures to the end of the line; or many figures alone. */
function isRow({ tokens }: SpacedLine<Cell>): boolean {
  if (!isFigure(tokens.at(-1)!)) return false
  const figures = tokens.filter(isFigure).length
  return figures < tokens.length ? tokens.slice(-figures).every(isFigure) : figures > 1
}

function isBareRow({ tokens }: SpacedLine<Cell>): boolean {
  return tokens.length > 1 && tokens.every(isFigure) && !tokens.every(({ text }) => RULE.test(text))
}

function isProse({ tokens }: SpacedLine<Cell>): boolean {
  return tokens.some(({ text }) => text.length > LONGEST_LABEL && enumeratorEnd(text) === 0)
}

/**
 * A row of figures alone right above or below, or any row right above: a number there may be a part of it that a
 * line break tore off.
 */
function adjoins(line: SpacedLine<Cell>, other: SpacedLine<Cell>): boolean {
  const distance = line.line - other.line
  if (line.tokens.every(({ text }) => RULE.test(text))) return false
  return distance === 1 ? isRow(other) || isBareRow(other) : distance === -1 && isBareRow(other)
}

/** Page numbers (`4`, `- 4 -`) and rules (`-----`) between the rows. */
function isFurniture(line: SpacedLine<Cell>): boolean {
  const { tokens } = line
  const isNumber = tokens.length === 1 && NUMBER_ALONE.test(tokens[0]!.text)
  return tokens.every(({ text }) => RULE.test(text)) || isNumber || isPage(line)
}

/** The number of a page as nobody writes a figure. */
function isPage({ tokens }: SpacedLine<Cell>): boolean {
  return (
    tokens.length <= LONGEST_PAGE &&
    mayOpenPageLine(tokens[0]!.text) &&
    isPageLine(tokens.map(({ text }) => text).join(' '))
  )
}

const LONGEST_PAGE = 6

const RULE = /^[-─━=_]{4,}$/
const NUMBER_ALONE = /^\d{1,4}$/
