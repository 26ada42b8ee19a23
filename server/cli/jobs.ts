// From what PATHs lead to, to the inputs that are examined.
import { extname } from 'node:path'
import { fileFailure } from './fileError.ts'
import type { Content, Job } from './examine/job.ts'
import { chunksOf, mostBytes } from './input/bytes.ts'
import type { FoundPath } from './input/foundPath.ts'
import { linesOf, type Line } from './input/lines.ts'
import { STANDARD_INPUT } from './input/paths.ts'
import { idAtStart } from './examine/record.ts'
import type { StatedOf } from './stated.ts'

/** What the jobs of a run are made with. */
export interface JobContext {
  readonly maxChars: number
  /** What standard input is called. */
  readonly stdinName: string
  readonly standardInput: () => Promise<Content>
  readonly statedOf: StatedOf | undefined
}

/** The inputs behind what was found, in its order: each file is one, and so is each line of a file of records. */
export async function* jobsFor(
  found: AsyncIterable<FoundPath> | Iterable<FoundPath>,
  context: JobContext,
): AsyncGenerator<Job> {
  for await (const one of found) {
    if (one.kind === 'file' && RECORDS.has(extname(one.file).toLowerCase()))
      yield* recordsIn(one.file, one.path ?? one.file, context)
    else yield await jobFor(one, context)
  }
}

/** The records of a stream. `file` is what the stream is called. */
export async function* recordsOf(
  file: string,
  chunks: AsyncIterable<unknown>,
  { maxChars, statedOf }: Pick<JobContext, 'maxChars' | 'statedOf'>,
): AsyncGenerator<Job> {
  for await (const line of linesOf(chunks, longestLine(maxChars))) yield recordJob(file, line, statedOf)
}

/** The extensions of files of records. */
const RECORDS: ReadonlySet<string> = new Set(['.ndjson', '.jsonl'])

/**
 * In bytes: no record of so many characters is longer. A character takes six in JSON at most (`\u0001`); four bytes
 * of a file take six in base64, with line breaks. What else is in a record has room too.
 */
function longestLine(maxChars: number): number {
  return (mostBytes(maxChars) * 3) / 2 + ROOM
}

const ROOM = 1_000_000

async function* recordsIn(file: string, path: string | Uint8Array, context: JobContext): AsyncGenerator<Job> {
  try {
    yield* recordsOf(file, chunksOf(path), context)
  } catch (error) {
    yield { file, asked: true, content: { kind: 'none', standing: fileFailure(error) } }
  }
}

function recordJob(file: string, { bytes, number, cut }: Line, statedOf: JobContext['statedOf']): Job {
  const content: Content = { kind: 'record', line: bytes, number, ...(cut && { cut }) }
  const stated = statedOf?.(String(idAtStart(bytes)))
  return { file, asked: false, content, ...(stated && { stated }) }
}

async function jobFor(found: FoundPath, context: JobContext): Promise<Job> {
  if (found.kind === 'lost')
    return { file: found.file, asked: true, content: { kind: 'none', standing: found.standing } }
  const isStandardInput = found.file === STANDARD_INPUT
  const file = isStandardInput ? context.stdinName : found.file
  const content: Content = isStandardInput
    ? await context.standardInput()
    : { kind: 'file', path: found.path ?? found.file }
  const stated = context.statedOf?.(file)
  return { file, asked: found.asked, content, ...(stated && { stated }) }
}
