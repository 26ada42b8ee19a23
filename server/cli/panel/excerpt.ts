// The text around what was found in a panel, where the text is still there.
import type { Range } from '../../text/range.ts'
import { lineAt, lineRange, type Source } from '../../text/source.ts'
import { maskPersonal } from '../../text/personal.ts'
import { open, reportOf } from '../examine/read.ts'
import { sourceOf } from '../input/input.ts'
import { MAX_CHARS } from '../limits.ts'
import type { PanelFinding } from './finding.ts'

/**
 * The lines around the first figure of a finding, of one without figures the first lines of the text; `undefined`
 * where there is no such file, or it does not have this figure any more.
 */
export async function excerptOf({ rule, files, facts }: PanelFinding): Promise<string | undefined> {
  const [file] = files
  if (file === undefined || (facts.length === 0 && rule !== 'no-organ-or-year')) return undefined
  const { input } = await open({ file, asked: true, content: { kind: 'file', path: file } }, MAX_CHARS)
  if (input.kind !== 'text') return undefined
  if (facts.length === 0) {
    const source = sourceOf(input)
    return textOf(source, firstLines(source))
  }
  const { report } = reportOf(input, true, undefined, {})
  const fact = report?.facts.find(({ id }) => id === facts[0])
  if (!report || !fact) return undefined
  const { source } = report
  const line = lineAt(source, fact.start)
  const column = fact.start - lineRange(source, line).start
  return textOf(source, [line - 1, line, line + 1], column)
}

/** The first lines that have something in them, of so many. A guess. */
const FIRST = 20

function firstLines(source: Source): readonly number[] {
  const lines = Array.from({ length: FIRST }, (_, line) => line)
  return lines
    .filter(line => isLine(source, line) && /\S/.test(written(source, lineRange(source, line))))
    .slice(0, 3)
}

/** In UTF-16 code units, of one line. */
const LONGEST = 200

/** `column`: what must be seen of a line that is too long. */
function textOf(source: Source, lines: readonly number[], column = 0): string {
  const shown = lines
    .filter(line => isLine(source, line))
    .map(line => {
      const text = written(source, lineRange(source, line))
      return text.length <= LONGEST ? text : text.slice(Math.max(0, column - LONGEST / 2)).slice(0, LONGEST)
    })
  return maskPersonal(shown.join('\n'))
}

function isLine({ lineStarts }: Source, line: number): boolean {
  return line >= 0 && line < lineStarts.length
}

function written({ text }: Source, { start, end }: Range): string {
  return text.slice(start, end)
}
