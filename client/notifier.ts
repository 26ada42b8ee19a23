// What tells the server of files, as long as it runs.

export interface Notifier {
  readonly dispose: () => void
  /** Resolves when the server has been told of everything that has happened by now. */
  readonly settled: () => Promise<void>
}

/** Does one task after the other, so that what the server is told last is what is true last. */
export interface TaskQueue {
  readonly add: (task: () => Promise<void>) => void
  /** Resolves when all is done, with what was added meanwhile. */
  readonly settled: () => Promise<void>
}

/** @param warn told of a task that fails; those after it are done all the same */
export function makeTaskQueue(warn: (message: string) => void): TaskQueue {
  let work = Promise.resolve()
  return {
    add(task) {
      work = work.then(task).catch((error: unknown) => warn(String(error)))
    },
    async settled() {
      for (let last: Promise<void> | undefined; last !== work;) {
        last = work
        await last
      }
    },
  }
}
