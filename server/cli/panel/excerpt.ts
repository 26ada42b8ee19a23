// The text of what was found in a panel, where the text is still there.
import type { Report } from '../../report.ts'
import { lineRange, type Source } from '../../text/source.ts'
import { maskPersonal } from '../../text/personal.ts'
import { open, reportOf } from '../examine/read.ts'
import { sourceOf } from '../input/input.ts'
import { MAX_CHARS } from '../limits.ts'
import type { PanelFinding } from './finding.ts'
import { groupBy } from './panelFindings.ts'

/**
 * The row of the first figure of each finding; of a report without organ or year the first lines. None where there is no
 * such file, or it does not have this figure any more. Each file is read once, however many findings it has.
 */
export async function excerptsOf(
  findings: readonly PanelFinding[],
): Promise<ReadonlyMap<PanelFinding, string>> {
  const excerpts = new Map<PanelFinding, string>()
  const placed = findings.filter(({ rule, facts }) => facts.length > 0 || rule === 'no-organ-or-year')
  for (const [file, those] of groupBy(placed, ({ files }) => files[0]!)) {
    const { input } = await open({ file, asked: true, content: { kind: 'file', path: file } }, MAX_CHARS)
    if (input.kind !== 'text') continue
    const hasFigures = those.some(({ facts }) => facts.length > 0)
    const report = hasFigures ? reportOf(input, true, undefined, {}).report : undefined
    for (const finding of those) {
      const [id] = finding.facts
      const excerpt = id === undefined ? firstLines(sourceOf(input)) : report && rowOf(report, id)
      if (excerpt !== undefined) excerpts.set(finding, maskPersonal(excerpt))
    }
  }
  return excerpts
}

function rowOf({ facts }: Report, id: string): string | undefined {
  const fact = facts.find(known => known.id === id)
  return fact?.aligned.written.cells.map(({ text }) => text.slice(0, LONGEST)).join(' | ')
}

/** In UTF-16 code units, of a line or a cell. */
const LONGEST = 200
/** Among so many lines the first that have something in them are looked for. A guess. */
const FIRST = 20

function firstLines(source: Source): string {
  const lines = Array.from({ length: Math.min(FIRST, source.lineStarts.length) }, (_, line) => {
    const { start, end } = lineRange(source, line)
    return source.text.slice(start, Math.min(end, start + LONGEST)).trim()
  })
  return lines
    .filter(line => line !== '')
    .slice(0, 3)
    .join('\n')
}
