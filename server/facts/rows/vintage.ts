import type { Form, FormId } from '../../forms/form.ts'
import { FORMS, formById, formOfYear } from '../../forms/index.ts'
import type { ClassifiedRow } from './classify.ts'

/** The labels that only one form has, counted by form. */
export type VintageEvidence = ReadonlyMap<FormId, number>

export function vintageEvidence(rows: readonly ClassifiedRow[]): VintageEvidence {
  const evidence = new Map<FormId, number>()
  const count = (forms: readonly FormId[]) => {
    if (forms.length === 1) evidence.set(forms[0]!, (evidence.get(forms[0]!) ?? 0) + 1)
  }
  for (const { match, header } of rows) {
    if (match) count(match.sense.forms)
    for (const { senses } of header)
      for (const sense of senses) if (sense.kind === 'column') count(sense.forms)
  }
  return evidence
}

/** The same of labels that stand in no table that can be read. */
export function evidenceOf(labels: readonly { readonly form: FormId }[]): VintageEvidence {
  const evidence = new Map<FormId, number>()
  for (const { form } of labels) evidence.set(form, (evidence.get(form) ?? 0) + 1)
  return evidence
}

/** The form that the rows follow; where they do not tell, the one that binds the report year. */
export function chooseForm(evidence: VintageEvidence, year: number | undefined): Form | undefined {
  const ranked = FORMS.map(form => form.id)
    .filter(id => evidence.has(id))
    .sort((a, b) => evidence.get(b)! - evidence.get(a)!)
  const [first, second] = ranked
  const byYear = year === undefined ? undefined : formOfYear(year)
  if (first === undefined) return byYear
  if (second !== undefined && evidence.get(first) === evidence.get(second)) return byYear ?? formById(first)
  return formById(first)
}
