// Examines the inputs of a run and writes what comes of them.
import { availableParallelism } from 'node:os'
import { isSet, numberOf, type Invocation } from './arguments.ts'
import { makeExaminer, type Examiner } from './examine/examine.ts'
import type { Answer, Job, Settings } from './examine/job.ts'
import { makePool } from './examine/pool.ts'
import { inOrder } from './input/inOrder.ts'
import { maxMillisecondsOf, PATIENCE } from './limits.ts'
import { openOutputs, type OpenOutput, type Target } from './output/outputs.ts'
import { NO_PROGRESS, showProgress } from './output/progress.ts'
import { isTrouble, makeTally, type Tally } from './output/tally.ts'
import type { Terminal } from './output/terminal.ts'

/** Everything that a run needs beside its inputs. */
export interface Run {
  readonly invocation: Invocation
  readonly settings: Settings
  readonly examiner: Examiner
  readonly threads: number
  readonly terminal: Terminal
  /** How many inputs there are, where that is known. */
  readonly count?: number
}

/** Fewer files than this are read in this thread: to start others takes as long as to read as many. A guess. */
export const FEW = 32

/** The threads that read the inputs; `count` of these are known to be there. */
export async function openRun(
  invocation: Invocation,
  settings: Settings,
  count: number,
  home: URL,
  terminal: Terminal,
): Promise<Run> {
  const asked = numberOf(invocation, 'jobs', 1)
  const milliseconds = maxMillisecondsOf(invocation)
  const isApart =
    isSet(invocation, 'stream') ||
    milliseconds !== undefined ||
    (asked ?? 1) > 1 ||
    (asked === undefined && count >= FEW)
  const threads = isApart ? (asked ?? availableParallelism()) : 1
  const program = new URL('worker.js', home)
  const examiner = isApart
    ? await makePool(settings, { program, threads, milliseconds: milliseconds ?? PATIENCE })
    : await makeExaminer(settings)
  return { invocation, settings, examiner, threads, terminal }
}

/** A few for each thread, so that a slow one holds up the order and not the work. A guess, nothing measured. */
export const AHEAD = 16

/** Examines one input after the other and writes each answer at once, in the order of the inputs. */
export async function writeAnswers(
  jobs: AsyncIterable<Job>,
  { invocation, settings, examiner, threads, terminal, count }: Run,
  targets: readonly Target[],
  heed: (answer: Answer) => void,
): Promise<Tally> {
  const tally = makeTally()
  const progress = isSet(invocation, 'quiet') ? NO_PROGRESS : showProgress(terminal, count)
  const outputs = await openOutputs(targets, settings, terminal)
  try {
    for await (const answer of inOrder(jobs, examiner.examine, threads * AHEAD)) {
      tally.add(answer)
      progress.step(answer.bytes ?? 0)
      heed(answer)
      await addTo(outputs, answer)
      if (outputs.every(({ out }) => out.closed())) break
    }
    for (const output of outputs) await output.end(tally)
  } catch (error) {
    for (const output of outputs) output.abandon()
    throw error
  } finally {
    progress.end()
    await examiner.close()
  }
  return tally
}

async function addTo(outputs: readonly OpenOutput[], { pieces }: Answer): Promise<void> {
  for (const [i, output] of outputs.entries()) {
    if (pieces[i] !== undefined) await output.add(pieces[i])
  }
}

/** Tells of what could not be read, and of what could be read in part. */
export function noteTrouble(answer: Answer, terminal: Terminal): void {
  const { file, standing, damagedIn } = answer
  if (isTrouble(answer) || standing.status === 'unsupported-encoding' || standing.reason === 'json-lines')
    terminal.noteOf(file, standing.message!)
  else if (damagedIn !== undefined) {
    terminal.noteOf(file, {
      zh: `有些字节不是 ${damagedIn} 文字（文件可能被截断），读作“�”`,
      en: `some bytes are no ${damagedIn} text (the file may be cut off); they are read as “�”`,
    })
  }
}
