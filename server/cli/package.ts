// A Data Package: figures, the status of each file and the codebook, with a description of all columns.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { codebookCsv } from './codebook.ts'
import { describeFileError } from './fileError.ts'
import { writeTo, type Target } from './output/outputs.ts'
import { dataPackageOf } from './output/schema.ts'
import { codebookTable } from './output/tables/codebook.ts'
import { facts } from './output/tables/facts.ts'
import { inputs } from './output/tables/inputs.ts'
import { wide } from './output/tables/wide.ts'
import type { Terminal } from './output/terminal.ts'
import { UsageError } from './usage.ts'

/** The tables that the inputs fill. */
const TABLES = [facts, inputs, wide]

/** Makes the folder, and says what is to be written into it. */
export async function beginPackage(folder: string): Promise<readonly Target[]> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    const { zh, en } = describeFileError(error)
    throw new UsageError({ zh: `${folder}：${zh}。`, en: `${folder}: ${en}.` })
  }
  return TABLES.map(({ name }) => ({ format: `csv:${name}`, file: join(folder, `${name}.csv`) }))
}

/** The description comes last: where it is, all is there. */
export async function endPackage(folder: string, terminal: Terminal): Promise<void> {
  await writeTo(join(folder, `${codebookTable.name}.csv`), codebookCsv(), terminal)
  const description = dataPackageOf([...TABLES, codebookTable])
  await writeTo(join(folder, 'datapackage.json'), `${JSON.stringify(description, null, 2)}\n`, terminal)
}
