import { isFigureLike } from '../../text/figure.ts'
import { enumeratorEnd } from '../../text/fold.ts'
import type { SpacedLine, Token } from './tokens.ts'

/**
 * Puts the lines of a wrapped label together with the figures, which stand on one of them. A label goes on in a
 * line directly below that has no number of its own, begins in the same column and is not longer.
 */
export function joinWrappedLabels(lines: readonly SpacedLine[]): readonly SpacedLine[] {
  const rows: Row[] = []
  for (const line of lines) {
    const above = rows.at(-1)
    const joined = above && join(above, line)
    if (joined) rows[rows.length - 1] = joined
    else rows.push({ ...line, last: line.line, wrapped: labelsOf(line).at(-1) })
  }
  return rows
}

interface Row extends SpacedLine {
  /** Its last line so far. */
  readonly last: number
  /** The part of the innermost label that stands on the row's first line. */
  readonly wrapped: Token | undefined
}

function join(row: Row, line: SpacedLine): Row | undefined {
  const label = row.wrapped
  const more = labelsOf(line).at(-1)
  if (!label || !more || !(line.behindPage || line.line === row.last + 1)) return undefined
  const sameColumn = Math.abs(label.narrow - more.narrow) <= SLACK || label.wide === more.wide
  const goesOn =
    enumeratorEnd(label.text) > 0 && enumeratorEnd(more.text) === 0 && more.text.length <= label.text.length
  const figures = [row, line].map(({ tokens }) => tokens.filter(({ text }) => isFigureLike(text)))
  if (!sameColumn || !goesOn || figures.every(found => found.length > 0)) return undefined
  const whole = row.tokens.find(token => token.start === label.start)!
  if (whole.text.length > LONGEST_LABEL) return undefined
  const labels = labelsOf(row).map(token =>
    token === whole ? { ...token, text: token.text + more.text, joined: true as const } : token,
  )
  return {
    ...row,
    range: { start: row.range.start, end: line.range.end },
    tokens: [...labels, ...figures.flat()],
    last: line.line,
  }
}

/** How far two lines of one label may begin apart: where ideographs count as one, columns are only roughly true. */
const SLACK = 2

/** No label of the form is half as long; it bounds what lines below each other can become. */
const LONGEST_LABEL = 120

/** The words before the first figure. */
function labelsOf({ tokens }: SpacedLine): readonly Token[] {
  const figure = tokens.findIndex(({ text }) => isFigureLike(text))
  return figure === -1 ? tokens : tokens.slice(0, figure)
}
