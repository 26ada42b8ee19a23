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
  const ofFile = csvRow([file, year?.year, organ, form?.id])
  return facts
    .map(fact => {
      const { id, table, aligned, column, value, written, deduced, unit } = fact
      const { line, character } = placeAt(source, fact.start)
      const digits = value ? toDigits(value) : undefined
      const row = aligned.placed.row.id
      const ofFact = csvRow([id, table, row, column.id, digits, written, deduced, unit, line, character])
      return `${ofFile},${ofFact}\n`
    })
    .join('')
}

/** One line without its end. Absent fields are empty. */
export function csvRow(fields: readonly (string | number | undefined)[]): string {
  return fields.map(field => (field === undefined ? '' : csvField(field))).join(',')
}

/**
 * RFC 4180: what holds a comma, a quote or a line break stands in quotes, and quotes are doubled. What a spreadsheet
 * would run as a formula gets an apostrophe before it, and so does what begins with one, so that taking one leading
 * apostrophe away always gives the text as it was.
 */
export function csvField(field: string | number): string {
  const text = typeof field === 'number' ? String(field) : harmless(field)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function harmless(text: string): string {
  return LIKE_FORMULA.test(text) && !PLAIN.test(text) ? `'${text}` : text
}

/** What spreadsheets take for the beginning of a formula, full-width forms included (OWASP, CSV Injection). */
const LIKE_FORMULA = /^['=+\-@\t\r\n＝＋－＠]/
/** A number, or a lone sign, as blanks are often written: a spreadsheet runs neither. */
const PLAIN = /^(?:[-+＋－]?\d+(?:\.\d+)?|[-－]+)$/
