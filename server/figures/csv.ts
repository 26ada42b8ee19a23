// A report's figures as lines of CSV.
import { toDigits } from '../text/exact.ts'
import { placeAt } from '../text/source.ts'
import type { Report } from '../report.ts'

const OF_FILE = ['file', 'year', 'organ', 'form']
const OF_FACT = ['id', 'table', 'row', 'column', 'value', 'written', 'deduced', 'unit', 'line', 'character']

export const CSV_HEADER = `${[...OF_FILE, ...OF_FACT].join(',')}\n`

/** The figures of a report as lines of a tidy table, a line a figure; `line` and `character` count from 0. */
export function csvLines(file: string, { identity, form, facts, source }: Report): string {
  const { year, organ } = identity
  const ofFile = [file, year?.year ?? '', organ ?? '', form?.id ?? ''].map(quote).join(',')
  return facts
    .map(fact => {
      const { id, table, aligned, column, value, written, deduced, unit } = fact
      const { line, character } = placeAt(source, fact.start)
      const ofFact = [
        id,
        table,
        aligned.placed.row.id,
        column.id,
        value ? toDigits(value) : '',
        quote(written),
      ]
      // Only what is copied from the text can have anything in it to be quoted.
      return `${ofFile},${ofFact.join(',')},${deduced ?? ''},${unit ?? ''},${line},${character}\n`
    })
    .join('')
}

/** RFC 4180: what holds a comma, a quote or a line break stands in quotes, and quotes are doubled. */
function quote(field: string | number): string {
  const text = String(field)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
