// A thread of the command line: examines what it is asked, one after the other.
import { parentPort, workerData } from 'node:worker_threads'
import { makeExaminer } from './cli/examine/examine.ts'
import type { Settings } from './cli/examine/job.ts'
import type { Question, Reply } from './cli/examine/pool.ts'

const port = parentPort!
const tell = (reply: Reply) => port.postMessage(reply)
const examiner = await makeExaminer(workerData as Settings)

/** Each question waits for the one before it: answers come in the order of the questions. */
let last: Promise<void> = Promise.resolve()
port.on('message', (question: Question) => {
  last = last.then(async () => {
    const answer =
      question.kind === 'examine'
        ? await examiner.examine(question.job)
        : await examiner.survey(question.job, question.series)
    tell({ kind: 'answer', answer })
  })
})
tell({ kind: 'ready' })
