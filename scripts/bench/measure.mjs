// Runs that take turns: on a machine that is busy with other things too, what is compared must be measured under the
// same conditions.
import { spawnSync } from 'node:child_process'
import { openSync } from 'node:fs'
import { devNull } from 'node:os'

/** What is printed goes here. `ignore` would do, but the command line takes it for a closed standard output. */
export const NOWHERE = openSync(devNull, 'w')

export function median(numbers) {
  return quantile(numbers, 0.5)
}

export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

/** Milliseconds that one call takes. */
export function timed(work) {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Clocks, in milliseconds. The second stands still while other programs have the processor. */
export const WALL = () => performance.now()
export const PROCESSOR = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The times of each of `tasks`, run in turn: `warmUp` rounds that do not count, then `rounds` that do. */
export async function timesInTurn(tasks, rounds, warmUp = 0, clock = WALL) {
  const times = tasks.map(() => [])
  for (let round = -warmUp; round < rounds; round++) {
    for (const [i, task] of tasks.entries()) {
      const start = clock()
      const later = task()
      if (later instanceof Promise) await later
      if (round >= 0) times[i].push(clock() - start)
    }
  }
  return times
}

/** The median time of each. */
export async function inTurn(tasks, rounds, warmUp, clock) {
  return (await timesInTurn(tasks, rounds, warmUp, clock)).map(median)
}

/** A line of a table: `task` against `other`, the median of the ratios within a round, and its quartiles. */
export async function against(what, task, other, rounds, warmUp, clock) {
  const [times, others] = await timesInTurn([task, other], rounds, warmUp, clock)
  return lineOf(what, times, others)
}

export function lineOf(what, times, others) {
  const ratios = times.map((time, i) => time / others[i])
  return {
    what,
    time: median(times),
    than: median(others),
    ratio: median(ratios),
    spread: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
  }
}

/** A task that runs a Node program to its end, on some of the cores only where `cores` names them. */
export function program(args, cores) {
  const [command, ...before] = cores ? ['taskset', '-c', cores, process.execPath] : [process.execPath]
  return () => {
    const { error, status, stderr } = spawnSync(command, [...before, ...args], {
      stdio: ['ignore', NOWHERE, 'pipe'],
      maxBuffer: 1 << 28,
    })
    // 1: findings.
    if (error || status > 1) throw error ?? new Error(`${args.join(' ')}: ${stderr}`)
  }
}

export function canPin() {
  return spawnSync('taskset', ['-c', '0', process.execPath, '-e', '0']).status === 0
}
