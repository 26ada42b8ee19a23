// Figures as CSV.
import { CSV_HEADER, csvLines } from '../../../figures/csv.ts'
import type { ParsedFile } from '../results.ts'
import type { Printer } from '../printer.ts'

/** The figures as a tidy table. */
export function factsCsv(): Printer<ParsedFile> {
  return {
    begin: CSV_HEADER,
    separator: '',
    result: ({ input, report }) => csvLines(input.file, report),
    unreadable: () => undefined,
    end: () => '',
  }
}
