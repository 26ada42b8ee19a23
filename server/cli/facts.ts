// The command `facts`.
import { isSet, type Invocation } from './arguments.ts'
import { formOf, pageOf, severitiesOf } from './choices.ts'
import { cacheOf } from './cacheFolder.ts'
import { configOf } from './config.ts'
import type { Settings } from './examine/job.ts'
import { peek } from './input/peek.ts'
import { findInputs } from './inputs.ts'
import { beginPackage, endPackage } from './package.ts'
import { packageOf, targetsOf } from './outputsAsked.ts'
import { maxCharsOf } from './limits.ts'
import { inputsIn, type Totals } from './output/tally.ts'
import type { ExitStatus, Terminal } from './output/terminal.ts'
import { stream } from './stream.ts'
import { FEW, noteTrouble, openRun, writeAnswers } from './run.ts'

/** `gouji facts`. */
export async function facts(invocation: Invocation, home: URL, terminal: Terminal): Promise<ExitStatus> {
  if (isSet(invocation, 'stream')) return stream('facts', invocation, home, terminal)
  const config = await configOf(invocation, terminal.noteOf)
  const cache = cacheOf(invocation, home, terminal.host)
  const folder = packageOf(invocation)
  const targets = [...targetsOf(invocation), ...(folder === undefined ? [] : await beginPackage(folder))]
  const settings: Settings = {
    command: 'facts',
    formats: targets.map(({ format }) => format),
    page: pageOf(invocation, terminal),
    form: formOf(invocation, config.form),
    severities: severitiesOf(invocation, config),
    lowest: 'hint',
    accepts: undefined,
    maxChars: maxCharsOf(invocation),
    ...(cache && { cache }),
  }
  const inputs = await findInputs(invocation, config, terminal)
  // There may be millions of them: how many is looked at only as far as it matters.
  const { beginning, all } = await peek(inputs.found, FEW)
  const run = await openRun(invocation, settings, beginning.length, home, terminal)
  const tally = await writeAnswers(inputs.jobsFor(all), run, targets, answer => noteTrouble(answer, terminal))
  if (folder !== undefined) await endPackage(folder, terminal)
  if (!isSet(invocation, 'quiet') && !areAllReports(tally)) terminal.note(inputsIn(tally))
  const passedOver = inputs.passedOver.summary()
  if (!isSet(invocation, 'quiet') && passedOver) terminal.note(passedOver)
  return tally.troubles.length > 0 || tally.statuses.size === 0 ? 2 : 0
}

function areAllReports({ statuses }: Totals): boolean {
  return statuses.size === 1 && statuses.has('report')
}
