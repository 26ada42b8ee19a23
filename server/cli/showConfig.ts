// The command `config`: which settings are in force, and where they come from.
import { PROFILES } from '../rules/profile.ts'
import type { Invocation } from './arguments.ts'
import { configOf } from './config.ts'
import type { ExitStatus, Terminal } from './output/terminal.ts'

/** `gouji config`. */
export async function showConfig(invocation: Invocation, terminal: Terminal): Promise<ExitStatus> {
  const {
    from,
    rules,
    profile = PROFILES[0],
    form,
    ignores,
    series,
  } = await configOf(invocation, terminal.noteOf)
  const shown = {
    from,
    rules,
    profile,
    form: form ?? 'auto',
    ignores: ignores.flatMap(({ patterns }) => patterns),
    series,
  }
  await terminal.out.write(`${JSON.stringify(shown, null, 2)}\n`)
  return 0
}
