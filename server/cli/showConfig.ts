// The command `config`: which settings are in force, and where they come from.
import type { Invocation } from './arguments.ts'
import { configOf } from './config.ts'
import type { ExitStatus, Terminal } from './output/terminal.ts'

/** `gouji config`. */
export async function showConfig(invocation: Invocation, { out }: Terminal): Promise<ExitStatus> {
  const { from, rules, form, ignores, series } = await configOf(invocation)
  await out.write(`${JSON.stringify({ from, rules, form: form ?? 'auto', ignores, series }, null, 2)}\n`)
  return 0
}
