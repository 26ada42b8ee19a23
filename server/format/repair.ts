import { readReport, type Report } from '../report.ts'
import { withText } from '../text/source.ts'
import { applyEdits, type Edit } from './edit.ts'
import { countFailing, recomputeAll, writeValues } from './totals.ts'

/**
 * The edits that can be made unseen: totals that are not the sum of their parts, recomputed. They are made only
 * when afterwards every sum of the report holds; else a part may be wrong rather than a total, and nothing is
 * changed. The changed text is read again to be sure of it.
 */
export function certainRepairs(report: Report): readonly Edit[] {
  const values = recomputeAll(report, () => true)
  if (values.size === 0 || countFailing(report, values) > 0) return []
  const edits = writeValues(report, values)
  const { source } = report
  const repaired = readReport(withText(source, applyEdits(source.text, edits)), report.form?.id)
  const holds = repaired.evaluations.every(({ difference }) => difference === 0)
  return holds && repaired.equations.length === report.equations.length ? edits : []
}
