// The command `facts`.
import { readReport } from '../report.ts'
import { formatOf, pathsOf, type Invocation } from './arguments.ts'
import { formOf } from './choices.ts'
import { factsCsv } from './output/formats/factsCsv.ts'
import { factsJson } from './output/formats/factsJson.ts'
import { readInputs, sourceOf, type TextInput } from './input/input.ts'
import { printEach, type Printer } from './output/printer.ts'
import type { ParsedFile } from './output/results.ts'
import type { ExitStatus, Terminal } from './output/terminal.ts'

/** `gouji facts`. */
export async function facts(invocation: Invocation, terminal: Terminal): Promise<ExitStatus> {
  const paths = pathsOf(invocation)
  const format = formatOf(invocation)
  const form = formOf(invocation)
  const examine = (input: TextInput): ParsedFile => ({
    input,
    report: readReport(sourceOf(input), form),
  })
  const printer = printerFor(format, terminal)
  const unreadable = await printEach(readInputs(paths), examine, printer, terminal)
  return unreadable.length > 0 ? 2 : 0
}

function printerFor(format: string, { locale }: Terminal): Printer<ParsedFile> {
  return format === 'json' ? factsJson(locale) : factsCsv()
}
