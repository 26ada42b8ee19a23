// Answers of earlier runs, kept by everything that they depend on.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { deserialize, serialize } from 'node:v8'
import type { Answer, Job, Settings } from './job.ts'

/** What an answer depends on. */
export interface Basis {
  readonly job: Job
  readonly sha256: string
  /** Of what the report is compared with. */
  readonly relatives: readonly (string | undefined)[]
}

/** Stands for the program: another version of any of its files makes all answers void. */
export function buildIn(home: URL): string {
  const hash = createHash('sha256')
  for (const folder of ['.', 'chunks']) {
    const place = new URL(`${folder}/`, home)
    for (const name of readdirSync(place).sort())
      if (name.endsWith('.js')) hash.update(name).update(readFileSync(new URL(name, place)))
  }
  return hash.digest('hex')
}

/** The answer of an earlier run; `undefined` where there is none that can be read. */
export function recall(settings: Settings, basis: Basis): Answer | undefined {
  try {
    return deserialize(readFileSync(placeOf(settings, basis))) as Answer
  } catch {
    return undefined
  }
}

/** Keeps an answer. Where that is not possible, the next run reads the file again. */
export function remember(settings: Settings, basis: Basis, answer: Answer): void {
  const place = placeOf(settings, basis)
  const temporary = `${place}.${process.pid}.${threadId}.tmp`
  try {
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(temporary, serialize(answer))
    renameSync(temporary, place)
  } catch {
    return
  }
}

function placeOf({ cache, ...settings }: Settings, { job, sha256, relatives }: Basis): string {
  const { file, asked, stated, acceptances, relations } = job
  const all = [cache!.build, settings, file, asked, stated, acceptances, relations, sha256, relatives]
  const key = createHash('sha256').update(JSON.stringify(all)).digest('hex')
  return join(cache!.folder, key.slice(0, 2), key.slice(2))
}
