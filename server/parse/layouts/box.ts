import { enumeratorEnd } from '../../text/fold.ts'
import { lineRange, type Source } from '../../text/source.ts'
import { toGrid } from '../drawn/grid.ts'
import { BOX_CHARACTERS, PLUS_AND_MINUS, readDrawnLine, type DrawnLine, type Pen } from '../drawn/lines.ts'
import { rowsOfDrawn } from '../drawn/rows.ts'
import { isPageLine, trimmedLine } from '../lines.ts'
import type { FoundTable, Layout, LineSpan } from './layout.ts'

/**
 * A table drawn with box characters, or with `+`, `-` and `|`. A rule ends a row only in the columns it crosses: a
 * merged label stands in the middle of its rows, sometimes on a rule. Rows are told by the rules that cross the last
 * column; where there are none between them, a line is a row. Blanks are kept.
 */
export const box: readonly Layout[] = [
  { id: 'box', sign: BOX_CHARACTERS.sign, find: (source, span) => find(source, span, BOX_CHARACTERS, 0) },
  // Bars alone are another layout, so there must be rules.
  { id: 'box', sign: PLUS_AND_MINUS.sign, find: (source, span) => find(source, span, PLUS_AND_MINUS, 2) },
]

/** The tables drawn with a pen that have some rules at least. */
function find(source: Source, span: LineSpan, pen: Pen, fewestRules: number): readonly FoundTable[] {
  const found: FoundTable[] = []
  let [first, end] = [span.first, span.first]
  let drawn: DrawnLine[] = []
  const close = () => {
    const table = readRun(source, drawn, { first, end }, fewestRules)
    if (table) found.push(table)
    drawn = []
  }
  for (let line = span.first; line < span.end; line++) {
    const { text } = trimmedLine(source, line)
    if (!pen.lead.test(text.slice(0, LONGEST_LINE))) {
      // The end of a page may come into a table, or a short line that somebody put there.
      const passes =
        text === '' || isPageLine(text) || (line === end && drawn.length > 0 && isStray(source, line, pen))
      if (line - end >= MOST_BETWEEN || !passes) close()
      continue
    }
    const next = readDrawnLine(source.text, lineRange(source, line), pen)
    // Between two rules one table ends and another begins.
    if (next.isRule && drawn.at(-1)?.isRule) close()
    if (drawn.length === 0) first = line
    drawn.push(next)
    end = line + 1
  }
  close()
  return found
}

/** A short line that is no heading, right between two lines of a table that neither end nor begin one. */
function isStray(source: Source, line: number, { sign, inside }: Pen): boolean {
  const stray = trimmedLine(source, line).text
  if (stray.length > LONGEST_STRAY || sign.test(stray) || stray.includes('|')) return false
  if (enumeratorEnd(stray) > 0 && !NUMBER_ALONE.test(stray)) return false
  return [line - 1, line + 1].every(at => inside.test(trimmedLine(source, at).text.slice(0, LONGEST_LINE)))
}

const NUMBER_ALONE = /^\d{1,4}$/
const LONGEST_STRAY = 40
const LONGEST_LINE = 4000
const MOST_BETWEEN = 3

function readRun(
  source: Source,
  lines: readonly DrawnLine[],
  taken: LineSpan,
  fewestRules: number,
): FoundTable | undefined {
  const filled = lines.filter(({ cells }) => cells.length > 0)
  if (filled.length === 0 || lines.filter(({ isRule }) => isRule).length < fewestRules) return undefined
  const rows = rowsOfDrawn(betweenRules(filled, toGrid(source.text, filled)))
  const [head, last] = [rows[0], rows.at(-1)]
  if (!head || !last) return undefined
  const range = { start: head.start, end: last.end }
  const isFramed = FRAME.test(source.text.slice(range.start, range.end))
  return {
    table: { layout: 'box', rows, blanks: 'kept', ...(isFramed && { cellsBy: 'frame' as const }), ...range },
    lines: taken,
  }
}

/** A rule between rows; without any, bars alone may stand for anything. */
const FRAME = /[─━═┄┅]{3}|\+[-=]{2}/

/** Some of the lines' counterparts, those of rules left out and parted by them. */
function betweenRules<T>(lines: readonly DrawnLine[], counterparts: readonly T[]): readonly (readonly T[])[] {
  const groups: T[][] = [[]]
  lines.forEach(({ isRule }, i) => (isRule ? groups.push([]) : groups.at(-1)!.push(counterparts[i]!)))
  return groups.filter(group => group.length > 0)
}
