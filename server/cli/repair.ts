// One file with the changes that are certain.
import { sortFindings, touchesAccepted, type Acceptance, type Sorted } from '../acceptance/acceptance.ts'
import type { FormId } from '../forms/form.ts'
import { applyEdits, composeEdits, type Edit } from '../format/edit.ts'
import { fillProved } from '../format/fill.ts'
import { certainRepairs } from '../format/repair.ts'
import { readReport, type Report } from '../report.ts'
import { checkReport, type Severities } from '../rules/check.ts'
import { sourceOf, type TextInput } from './input/input.ts'

/** A file with the changes that are certain. */
export interface RepairedFile {
  readonly input: TextInput
  readonly report: Report
  readonly edits: readonly Edit[]
  /** The text with the edits made. */
  readonly text: string
  /** The report when the edits are made. */
  readonly repaired: Report
  readonly found: Sorted
  /** What is still found when the edits are made. */
  readonly left: Sorted
}

export interface RepairOptions {
  readonly form: FormId | undefined
  readonly severities: Severities
  /** Whether blanks are filled of which the sums prove what they are. */
  readonly fills: boolean
}

/** Where a figure would change that was accepted as published, the report is not changed at all. */
export function repair(
  input: TextInput,
  { form, severities, fills }: RepairOptions,
  acceptances: readonly Acceptance[],
): RepairedFile {
  const report = readReport(sourceOf(input), form)
  const found = sortFindings(checkReport(report, severities), report, acceptances)
  const wanted = editsFor(input, report, { form, fills })
  const edits = touchesAccepted(report, found.accepted, wanted) ? [] : wanted
  if (edits.length === 0)
    return { input, report, edits, text: input.text, repaired: report, found, left: found }
  const text = applyEdits(input.text, edits)
  const repaired = readReport(sourceOf(input, text), form)
  const left = sortFindings(checkReport(repaired, severities), repaired, acceptances)
  return { input, report, edits, text, repaired, found, left }
}

/** First the figures, for what is proved of blanks may depend on them. */
function editsFor(
  input: TextInput,
  report: Report,
  { form, fills }: Pick<RepairOptions, 'form' | 'fills'>,
): readonly Edit[] {
  const certain = certainRepairs(report)
  if (!fills) return certain
  const text = applyEdits(input.text, certain)
  return composeEdits(certain, fillProved(readReport(sourceOf(input, text), form)))
}
