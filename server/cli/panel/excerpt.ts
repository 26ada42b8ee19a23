// The text of what was found in a panel, where the text is still there.
import { lineRange, type Source } from '../../text/source.ts'
import { maskPersonal } from '../../text/personal.ts'
import { open, reportOf } from '../examine/read.ts'
import { sourceOf } from '../input/input.ts'
import { MAX_CHARS } from '../limits.ts'
import type { PanelFinding } from './finding.ts'

/**
 * The row of the first figure of a finding; of a report without organ or year the first lines; `undefined` where there
 * is no such file, or it does not have this figure any more.
 */
export async function excerptOf({ rule, files, facts }: PanelFinding): Promise<string | undefined> {
  const [file] = files
  if (file === undefined || (facts.length === 0 && rule !== 'no-organ-or-year')) return undefined
  const { input } = await open({ file, asked: true, content: { kind: 'file', path: file } }, MAX_CHARS)
  if (input.kind !== 'text') return undefined
  if (facts.length === 0) return maskPersonal(firstLines(sourceOf(input)).join('\n'))
  const { report } = reportOf(input, true, undefined, {})
  const fact = report?.facts.find(({ id }) => id === facts[0])
  return (
    fact && maskPersonal(fact.aligned.written.cells.map(({ text }) => text.slice(0, LONGEST)).join(' | '))
  )
}

/** In UTF-16 code units, of a line or a cell. */
const LONGEST = 200
/** Among so many lines the first that have something in them are looked for. A guess. */
const FIRST = 20

function firstLines(source: Source): readonly string[] {
  const lines = Array.from({ length: Math.min(FIRST, source.lineStarts.length) }, (_, line) => {
    const { start, end } = lineRange(source, line)
    return source.text.slice(start, Math.min(end, start + LONGEST)).trim()
  })
  return lines.filter(line => line !== '').slice(0, 3)
}
