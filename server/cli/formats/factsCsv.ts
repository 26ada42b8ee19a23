import type { Fact } from '../../facts/fact.ts'
import { toDigits } from '../../text/exact.ts'
import { placeAt, type Source } from '../../text/source.ts'
import type { ReadFile } from '../results.ts'
import type { Printer } from '../printer.ts'

/** The figures as a tidy table, a row a figure; `line` and `character` count from 0. */
export function factsCsv(): Printer<ReadFile> {
  return {
    begin: `${[...OF_FILE, ...OF_FACT].join(',')}\n`,
    separator: '',
    result: rowsOf,
    unreadable: () => undefined,
    end: () => '',
  }
}

const OF_FILE = ['file', 'year', 'organ', 'form']
const OF_FACT = ['id', 'table', 'row', 'column', 'value', 'written', 'deduced', 'unit', 'line', 'character']

function rowsOf({ input, report }: ReadFile): string {
  const { year, organ } = report.identity
  const ofFile = [input.file, year?.year ?? '', organ ?? '', report.form?.id ?? ''].map(quote).join(',')
  return report.facts.map(fact => `${ofFile},${fieldsOf(report.source, fact).join(',')}\n`).join('')
}

/** Only what is copied from the text can have anything in it to be quoted. */
function fieldsOf(source: Source, fact: Fact): readonly (string | number)[] {
  const { id, table, aligned, column, value, written, unit } = fact
  const { line, character } = placeAt(source, fact.start)
  return [
    id,
    table,
    aligned.placed.row.id,
    column.id,
    value ? toDigits(value) : '',
    quote(written),
    fact.deduced === undefined ? '' : String(fact.deduced),
    unit ?? '',
    line,
    character,
  ]
}

/** RFC 4180: what holds a comma, a quote or a line break stands in quotes, and quotes are doubled. */
function quote(field: string | number): string {
  const text = String(field)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
