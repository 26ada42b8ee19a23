// Every output format by its name.
import type { Page, Settings } from '../../examine/job.ts'
import { codebookRows, codebookTable } from '../tables/codebook.ts'
import { facts } from '../tables/facts.ts'
import { findings } from '../tables/findings.ts'
import { inputs } from '../tables/inputs.ts'
import type { Table } from '../tables/table.ts'
import { wide } from '../tables/wide.ts'
import { checkJson } from './checkJson.ts'
import { checkstyle } from './checkstyle.ts'
import { csv } from './csv.ts'
import { factsJson } from './factsJson.ts'
import type { Format } from './format.ts'
import { gitlab } from './gitlab.ts'
import { junit } from './junit.ts'
import { concise, github } from './lines.ts'
import { pretty } from './pretty.ts'
import { rdjson } from './rdjson.ts'
import { sarif } from './sarif.ts'
import { factsLines, findingsLines } from './stream.ts'

type Maker = (page: Page) => Format | Promise<Format>

const CHECK: Readonly<Record<string, Maker>> = {
  pretty,
  concise,
  json: checkJson,
  ndjson: findingsLines,
  sarif,
  github,
  gitlab,
  junit,
  checkstyle,
  rdjson,
  csv: page => csv(findings(page.locale), page),
  xlsx: async page => (await import('./xlsx.ts')).xlsx(findings(page.locale), [], page),
  html: async page => (await import('./html.ts')).html(page),
}

const FACTS: Readonly<Record<string, Maker>> = {
  csv: page => csv(tableFor(page), page),
  // For data packages, which have all of them.
  'csv:facts': page => csv(facts, page),
  'csv:inputs': page => csv(inputs, page),
  'csv:reports': page => csv(wide, page),
  json: factsJson,
  ndjson: factsLines,
  xlsx: async page => {
    const codebook = { table: codebookTable, rows: codebookRows() }
    return (await import('./xlsx.ts')).xlsx(tableFor(page), [codebook], page)
  },
  parquet: async page => (await import('./parquet.ts')).parquet(tableFor(page)),
}

/** Finds a format of a command; what needs a library loads it now. */
export async function formatNamed(command: Settings['command'], name: string, page: Page): Promise<Format> {
  return await (command === 'check' ? CHECK : FACTS)[name]!(page)
}

function tableFor(page: Page): Table {
  return page.wide ? wide : facts
}
