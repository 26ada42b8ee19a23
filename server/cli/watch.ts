// `--watch`: runs again whenever something changes.
import { watch } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { isSet, pathsOf, type Invocation } from './arguments.ts'
import { STANDARD_INPUT } from './input/paths.ts'
import type { ExitStatus, Terminal } from './output/terminal.ts'
import { UsageError } from './usage.ts'

/** In milliseconds: an editor that saves changes a file several times in a row. A guess. */
const CALM = 200

/** Runs once, or as often as something below the PATHs changes, until the user ends it or nobody reads on. */
export async function runOrWatch(
  invocation: Invocation,
  terminal: Terminal,
  run: () => Promise<ExitStatus>,
): Promise<ExitStatus> {
  if (!isSet(invocation, 'watch')) return run()
  const paths = pathsOf(invocation)
  if (paths.includes(STANDARD_INPUT)) throw CANNOT
  for (;;) {
    const change = nextChange(paths)
    if (terminal.host.stdout.isTTY === true) await terminal.out.write('\u001b[2J\u001b[H')
    const status = await run()
    if (terminal.out.closed()) return status
    terminal.note({ zh: '等待文件变化（Ctrl+C 结束）……', en: 'Waiting for a change (Ctrl+C ends it)…' })
    await change
    await pause(CALM)
  }
}

const CANNOT = new UsageError({
  zh: '--watch 不能用于标准输入。',
  en: '--watch cannot be used with standard input.',
})

function nextChange(paths: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const watchers = paths.map(path => watch(path, { recursive: true }))
    const end = () => {
      for (const watcher of watchers) watcher.close()
    }
    for (const watcher of watchers) {
      watcher.on('error', error => {
        end()
        reject(error)
      })
      watcher.on('change', () => {
        end()
        resolve()
      })
    }
  })
}
