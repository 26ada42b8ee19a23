// The command `codebook`: what each figure is, for people and for programs that read the data.
import { csvRow } from '../figures/csv.ts'
import { codebook } from '../figures/codebook.ts'
import type { Invocation } from './arguments.ts'
import { openFile, type Output } from './output/output.ts'
import { targetsOf } from './outputsAsked.ts'
import { codebookRows, codebookTable } from './output/tables/codebook.ts'
import { facts } from './output/tables/facts.ts'
import { wide } from './output/tables/wide.ts'
import { csvwOf, tableSchemaOf } from './output/schema.ts'
import type { CellOf } from './output/tables/table.ts'
import type { ExitStatus, Terminal } from './output/terminal.ts'

/** `gouji codebook`. */
export async function showCodebook(invocation: Invocation, terminal: Terminal): Promise<ExitStatus> {
  for (const { format, file } of targetsOf(invocation)) {
    const text = WRITERS[format]!()
    if (file === undefined) await terminal.out.write(text)
    else await writeFileAtOnce(file, text, terminal)
  }
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

async function writeFileAtOnce(file: string, text: string, { say }: Terminal): Promise<void> {
  const out: Output & { finish: () => Promise<void> } = await openFile(file, message =>
    say(`gouji: ${message}\n`),
  )
  await out.write(text)
  await out.finish()
}
