// Writes what the sums prove of blanks.
import type { Fact } from '../facts/fact.ts'
import type { Report } from '../report.ts'
import type { Edit } from './edit.ts'
import { writeFigure } from './figure.ts'
import type { Row } from '../parse/table.ts'
import { writeAll } from './reread.ts'

/** The blanks that have a place of their own and of which the sums prove what they are. */
export function provedBlanks({ facts }: Report): readonly Fact[] {
  return facts.filter(
    ({ absent, deduced, aligned: { placement } }) =>
      absent === 'blank' && deduced !== undefined && placement.kind === 'placed' && !placement.lacking,
  )
}

/** The edits that write what is proved of blanks. */
export function fillProved(report: Report): readonly Edit[] {
  return writeMost(report, new Map(provedBlanks(report).map(blank => [blank, blank.deduced!])))
}

/**
 * The edits that write all these values, else those of as many rows as leave everything else in the text read as it
 * was: where blanks between figures are few, they may be what tells that other blanks are written.
 */
export function writeMost(report: Report, values: ReadonlyMap<Fact, number>): readonly Edit[] {
  const writable = [...values].filter(([fact, value]) => writeFigure(report.source, fact, value))
  const rows = new Map<Row, Entry[]>()
  for (const entry of writable) {
    const { written } = entry[0].aligned
    rows.set(written, [...(rows.get(written) ?? []), entry])
  }
  let taken: readonly Entry[] = []
  let edits: readonly Edit[] = []
  let tries = MOST_TRIES
  const add = (part: readonly (readonly Entry[])[]): void => {
    if (part.length === 0 || tries-- <= 0) return
    const wanted = [...taken, ...part.flat()]
    const made = writeAll(report, new Map(wanted))
    if (made) [taken, edits] = [wanted, made]
    else if (part.length > 1) {
      const middle = Math.ceil(part.length / 2)
      add(part.slice(0, middle))
      add(part.slice(middle))
    }
  }
  add([...rows.values()])
  return edits
}

type Entry = readonly [fact: Fact, value: number]

/** Each reads the tables again. Enough to find one row among all of the form; a guess. */
const MOST_TRIES = 12
