import { sortFindings, touchesAccepted, type Acceptance, type Sorted } from '../acceptance/acceptance.ts'
import type { FormId } from '../forms/form.ts'
import { applyEdits, type Edit } from '../format/edit.ts'
import { certainRepairs } from '../format/repair.ts'
import { readReport, type Report } from '../report.ts'
import { checkReport, type Severities } from '../rules/check.ts'
import { sourceOf, type TextInput } from './input.ts'

/** A file with the changes that are certain. */
export interface Repaired {
  readonly input: TextInput
  readonly report: Report
  readonly edits: readonly Edit[]
  /** The text with the edits made. */
  readonly text: string
  readonly found: Sorted
  /** What is still found when the edits are made. */
  readonly left: Sorted
}

/** A report of which a figure would change that was accepted as published is not changed at all. */
export function repair(
  input: TextInput,
  form: FormId | undefined,
  severities: Severities,
  acceptances: readonly Acceptance[],
): Repaired {
  const report = readReport(sourceOf(input), form)
  const found = sortFindings(checkReport(report, severities), report, acceptances)
  const certain = certainRepairs(report)
  const edits = touchesAccepted(report, found.accepted, certain) ? [] : certain
  if (edits.length === 0) return { input, report, edits, text: input.text, found, left: found }
  const text = applyEdits(input.text, edits)
  const repaired = readReport(sourceOf(input, text), form)
  const left = sortFindings(checkReport(repaired, severities), repaired, acceptances)
  return { input, report, edits, text, found, left }
}
