import type { FormId } from '../forms/form.ts'
import { applyEdits, type Edit } from '../format/edit.ts'
import { certainRepairs } from '../format/repair.ts'
import { readReport, type Report } from '../report.ts'
import { checkReport, type Severities } from '../rules/check.ts'
import type { Finding } from '../rules/rule.ts'
import { sourceOf, type TextInput } from './input.ts'

/** A file with the changes that are certain. */
export interface Repaired {
  readonly input: TextInput
  readonly report: Report
  readonly edits: readonly Edit[]
  /** The text with the edits made. */
  readonly text: string
  readonly found: readonly Finding[]
  /** What is still found when the edits are made. */
  readonly left: readonly Finding[]
}

export function repair(input: TextInput, form: FormId | undefined, severities: Severities): Repaired {
  const report = readReport(sourceOf(input), form)
  const edits = certainRepairs(report)
  const found = checkReport(report, severities)
  if (edits.length === 0) return { input, report, edits, text: input.text, found, left: found }
  const text = applyEdits(input.text, edits)
  const left = checkReport(readReport(sourceOf(input, text), form), severities)
  return { input, report, edits, text, found, left }
}
