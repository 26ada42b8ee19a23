// What stands at both ends of a row without a label, told from the lines of its header.
import { BAR, LINE_END, OTHER } from './characters.ts'
import type { UnlabelledGrammar } from './grammar.ts'
import { firstCell, isOnOneLine, lastCell, type Row } from './rows.ts'
import {
  COUNTED_KINDS,
  countOf,
  gapOf,
  isWord,
  lettersOf,
  lineCountOf,
  lineOf,
  spells,
  type Stream,
} from './stream.ts'
import { THRESHOLDS } from './thresholds.ts'

/** Separators on a line. */
const onLine = (stream: Stream, line: number, kind: number) =>
  lineCountOf(stream, line + 1, kind) - lineCountOf(stream, line, kind)

/**
 * Separators that must follow the last cell beyond the row's own blanks, as the lines of the header end; -1 if the row
 * has another number than these, absent where they tell nothing.
 */
export function closingOf(stream: Stream, row: Row, kind: number): number | undefined {
  if (kind === LINE_END || !isOnOneLine(stream, row)) return undefined
  const lines = headerLines(stream, row).filter(({ words }) => words >= THRESHOLDS.wordsOfHeaderLine)
  const [first] = lines
  if (!first || lines.length < 2) return undefined
  const closing = ({ line, last }: HeaderLine) =>
    lineCountOf(stream, line + 1, kind) - countOf(stream, last, kind)
  const total = onLine(stream, first.line, kind)
  const endsAlike = lines.every(line => closing(line) === closing(first))
  const isEven = lines.every(({ line }) => onLine(stream, line, kind) === total)
  if (endsAlike && !isEven) return closing(first)
  if (!isEven || total === 0) return undefined
  return onLine(stream, lineOf(stream, firstCell(row)), kind) === total ? undefined : -1
}

/**
 * Whether the line of a row has fewer or more separators than that line of the header which has a word over each column,
 * though both end alike: then cells are lost, or stand twice. The header may have separators of another kind.
 */
export function differsFromHeader(stream: Stream, row: Row): boolean {
  if (!isOnOneLine(stream, row)) return false
  const { width } = row.link
  const whole = headerLines(stream, row).find(({ words }) => words === width)
  if (!whole) return false
  const line = lineOf(stream, firstCell(row))
  return OF_HEADERS.some(([above, below]) => {
    const between = gapOf(stream, whole.first, whole.last, above)
    if (between === 0 || between % (width - 1) !== 0) return false
    const tail = lineCountOf(stream, whole.line + 1, above) - countOf(stream, whole.last, above)
    const ownTail = lineCountOf(stream, line + 1, below) - countOf(stream, lastCell(row), below)
    const own = onLine(stream, line, below)
    const need = onLine(stream, whole.line, above)
    return own > 0 && (ownTail === tail ? own !== need : ownTail > tail && own < need)
  })
}

/** Kinds of separators in a header and in the rows below it. */
const OF_HEADERS: readonly (readonly [number, number])[] = [
  ...COUNTED_KINDS.map(kind => [kind, kind] as const),
  [OTHER, BAR],
]

interface HeaderLine {
  readonly line: number
  /** Its first word. */
  first: number
  /** Its last word. */
  readonly last: number
  words: number
}

function headerLines(stream: Stream, row: Row): readonly HeaderLine[] {
  const lines: HeaderLine[] = []
  for (const token of tokensAbove(stream, row)) {
    if (!isWord(stream, token)) continue
    const line = lineOf(stream, token)
    const known = lines.at(-1)
    if (known?.line === line) {
      known.words++
      known.first = token
    } else lines.push({ line, first: token, last: token, words: 1 })
  }
  return lines
}

/** What stands between two rows of the table: between its header lines, if these are several and agree. */
export function turnOf(
  stream: Stream,
  { columns, closing }: UnlabelledGrammar,
  row: Row,
  kind: number,
): number | undefined {
  const opening = columns[0]!
  const turns: number[] = []
  for (const token of tokensAbove(stream, row)) {
    if (token === 0 || lettersOf(stream, token - 1) < row.from) break
    const start = lettersOf(stream, token)
    if (!spells(stream, opening, start, lettersOf(stream, token + 1))) continue
    const closes = closing.some(
      word =>
        start - lettersOf(stream, token - 1) >= word.length &&
        spells(stream, word, start - word.length, start),
    )
    if (closes) turns.push(gapOf(stream, token - 1, token, kind))
  }
  return turns.length > 1 && turns.every(turn => turn === turns[0]) ? turns[0] : undefined
}

/** What opens a row of the table: the fewest separators before the first word on a line of its header. */
export function leadOf(stream: Stream, row: Row, kind: number): number | undefined {
  let lead = Infinity
  let isDivided = false
  for (const token of tokensAbove(stream, row)) {
    const line = lineOf(stream, token)
    const count = countOf(stream, token, kind) - lineCountOf(stream, line, kind)
    if (count > 0 && token > 0 && lineOf(stream, token - 1) === line) isDivided = true
    if (lettersOf(stream, token) >= row.from + THRESHOLDS.headingLetters) lead = Math.min(lead, count)
  }
  return isDivided && lead < Infinity ? lead : undefined
}

/** The tokens of the header, the last one first. */
function* tokensAbove(stream: Stream, row: Row): Generator<number> {
  for (let token = row.before; token >= 0 && lettersOf(stream, token) >= row.from; token--) yield token
}
