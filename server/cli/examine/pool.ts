// Examines in several threads, so that an input that is too large or too slow costs itself alone.
import { Worker } from 'node:worker_threads'
import type { SeriesSettings } from '../../series/settings.ts'
import { formatNamed } from '../output/formats/formats.ts'
import { standIn, type Examiner } from './examine.ts'
import type { Answer, Job, Settings, Surveyed } from './job.ts'
import { failed, tooSlow, type Standing } from './status.ts'

/** What a thread is asked. */
export type Question =
  | { readonly kind: 'examine'; readonly job: Job }
  | { readonly kind: 'survey'; readonly job: Job; readonly series: SeriesSettings }

/** What a thread says: first that it is there, then an answer to each question in its order. */
export type Reply =
  { readonly kind: 'ready' } | { readonly kind: 'answer'; readonly answer: Answer | Surveyed | undefined }

export interface PoolOptions {
  /** The program of a thread. */
  readonly program: URL
  readonly threads: number
  /** What one question may take. */
  readonly milliseconds: number
}

/** Questions that are with each thread, so that it need not wait for the next. A guess. */
const AT_ONCE = 8
/**
 * In megabytes: the heap of a thread. A text of 2,000,000 characters that is one table takes about 500; what needs
 * more is refused, however many characters are allowed.
 */
const HEAP = 1024

export async function makePool(settings: Settings, options: PoolOptions): Promise<Examiner> {
  const formats = await Promise.all(
    settings.formats.map(name => formatNamed(settings.command, name, settings.page)),
  )
  const waiting: Task[] = []
  const threads = Array.from({ length: options.threads }, () => makeThread(settings, options, waiting))
  const ask = (question: Question) =>
    new Promise<Outcome>((resolve, reject) => {
      waiting.push({ question, resolve, reject, tries: 0 })
      for (const thread of threads) thread.feed()
    })
  return {
    async examine(job) {
      const outcome = await ask({ kind: 'examine', job })
      return 'standing' in outcome ? standIn(job, outcome.standing, formats) : (outcome.answer as Answer)
    },
    async survey(job, series) {
      const outcome = await ask({ kind: 'survey', job, series })
      return 'standing' in outcome ? undefined : (outcome.answer as Surveyed | undefined)
    },
    close: async () => {
      await Promise.all(threads.map(thread => thread.end()))
    },
  }
}

type Outcome = { readonly answer: Answer | Surveyed | undefined } | { readonly standing: Standing }

interface Task {
  readonly question: Question
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: unknown) => void
  /** How many threads have ended at it. */
  tries: number
}

interface Thread {
  /** Takes of what is waiting as much as it has room for. */
  readonly feed: () => void
  readonly end: () => Promise<void>
}

/** A thread that is replaced whenever it ends. What it had before it is asked again of the next. */
function makeThread(settings: Settings, options: PoolOptions, waiting: Task[]): Thread {
  let worker: Worker | undefined
  let isReady = false
  let isOver = false
  let timer: NodeJS.Timeout | undefined
  const asked: Task[] = []

  function start(): Worker {
    isReady = false
    const started = new Worker(options.program, {
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
      stdout: true,
    })
    started.on('message', (reply: Reply) => {
      if (started !== worker) return
      if (reply.kind === 'ready') isReady = true
      else asked.shift()?.resolve({ answer: reply.answer })
      watch()
      feed()
    })
    started.on('error', error => started === worker && lose(causeOf(error), error))
    started.on('exit', () => started === worker && lose(CRASHED, new Error('a thread ended')))
    return started
  }

  function feed(): void {
    while (!isOver && asked.length < AT_ONCE && waiting.length > 0) {
      const task = waiting.shift()!
      worker ??= start()
      asked.push(task)
      worker.postMessage(task.question)
      if (asked.length === 1) watch()
    }
  }

  /** From now the first of the questions has its time. */
  function watch(): void {
    clearTimeout(timer)
    if (!isReady || asked.length === 0) return
    timer = setTimeout(() => {
      const ended = worker
      lose(tooSlow(options.milliseconds))
      void ended?.terminate()
    }, options.milliseconds)
  }

  /** The thread is gone; the first question is what ended it. One that may only have come late is tried again, alone. */
  function lose(standing: Standing, error?: unknown): void {
    clearTimeout(timer)
    worker = undefined
    const [first, ...rest] = asked.splice(0)
    waiting.unshift(...rest)
    if (!isReady) first?.reject(error)
    else if (first && standing.status !== 'too-slow' && first.tries === 0)
      waiting.unshift({ ...first, tries: 1 })
    else first?.resolve({ standing })
    feed()
  }

  return {
    feed,
    async end() {
      isOver = true
      clearTimeout(timer)
      const ended = worker
      worker = undefined
      await ended?.terminate()
    },
  }
}

const CRASHED: Standing = failed('crashed', { zh: '程序异常结束', en: 'the program ended unexpectedly' })

function causeOf(error: unknown): Standing {
  const { code } = error as NodeJS.ErrnoException
  if (code !== 'ERR_WORKER_OUT_OF_MEMORY') return CRASHED
  return {
    status: 'too-large',
    reason: 'out-of-memory',
    message: { zh: `需要超过 ${HEAP} MB 内存`, en: `needs more than ${HEAP} MB of memory` },
  }
}
