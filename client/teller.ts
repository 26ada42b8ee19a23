/** Tells the server of files, as long as it runs. */
export interface Teller {
  readonly dispose: () => void
  /** Resolves when the server has been told of everything that has happened by now. */
  readonly settled: () => Promise<void>
}

/** Waits for work to be done, and for what was added to it meanwhile. */
export async function settled(work: () => Promise<void>): Promise<void> {
  for (let last: Promise<void> | undefined; last !== work();) {
    last = work()
    await last
  }
}
