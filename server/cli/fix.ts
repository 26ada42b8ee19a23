// The command `fix`.
import type { Text } from '../text/locale.ts'
import { openAcceptanceStore } from './acceptanceStore.ts'
import { lastValue, pathsOf, type Invocation } from './arguments.ts'
import { formOf, severitiesOf } from './choices.ts'
import { leftUnfixed, fillable } from './leftUnfixed.ts'
import { showPatch, writeBack } from './output/deliver.ts'
import { readInputs } from './input/input.ts'
import { examineSafely, noteTrouble } from './output/printer.ts'
import { repair, type RepairedFile, type RepairOptions } from './repair.ts'
import { makeTally, plural } from './output/tally.ts'
import type { ExitStatus, Terminal } from './output/terminal.ts'

/** `gouji fix`: makes the changes that are certain, and says what is left to do. */
export async function fix(invocation: Invocation, terminal: Terminal): Promise<ExitStatus> {
  const paths = pathsOf(invocation)
  const rehearses = lastValue(invocation, 'dry-run') !== undefined
  const wanted = {
    form: formOf(invocation),
    severities: severitiesOf(invocation),
    fills: lastValue(invocation, 'fill-blanks') !== undefined,
  }
  const deliver = rehearses ? showPatch : writeBack
  const tally = makeTally()
  const acceptances = openAcceptanceStore(terminal)
  const changed: number[] = []
  let failed = false
  for await (const input of readInputs(paths)) {
    const examined = await examineSafely(input, async readable =>
      repair(readable, wanted, await acceptances.of(readable.file)),
    )
    noteTrouble(input, examined, terminal)
    if ('result' in examined) {
      const { edits, found, left } = examined.result
      const problem = await deliver(examined.result, terminal)
      if (problem) terminal.noteOf(input.file, problem)
      else if (edits.length > 0) changed.push(edits.length)
      if (!problem) sayWhatIsLeft(examined.result, wanted, terminal)
      const { open, accepted } = problem ? found : left
      tally.add(open, accepted.length)
      failed ||= problem !== undefined
    } else failed = true
    if (terminal.out.closed()) break
  }
  terminal.note(tally.summary(workDone(changed, rehearses)))
  if (failed) return 2
  return tally.grave() > 0 ? 1 : 0
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
