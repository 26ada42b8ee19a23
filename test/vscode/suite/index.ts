// What VS Code calls in its extension host: runs the test files listed here.
import Mocha from 'mocha'
import * as vscode from 'vscode'
import { Reporter } from './reporter.ts'
import { closeEverything } from './support.ts'

/** The test files, in the order in which they run. */
const files = [
  () => import('./extension.test.ts'),
  () => import('./report.test.ts'),
  () => import('./menu.test.ts'),
  () => import('./series.test.ts'),
  () => import('./features.test.ts'),
  () => import('./workspace.test.ts'),
  // Where the server is a process, it can be taken down.
  ...(typeof process === 'object' && process.platform !== ('browser' as string)
    ? [() => import('./guard.test.ts')]
    : []),
  // What is seen can be reached where a browser shows it.
  ...(vscode.env.uiKind === vscode.UIKind.Web
    ? [() => import('./seen.test.ts'), () => import('./preview.test.ts'), () => import('./sessions.test.ts')]
    : []),
]

/** What the names of the tests that run have in them, where not all are to run; run.mjs sets it. */
declare const GREP: string
/** How often a test that failed is tried again; run.mjs sets it. */
declare const RETRIES: number

export async function run(): Promise<void> {
  markConsole()
  const { env, version } = vscode
  console.log(
    `${env.appName} ${version}, ${env.uiKind === vscode.UIKind.Web ? 'in a browser' : 'on the desktop'}, ${env.language}`,
  )
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: Reporter,
    timeout: 120_000,
    slow: 1000,
    retries: RETRIES,
    ...(GREP && { grep: GREP }),
  })
  // Test files find `describe` and `it` as globals, as when Mocha itself loads them.
  mocha.suite.emit('pre-require', globalThis, null, mocha)
  mocha.suite.afterEach(closeEverything)
  for (const load of files) await load()
  const failures = await new Promise<number>(resolve => mocha.run(resolve))
  if (failures > 0) {
    const error = new Error(`${failures} failing`)
    // It is printed, and where it was thrown tells nothing.
    error.stack = error.message
    throw error
  }
}

/**
 * A workbench in a browser sends what an extension host prints along with its own log. The mark, which run.mjs
 * knows, tells the lines of the tests and of the extension from all others.
 */
function markConsole(): void {
  if (vscode.env.uiKind !== vscode.UIKind.Web) return
  const inner = console
  const mark =
    (level: 'log' | 'info' | 'warn' | 'error') =>
    (...args: unknown[]) =>
      inner[level]('[suite]', ...args)
  // The methods of VS Code's console ignore being replaced; the console itself does not.
  globalThis.console = Object.create(inner) as Console
  for (const level of ['log', 'info', 'warn', 'error'] as const) {
    Object.defineProperty(globalThis.console, level, { value: mark(level) })
  }
}
