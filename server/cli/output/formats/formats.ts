// Every output format by its name.
import type { Page, Settings } from '../../examine/job.ts'
import { checkJson } from './checkJson.ts'
import { factsCsv } from './factsCsv.ts'
import { factsJson } from './factsJson.ts'
import type { Format } from './format.ts'
import { pretty } from './pretty.ts'
import { sarif } from './sarif.ts'
import { factsLines, findingsLines } from './stream.ts'

type Maker = (page: Page) => Format | Promise<Format>

/** The first is the one that is used when none is asked for. */
const CHECK: Readonly<Record<string, Maker>> = {
  pretty,
  json: checkJson,
  ndjson: findingsLines,
  sarif,
}

const FACTS: Readonly<Record<string, Maker>> = {
  csv: factsCsv,
  json: factsJson,
  ndjson: factsLines,
}

/** Finds a format of a command; what needs a library loads it now. */
export async function formatNamed(command: Settings['command'], name: string, page: Page): Promise<Format> {
  return await (command === 'check' ? CHECK : FACTS)[name]!(page)
}
