// `--stream`: a line of JSON in, a line of JSON out.
import { isSet, lastValue, type Invocation } from './arguments.ts'
import { formOf, lowestSeverityOf, severitiesOf } from './choices.ts'
import { readNamedConfig } from './config.ts'
import type { Settings } from './examine/job.ts'
import { STANDARD_INPUT } from './input/paths.ts'
import { recordsOf } from './jobs.ts'
import { maxCharsOf } from './limits.ts'
import type { ExitStatus, Terminal } from './output/terminal.ts'
import { openRun, writeAnswers } from './run.ts'
import { statedBy } from './stated.ts'
import { UsageError } from './usage.ts'

/**
 * Answers each record of standard input with one line, in the order of the input. An answer depends on the record and
 * the options alone: not on the language of the surroundings, nor on a `gouji.json` that lies somewhere above.
 */
export async function stream(
  command: Settings['command'],
  invocation: Invocation,
  home: URL,
  terminal: Terminal,
): Promise<ExitStatus> {
  refuseOthers(invocation)
  const config = await readNamedConfig(invocation)
  const maxChars = maxCharsOf(invocation)
  const settings: Settings = {
    command,
    formats: [FORMAT],
    page: { locale: lastValue(invocation, 'locale') === undefined ? 'zh' : terminal.locale, ...PLAIN },
    form: formOf(invocation, config.form),
    severities: severitiesOf(invocation, config),
    lowest: lowestSeverityOf(invocation),
    accepts: undefined,
    maxChars,
  }
  const run = await openRun(invocation, settings, 0, home, terminal)
  const context = { maxChars, statedOf: await statedBy(invocation, config) }
  const { stdin } = terminal.host
  await writeAnswers(recordsOf(STANDARD_INPUT, stdin, context), run, [{ format: FORMAT }], () => undefined)
  // Whoever fed it may still hold its end open when nobody reads on.
  stdin.destroy()
  return 0
}

const FORMAT = 'ndjson'
const PLAIN = { colours: false, columns: 0, wide: false, bom: false }

function refuseOthers(invocation: Invocation): void {
  const { operands, outputs } = invocation
  const other = outputs.find(({ format }) => format !== undefined && format !== FORMAT)
  if (operands.length === 0 && !other && !isSet(invocation, 'files-from') && !isSet(invocation, 'accept'))
    return
  throw new UsageError({
    zh: '--stream 从标准输入逐行读记录，输出 ndjson；后面不写路径，也不与 --files-from、--accept 或其他 --format 同用。',
    en: '--stream reads records from standard input and prints ndjson: it takes no PATH, no --files-from, no --accept and no other --format.',
  })
}
