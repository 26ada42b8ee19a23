// The command `codebook`: what each figure is, for people and for programs that read the data.
import { csvRow } from '../figures/csv.ts'
import { codebook } from '../figures/codebook.ts'
import type { Invocation } from './arguments.ts'
import { writeTo } from './output/outputs.ts'
import { targetsOf } from './outputsAsked.ts'
import { codebookRows, codebookTable } from './output/tables/codebook.ts'
import { facts } from './output/tables/facts.ts'
import { wide } from './output/tables/wide.ts'
import { csvwOf, tableSchemaOf } from './output/schema.ts'
import type { CellOf } from './output/tables/table.ts'
import type { ExitStatus, Terminal } from './output/terminal.ts'

/** `gouji codebook`. */
export async function showCodebook(invocation: Invocation, terminal: Terminal): Promise<ExitStatus> {
  for (const { format, file } of targetsOf(invocation)) await writeTo(file, WRITERS[format]!(), terminal)
  return 0
}

const WRITERS: Readonly<Record<string, () => string>> = {
  csv: codebookCsv,
  json: () => `${JSON.stringify(codebook(), null, 2)}\n`,
  md: markdown,
  'table-schema': () => json({ facts: tableSchemaOf(facts), reports: tableSchemaOf(wide) }),
  csvw: () => json(csvwOf([facts, wide])),
}

export function codebookCsv(): string {
  const header = codebookTable.columns.map(({ name }) => name)
  return [header, ...codebookRows()].map(row => `${csvRow(row)}\n`).join('')
}

function markdown(): string {
  const header = codebookTable.columns.map(({ name }) => name)
  const line = (cells: readonly CellOf[]) =>
    `| ${cells.map(cell => String(cell ?? '').replaceAll('|', '\\|')).join(' | ')} |\n`
  return [header, header.map(() => '---'), ...codebookRows()].map(line).join('')
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
