// Runs one command line.
import { parseArguments, type Invocation } from './arguments.ts'
import { helpText } from './help.ts'
import type { Host } from './host.ts'
import { localeFor } from './locale.ts'
import { isStandardOutputClosed } from './output/output.ts'
import { makeTerminal, type ExitStatus, type Terminal } from './output/terminal.ts'
import type { Text } from '../text/locale.ts'
import { UsageError } from './usage.ts'
import { version } from '../../package.json'

/** What the entry point knows and the rest must be told. */
export interface EntryPoint {
  readonly arguments: readonly string[]
  readonly host: Host
  /** The folder of the built program, with the rules' manual pages in `rules/` and `worker.js`. */
  readonly home: URL
  readonly startServer: () => Promise<unknown>
}

/** Runs one command line to its end and says with which status the process should exit. */
export async function main(entryPoint: EntryPoint): Promise<ExitStatus | undefined> {
  const terminal = makeTerminal(entryPoint.host, localeFor(entryPoint.arguments, entryPoint.host.env))
  try {
    const status = await run(parseArguments(entryPoint.arguments), entryPoint, terminal)
    return terminal.failed() ? 2 : status
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    terminal.note(error.text)
    return 2
  }
}

/** A command's code is loaded when it is called for: starting takes most of the time that a small file needs. */
async function run(
  invocation: Invocation,
  { arguments: words, host, home, startServer }: EntryPoint,
  terminal: Terminal,
): Promise<ExitStatus | undefined> {
  switch (invocation.command) {
    case 'check':
      return (await import('./reportCommands.ts')).check(invocation, home, terminal)
    case 'facts':
      return (await import('./reportCommands.ts')).facts(invocation, home, terminal)
    case 'fix':
      return (await import('./reportCommands.ts')).fix(invocation, terminal)
    case 'codebook':
      return (await import('./reportCommands.ts')).showCodebook(invocation, terminal)
    case 'panel':
      return (await import('./panel/panel.ts')).panel(invocation, home, terminal)
    case 'config':
      return (await import('./reportCommands.ts')).showConfig(invocation, terminal)
    case 'completions':
      return (await import('./completions.ts')).completions(invocation, terminal)
    case 'explain':
      return (await import('./reportCommands.ts')).explain(invocation, home, terminal)
    case 'lsp':
      if (host.stdout === process.stdout && !words.some(isOtherWay) && isStandardOutputClosed()) {
        terminal.note(NO_EDITOR)
        return 2
      }
      await startServer()
      return undefined
    case 'version':
      await terminal.out.write(`${version}\n`)
      return 0
    case 'help':
      await terminal.out.write(helpText(invocation.operands[0], terminal.locale))
      return 0
    case undefined:
      terminal.say(helpText(undefined, terminal.locale))
      return 2
  }
}

/** A server that speaks with its editor by another way than standard output. */
function isOtherWay(word: string): boolean {
  return /^--(?:node-ipc|pipe|socket)/.test(word)
}

const NO_EDITOR: Text = {
  zh: '标准输出已关闭，语言服务无法与编辑器通信。',
  en: 'standard output is closed: the language server cannot speak with an editor.',
}
