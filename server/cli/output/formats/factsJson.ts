// Figures as JSON.
import type { Fact } from '../../../facts/fact.ts'
import { toNumber } from '../../../text/exact.ts'
import type { Locale } from '../../../text/locale.ts'
import type { ParsedFile } from '../results.ts'
import type { Printer } from '../printer.ts'
import { fileKeys, jsonArray, pair } from './json.ts'

/** The figures as programs read them; the keys are a public contract. */
export function factsJson(locale: Locale): Printer<ParsedFile> {
  const object = ({ input, report }: ParsedFile) => ({
    ...fileKeys(input),
    form: report.form?.id ?? null,
    year: report.identity.year?.year ?? null,
    organ: report.identity.organ ?? null,
    tables: Object.fromEntries(report.tables.map(({ id, layout }) => [id, { layout }])),
    facts: report.facts.map(factObject),
  })
  return jsonArray(object, { form: null, year: null, organ: null, tables: {}, facts: [] }, locale)
}

function factObject(fact: Fact): object {
  const { id, value, written, deduced, unit } = fact
  // A key whose value is undefined does not get into the JSON.
  return { id, value: value && toNumber(value), written, range: pair(fact), deduced, unit }
}
