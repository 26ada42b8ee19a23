// Writes repairs, and finds those that can be made unseen.
import type { Change } from '../localisation/system.ts'
import { readReport, type Report } from '../report.ts'
import { withText } from '../text/source.ts'
import { applyEdits, overlap, type Edit } from './edit.ts'
import { writeFigure } from './figure.ts'

/** The edits that write changed figures; `undefined` when one cannot be written without moving others, or in a place of its own. */
export function writeRepair(report: Report, changes: readonly Change[]): readonly Edit[] | undefined {
  const edits = changes.flatMap(({ fact, to }) => writeFigure(report.source, fact, to) ?? [])
  return edits.length === changes.length && !overlap(edits)
    ? edits.sort((a, b) => a.range.start - b.range.start)
    : undefined
}

/**
 * The edits that can be made unseen: repairs that are the only ones as small, borne out by two sums each, and slips
 * such as people and scrapers make. The changed text is read again; if its sums do not then hold, nothing is changed.
 * `kept` are ids of figures that stay as they are.
 */
export function certainRepairs(report: Report, kept: ReadonlySet<string> = NONE): readonly Edit[] {
  const known = KNOWN.get(report) ?? new Map<string, readonly Edit[]>()
  KNOWN.set(report, known)
  const key = [...kept].join(' ')
  const edits = known.get(key) ?? findCertain(report, kept)
  known.set(key, edits)
  return edits
}

const NONE: ReadonlySet<string> = new Set()
const KNOWN = new WeakMap<Report, Map<string, readonly Edit[]>>()

function findCertain(report: Report, kept: ReadonlySet<string>): readonly Edit[] {
  const certain = report.disagreements.filter(
    ({ doubt, repairs }) => doubt === undefined && !repairs[0]!.changes.some(({ fact }) => kept.has(fact.id)),
  )
  const repairs = certain.map(({ repairs }) => writeRepair(report, repairs[0]!.changes))
  const written = repairs.filter(edits => edits !== undefined)
  const edits = written.flat().sort((a, b) => a.range.start - b.range.start)
  if (edits.length === 0) return []
  const { source } = report
  const repaired = readReport(withText(source, applyEdits(source.text, edits)), report.form?.id, report)
  const left = report.disagreements.length - written.length
  return repaired.disagreements.length === left && repaired.equations.length === report.equations.length
    ? edits
    : []
}
