// The command `fix`.
import type { Acceptance, Sorted } from '../acceptance/acceptance.ts'
import type { Text } from '../text/locale.ts'
import { openAcceptanceStore } from './acceptanceStore.ts'
import { isSet, type Invocation } from './arguments.ts'
import { formOf, severitiesOf } from './choices.ts'
import { configOf } from './config.ts'
import { open } from './examine/read.ts'
import { failed, programFailed, type Standing } from './examine/status.ts'
import type { Answer } from './examine/job.ts'
import type { TextInput } from './input/input.ts'
import { findInputs } from './inputs.ts'
import { maxCharsOf } from './limits.ts'
import { leftUnfixed, fillable } from './leftUnfixed.ts'
import { showPatch, writeBack } from './output/deliver.ts'
import { repair, type RepairedFile, type RepairOptions } from './repair.ts'
import { countsOf, graveIn, makeTally, plural, summaryOf } from './output/tally.ts'
import type { ExitStatus, Terminal } from './output/terminal.ts'
import { noteTrouble } from './run.ts'

/** `gouji fix`: makes the changes that are certain, and says what is left to do. */
export async function fix(invocation: Invocation, terminal: Terminal): Promise<ExitStatus> {
  const config = await configOf(invocation, terminal.noteOf)
  const rehearses = isSet(invocation, 'dry-run')
  const wanted: RepairOptions = {
    form: formOf(invocation, config.form),
    severities: severitiesOf(invocation, config),
    fills: isSet(invocation, 'fill-blanks'),
  }
  const maxChars = maxCharsOf(invocation)
  const tally = makeTally()
  const acceptances = openAcceptanceStore(terminal)
  const changed: number[] = []
  const inputs = await findInputs(invocation, config, terminal)
  for await (const job of inputs.jobsFor(inputs.found)) {
    const { input } = await open(job, maxChars)
    const mended =
      input.kind === 'text' && (job.asked || input.standing.status === 'report')
        ? await mend(
            input,
            job.content.kind === 'file' ? job.content.path : input.file,
            acceptances.of(input.file),
            wanted,
            rehearses ? showPatch : writeBack,
            terminal,
          )
        : { standing: input.standing, edits: 0, left: { open: [], accepted: [] } }
    const { standing, edits, left } = mended
    const { file, asked } = job
    const damaged = input.kind === 'text' && input.damaged ? { damagedIn: input.encoding } : {}
    const counted = { found: countsOf(left.open), acceptedBefore: left.accepted.length }
    const answer: Answer = { file, asked, standing, ...damaged, ...counted, pieces: [] }
    tally.add(answer)
    noteTrouble(answer, terminal)
    if (edits > 0) changed.push(edits)
    if (terminal.out.closed()) break
  }
  terminal.note(summaryOf(tally, workDone(changed, rehearses)))
  if (tally.troubles.length > 0) return 2
  return graveIn(tally) > 0 ? 1 : 0
}

interface Mended {
  readonly standing: Standing
  /** How many places were changed. */
  readonly edits: number
  readonly left: Sorted
}

/** One text that the program fails on must not cost the others. */
async function mend(
  input: TextInput,
  path: string | Uint8Array,
  accepted: readonly Acceptance[],
  wanted: RepairOptions,
  deliver: typeof writeBack,
  terminal: Terminal,
): Promise<Mended> {
  try {
    const repaired = repair(input, wanted, accepted)
    const problem = await deliver(repaired, path, terminal)
    if (problem) return { standing: failed('not-written', problem), edits: 0, left: repaired.found }
    sayWhatIsLeft(repaired, wanted, terminal)
    return { standing: input.standing, edits: repaired.edits.length, left: repaired.left }
  } catch (error) {
    return { standing: programFailed(error), edits: 0, left: { open: [], accepted: [] } }
  }
}

function sayWhatIsLeft(repaired: RepairedFile, { fills }: RepairOptions, terminal: Terminal): void {
  const left = [leftUnfixed(repaired), fills ? undefined : fillable(repaired)]
  for (const text of left) if (text) terminal.noteOf(repaired.input.file, text)
}

/** `changed`: how many edits each changed file has. */
function workDone(changed: readonly number[], rehearses: boolean): Text {
  const [files, edits] = [changed.length, changed.reduce((sum, count) => sum + count, 0)]
  if (files === 0) return { zh: '没有可以确定的改动', en: 'nothing certain to change' }
  const [zh, en] = [
    `改动 ${files} 份中的 ${edits} 处`,
    `${plural(edits, 'place')} in ${plural(files, 'file')}`,
  ]
  return rehearses ? { zh: `可${zh}`, en: `would change ${en}` } : { zh: `已${zh}`, en: `changed ${en}` }
}
