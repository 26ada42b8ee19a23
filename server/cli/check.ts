// The command `check`.
import { openAcceptanceStore, type AcceptanceStore } from './acceptanceStore.ts'
import { isSet, lastValue, numberOf, type Invocation } from './arguments.ts'
import { formOf, lowestSeverityOf, pageOf, severitiesOf } from './choices.ts'
import { cacheOf } from './cacheFolder.ts'
import { configOf } from './config.ts'
import type { Job, Settings } from './examine/job.ts'
import type { FoundPath } from './input/foundPath.ts'
import { findInputs } from './inputs.ts'
import { targetsOf } from './outputsAsked.ts'
import { maxCharsOf } from './limits.ts'
import { statisticsOf } from './output/statistics.ts'
import { graveIn, summaryOf, type Totals } from './output/tally.ts'
import type { ExitStatus, Terminal } from './output/terminal.ts'
import { AHEAD, noteTrouble, openRun, writeAnswers } from './run.ts'
import { withRelatives } from './series.ts'
import { runOrWatch } from './watch.ts'
import { stream } from './stream.ts'

/** `gouji check`. */
export async function check(invocation: Invocation, home: URL, terminal: Terminal): Promise<ExitStatus> {
  if (isSet(invocation, 'stream')) return stream('check', invocation, home, terminal)
  return runOrWatch(invocation, terminal, () => checkOnce(invocation, home, terminal))
}

async function checkOnce(invocation: Invocation, home: URL, terminal: Terminal): Promise<ExitStatus> {
  const cache = cacheOf(invocation, home, terminal.host)
  const config = await configOf(invocation, terminal.noteOf)
  const targets = targetsOf(invocation)
  const reason = lastValue(invocation, 'reason')
  const settings: Settings = {
    command: 'check',
    formats: targets.map(({ format }) => format),
    page: pageOf(invocation, terminal),
    form: formOf(invocation, config.form),
    severities: severitiesOf(invocation, config),
    lowest: lowestSeverityOf(invocation),
    accepts: isSet(invocation, 'accept') ? { ...(reason !== undefined && { reason }) } : undefined,
    maxChars: maxCharsOf(invocation),
    ...(cache && { cache }),
  }
  const acceptances = openAcceptanceStore(terminal)
  const inputs = await findInputs(invocation, config, terminal)
  const found: FoundPath[] = []
  for await (const one of inputs.found) found.push(one)
  const run = await openRun(invocation, settings, found.length, home, terminal)
  const related = withRelatives(() => inputs.jobsFor(found), config.series, run.examiner, run.threads * AHEAD)
  const counted = { ...run, count: found.length }
  const tally = await writeAnswers(withAcceptances(related, acceptances), counted, targets, answer => {
    noteTrouble(answer, terminal)
    if (answer.accepts) acceptances.accept(answer.file, answer.accepts)
  })
  sayTotals(invocation, tally, terminal)
  const saved = await acceptances.save()
  return tally.troubles.length > 0 || !saved ? 2 : statusOf(invocation, tally)
}

async function* withAcceptances(jobs: AsyncIterable<Job>, store: AcceptanceStore): AsyncGenerator<Job> {
  for await (const job of jobs) {
    const acceptances = job.content.kind === 'none' ? [] : store.of(job.file)
    yield acceptances.length > 0 ? { ...job, acceptances } : job
  }
}

function sayTotals(invocation: Invocation, totals: Totals, terminal: Terminal): void {
  if (isSet(invocation, 'statistics')) terminal.say(statisticsOf(totals, terminal.locale))
  // A person reads the sum below the findings; programs count for themselves.
  if (targetsOf(invocation)[0]!.format === 'pretty' && !isSet(invocation, 'quiet'))
    terminal.note(summaryOf(totals))
}

/** 1 when something was found that must not stay. */
function statusOf(invocation: Invocation, totals: Totals): ExitStatus {
  if (isSet(invocation, 'exit-zero')) return 0
  const most = numberOf(invocation, 'max-warnings', 0)
  const errors = totals.severities.get('error') ?? 0
  const isGrave = most === undefined ? graveIn(totals) > 0 : errors > 0 || graveIn(totals) - errors > most
  return isGrave ? 1 : 0
}
