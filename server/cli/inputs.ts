// The inputs that a command line asks for.
import { isSet, lastValue, listOf, pathsOf, type Invocation } from './arguments.ts'
import type { Config } from './config.ts'
import type { Content, Job } from './examine/job.ts'
import { describeFileError } from './fileError.ts'
import { chunksOf, readStream } from './input/bytes.ts'
import { EXTENSIONS, type Choice } from './input/folder.ts'
import type { FoundPath } from './input/foundPath.ts'
import { ignoredIn } from './input/ignored.ts'
import { linesOf, LINE_FEED, NUL } from './input/lines.ts'
import { filesAt, STANDARD_INPUT, type GivenPath } from './input/paths.ts'
import { statedBy } from './stated.ts'
import { jobsFor, type JobContext } from './jobs.ts'
import { makePassedOver, type PassedOverTally } from './output/passedOver.ts'
import type { Terminal } from './output/terminal.ts'
import { maxCharsOf, stdinNameOf } from './limits.ts'
import { UsageError } from './usage.ts'

/** The inputs of a run. */
export interface Inputs {
  /** What the PATHs lead to. Can be gone through once. */
  readonly found: AsyncIterable<FoundPath>
  /** The inputs behind it; what stands in standard input is read once, and kept. */
  readonly jobsFor: (found: AsyncIterable<FoundPath> | Iterable<FoundPath>) => AsyncIterable<Job>
  readonly passedOver: PassedOverTally
}

export async function findInputs(
  invocation: Invocation,
  config: Config,
  terminal: Terminal,
): Promise<Inputs> {
  const maxChars = maxCharsOf(invocation)
  const extensions = new Set(extensionsIn(invocation))
  const passedOver = makePassedOver(extensions, isSet(invocation, 'verbose'), terminal)
  const excluded = [...config.ignores, { patterns: invocation.options.get('exclude') ?? [] }]
  const choice: Choice = {
    extensions,
    ignoredBelow: await ignoredIn(excluded, !isSet(invocation, 'no-ignore')),
  }
  const context: JobContext = {
    maxChars,
    stdinName: stdinNameOf(invocation),
    standardInput: once(() => standardInput(terminal, maxChars)),
    statedOf: await statedBy(invocation, config),
  }
  const paths = pathsIn(invocation, terminal)
  return {
    found: passedOver.without(filesAt(paths, choice)),
    jobsFor: found => jobsFor(found, context),
    passedOver,
  }
}

function extensionsIn(invocation: Invocation): readonly string[] {
  const asked = listOf(invocation, 'ext').map(word => `.${word.replace(/^\./, '').toLowerCase()}`)
  return asked.length > 0 ? asked : EXTENSIONS
}

/** The words of the command line, or what the file holds that `--files-from` names. */
function pathsIn(invocation: Invocation, terminal: Terminal): Iterable<GivenPath> | AsyncIterable<GivenPath> {
  const list = lastValue(invocation, 'files-from')
  return list === undefined ? pathsOf(invocation) : pathsListed(list, invocation, terminal)
}

async function* pathsListed(
  list: string,
  invocation: Invocation,
  { host }: Terminal,
): AsyncGenerator<GivenPath> {
  yield* invocation.operands
  const chunks = list === STANDARD_INPUT ? host.stdin : chunksOf(list)
  const divider = isSet(invocation, 'null') ? NUL : LINE_FEED
  try {
    for await (const { bytes } of linesOf(chunks, LONGEST_PATH, divider)) {
      const path = divider === LINE_FEED && bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes
      if (path.length > 0) yield Buffer.from(path)
    }
  } catch (error) {
    const { zh, en } = describeFileError(error)
    throw new UsageError({ zh: `${list}：${zh}。`, en: `${list}: ${en}.` })
  }
}

/** In bytes; Linux allows 4096. */
const LONGEST_PATH = 32_768
const CARRIAGE_RETURN = 13

async function standardInput({ host }: Terminal, maxChars: number): Promise<Content> {
  const read = await readStream(host.stdin, maxChars)
  return 'bytes' in read ? { kind: 'bytes', bytes: read.bytes } : { kind: 'none', standing: read.standing }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
