// Figures as one JSON array.
import type { AlignedRow } from '../../../facts/align/align.ts'
import type { Fact } from '../../../facts/fact.ts'
import type { Reason } from '../../../reading/reading.ts'
import { toNumber } from '../../../text/exact.ts'
import type { Read } from '../../examine/examined.ts'
import type { Page } from '../../examine/job.ts'
import type { Format } from './format.ts'
import { jsonArray, pair } from './json.ts'

/** The figures that stand in the texts, as programs read them; the keys are a public contract. */
export function factsJson(page: Page): Format {
  const object = ({ report, organ, year }: Read) => ({
    form: report.form?.id ?? null,
    year: year ?? null,
    organ: organ ?? null,
    tables: tablesOf(report),
    facts: report.facts.map(factObject),
  })
  return jsonArray(object, { form: null, year: null, organ: null, tables: {}, facts: [] }, page)
}

/** By table its layout, and its rows with figures of which the columns cannot be told, each with a code that says why. */
export function tablesOf({ tables }: Read['report']): object {
  return Object.fromEntries(
    tables.map(({ id, layout, rows }) => {
      const untold = rows.flatMap(row => untoldRow(row) ?? [])
      return [id, { layout, ...(untold.length > 0 && { untold }) }]
    }),
  )
}

function untoldRow({ placed, placement, reason }: AlignedRow): object | undefined {
  if (placement.kind === 'placed' || placement.figures.length === 0) return undefined
  if ('resolved' in placement) return undefined
  return { row: placed.row.id, reason: reason ? CODES[reason] : placement.kind }
}

/** A public contract, as the keys are. */
const CODES: Readonly<Record<Reason, string>> = {
  'cells without a ruler': 'no-measure',
  'rulers disagree': 'measures-disagree',
  'right count, not in its columns': 'out-of-line',
  'more cells than columns': 'too-many-cells',
  'not built like the other rows': 'unlike-other-rows',
  'torn table, sum fails': 'torn-table',
  'cut at the end': 'cut-off',
  'cells are lost': 'cells-lost',
  'ends disagree': 'ends-disagree',
  'stands twice': 'stands-twice',
  'words before the cells': 'words-before-cells',
  'blanks are not proved': 'blanks-not-proved',
}

function factObject(fact: Fact): object {
  const { id, value, written, deduced, unit } = fact
  // A key whose value is undefined does not get into the JSON.
  return { id, value: value && toNumber(value), written, range: pair(fact), deduced, unit }
}
