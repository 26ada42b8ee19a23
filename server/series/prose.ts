// How much of a report's text is that of another.
import type { Report } from '../report.ts'
import { fold } from '../text/fold.ts'

/** How much of a report's running text stood in another one already. */
export interface Repetition {
  /** Characters that stand in a stretch that the other text has as well. */
  readonly repeated: number
  /** Characters in all. */
  readonly length: number
}

/** Characters in a row that make a stretch: more than most names and set phrases have. A guess, nothing measured. */
export const STRETCH = 12

/**
 * How much of the running text repeats that of another report. Both are compared without spaces and punctuation,
 * every number as one sign. Takes time linear in both.
 */
export function repetition(text: string, other: string): Repetition {
  const known = new Set<string>()
  for (let at = 0; at + STRETCH <= other.length; at++) known.add(other.slice(at, at + STRETCH))
  let [repeated, counted] = [0, 0]
  for (let at = 0; at + STRETCH <= text.length; at++) {
    if (!known.has(text.slice(at, at + STRETCH))) continue
    repeated += at + STRETCH - Math.max(at, counted)
    counted = at + STRETCH
  }
  return { repeated, length: text.length }
}

/** The running text of the sections, without headings and tables, folded and with a sign for each number. */
export function proseOf({ source, sections, tables }: Report): string {
  const left = tables.map(table => ({ start: table.rows[0]!.table.start, end: table.end }))
  const prose: string[] = []
  for (const { end, contentEnd } of sections) {
    let from = end
    for (const table of left) {
      if (table.end <= from || contentEnd <= table.start) continue
      prose.push(source.text.slice(from, Math.max(from, table.start)))
      from = Math.max(from, table.end)
    }
    prose.push(source.text.slice(from, Math.max(from, contentEnd)))
  }
  return fold(prose.join('').slice(0, LONGEST)).replace(/\d+/g, '0')
}

/** Characters, to bound the work on any input: the published reports at hand have 870 to 1640. */
const LONGEST = 100_000
