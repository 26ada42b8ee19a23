// Medians of runs that take turns: on a machine that is busy with other things too, what is compared must be
// measured under the same conditions.
import { spawnSync } from 'node:child_process'

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]
}

/** Milliseconds that one call takes. */
export function timed(work) {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** The median time of each of `tasks`, run in turn: `warmUp` rounds that do not count, then `rounds` that do. */
export function inTurn(tasks, rounds, warmUp = 0) {
  const times = tasks.map(() => [])
  for (let round = -warmUp; round < rounds; round++) {
    tasks.forEach((task, i) => {
      const time = timed(task)
      if (round >= 0) times[i].push(time)
    })
  }
  return times.map(median)
}

/** The same for tasks that answer later. */
export async function inTurnAsync(tasks, rounds, warmUp = 0) {
  const times = tasks.map(() => [])
  for (let round = -warmUp; round < rounds; round++) {
    for (const [i, task] of tasks.entries()) {
      const start = performance.now()
      await task()
      if (round >= 0) times[i].push(performance.now() - start)
    }
  }
  return times.map(median)
}

/** A task that runs a Node program to its end, on some of the cores only where `cores` names them. */
export function program(args, cores) {
  const [command, ...before] = cores ? ['taskset', '-c', cores, process.execPath] : [process.execPath]
  return () => {
    const { error, status, stderr } = spawnSync(command, [...before, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      maxBuffer: 1 << 28,
    })
    // 1: findings.
    if (error || status > 1) throw error ?? new Error(`${args.join(' ')}: ${stderr}`)
  }
}

export function canPin() {
  return spawnSync('taskset', ['-c', '0', process.execPath, '-e', '0']).status === 0
}
