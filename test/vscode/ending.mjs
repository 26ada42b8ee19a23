// Nothing may outlive these programs, however they end: no child process, no temporary folder.
import { spawn } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** @type {(() => unknown)[]} */
const tasks = []
let ending = false

/**
 * Registers what to do before this process ends. The last registered runs first.
 * @param {() => unknown} task
 */
export function atEnd(task) {
  tasks.push(task)
}

/**
 * Does all that was registered, then ends this process.
 * @param {number} code
 */
async function end(code) {
  if (ending) return
  ending = true
  while (tasks.length > 0) {
    try {
      await tasks.pop()?.()
    } catch (error) {
      console.error(error)
    }
  }
  process.exit(code)
}

/**
 * Runs the main function of a program: what it returns is the exit code; an exception is shown and is code 1.
 * @param {() => Promise<number>} main
 */
export async function program(main) {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.on(signal, () => void end(code))
  }
  // A thing thrown in some callback, or a closed pipe where the output should go.
  process.on('uncaughtException', error => {
    if (error.code !== 'EPIPE') console.error(error)
    void end(1)
  })
  try {
    await end(await main())
  } catch (error) {
    // After a signal, what was under way fails because its child has been killed: nothing to report.
    if (!ending) console.error(error)
    await end(1)
  }
}

/**
 * Ends the program as failed when it is not done by then.
 * @param {number} seconds
 * @param {() => void} [explain] called before
 */
export function giveUpAfter(seconds, explain) {
  setTimeout(() => {
    console.error(`Not done after ${seconds} s.`)
    explain?.()
    void end(1)
  }, seconds * 1000)
}

/**
 * Starts a child in a process group of its own, so that with it end the processes that it has started.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function startChild(command, args, options) {
  const child = spawn(command, args, { ...options, detached: true })
  const exited = new Promise(resolve => child.once('exit', resolve))
  atEnd(async () => {
    if (child.pid === undefined) return
    killGroup(child.pid, 'SIGTERM')
    await Promise.race([exited, delay(1000)])
    killGroup(child.pid, 'SIGKILL')
  })
  return child
}

function killGroup(pid, signal) {
  try {
    process.kill(-pid, signal)
  } catch {
    // The whole group is gone already.
  }
}

/** Makes a temporary folder that is removed in the end. */
export function temporaryFolder() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gouji-vscode-')))
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** @param {number} ms */
export const delay = ms => new Promise(resolve => setTimeout(resolve, ms))
