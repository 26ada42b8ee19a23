// What a user knows of the organ and the year of files: a table, or the settings.
import { basename } from 'node:path'
import { statedFor } from '../series/member.ts'
import type { Stated } from '../series/settings.ts'
import { lastValue, type Invocation } from './arguments.ts'
import type { Config } from './config.ts'
import { statedIn } from './examine/record.ts'
import { UsageError } from './usage.ts'
import { readTable } from './input/table.ts'

/** Says of a file what `--meta` has of it, else what the settings have; `undefined` where neither says anything. */
export async function statedBy(invocation: Invocation, { series }: Config): Promise<StatedOf | undefined> {
  const table = lastValue(invocation, 'meta')
  const known = table === undefined ? new Map<string, Stated>() : await readMeta(table)
  const hasSettings = Object.keys(series.reports).length > 0
  if (known.size === 0 && !hasSettings) return undefined
  return file =>
    known.get(file) ?? known.get(basename(file)) ?? (hasSettings ? some(statedFor(file, series)) : undefined)
}

/** What is known of a file, or of a record by its id. */
export type StatedOf = (file: string) => Stated | undefined

function some(stated: Stated): Stated | undefined {
  return Object.keys(stated).length > 0 ? stated : undefined
}

/** By what stands under `file`, `id` or `name`: a path as it is shown, or a file's name alone. */
async function readMeta(table: string): Promise<ReadonlyMap<string, Stated>> {
  const known = new Map<string, Stated>()
  for await (const row of readTable(table)) {
    const key = row.file ?? row.id ?? row.name
    if (typeof key !== 'string' && typeof key !== 'number') {
      throw new UsageError({
        zh: `${table}：要有一列 file（或 id）写明文件。`,
        en: `${table}: needs a column file (or id) that says which file a row is about.`,
      })
    }
    known.set(String(key), statedIn(row))
  }
  return known
}
