// The command `check`.
import { sortFindings } from '../acceptance/acceptance.ts'
import { checkReport } from '../rules/check.ts'
import { openAcceptanceStore } from './acceptanceStore.ts'
import { formatOf, lastValue, pathsOf, type Invocation } from './arguments.ts'
import { formOf, severitiesOf } from './choices.ts'
import { seriesSettingsOf } from './config.ts'
import { checkJson } from './output/formats/checkJson.ts'
import { pretty } from './output/formats/pretty.ts'
import { sarif } from './output/formats/sarif.ts'
import type { TextInput } from './input/input.ts'
import { printEach, type Printer } from './output/printer.ts'
import { gatherFamily } from './series.ts'
import { makeTally } from './output/tally.ts'
import type { CheckResult } from './output/results.ts'
import type { ExitStatus, Terminal } from './output/terminal.ts'

/** `gouji check`. */
export async function check(invocation: Invocation, terminal: Terminal): Promise<ExitStatus> {
  const paths = pathsOf(invocation)
  const format = formatOf(invocation)
  const form = formOf(invocation)
  const severities = severitiesOf(invocation)
  const tally = makeTally()
  const acceptances = openAcceptanceStore(terminal)
  const accepts = lastValue(invocation, 'accept') !== undefined
  const family = await gatherFamily(paths, await seriesSettingsOf(invocation), form)
  const examine = async (input: TextInput): Promise<CheckResult> => {
    const { report, kin } = await family.read(input)
    const found = checkReport(report, severities, kin)
    if (accepts) await acceptances.accept(input.file, report, found, lastValue(invocation, 'reason'))
    const { open, accepted } = sortFindings(found, report, await acceptances.of(input.file))
    tally.add(open, accepted.length)
    return { input, report, findings: open, accepted }
  }
  const printer = printerFor(format, invocation, terminal)
  const unreadable = await printEach(family.inputs, examine, printer, terminal)
  if (format === 'pretty') terminal.note(tally.summary())
  const saved = await acceptances.save()
  if (unreadable.length > 0 || !saved) return 2
  return tally.grave() > 0 ? 1 : 0
}

function printerFor(format: string, invocation: Invocation, { locale }: Terminal): Printer<CheckResult> {
  switch (format) {
    case 'json':
      return checkJson(locale)
    case 'sarif':
      return sarif(locale)
    default:
      return pretty(locale, invocation)
  }
}
