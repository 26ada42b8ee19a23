// What is counted is functions called, which is the same on every machine and in every run: no clock decides.
import { Session } from 'node:inspector/promises'

/** How often each function of the program was called, by its name and its file. */
export async function callsOf(work: () => unknown): Promise<ReadonlyMap<string, number>> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  await work()
  const { result } = await session.post('Profiler.takePreciseCoverage')
  await session.post('Profiler.stopPreciseCoverage')
  session.disconnect()
  const calls = new Map<string, number>()
  for (const { url, functions } of result) {
    const file = /\/server\/(.+?\.ts)/.exec(url)?.[1]
    if (file === undefined) continue
    for (const { functionName, ranges } of functions) {
      const key = `${file} ${functionName}`
      calls.set(key, (calls.get(key) ?? 0) + ranges[0]!.count)
    }
  }
  return calls
}

export function sum(calls: ReadonlyMap<string, number>): number {
  return [...calls.values()].reduce((all, count) => all + count, 0)
}

export function callsNamed(calls: ReadonlyMap<string, number>, name: string): number {
  return calls.get(name) ?? 0
}
