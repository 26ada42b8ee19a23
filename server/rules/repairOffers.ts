// The actions that mend sums: the changes of a repair, and a total computed anew.
import { evaluate, type Equation, type Evaluation } from '../equations/equation.ts'
import type { RepairedFigure } from '../localisation/rank.ts'
import { lineWord } from '../equations/explain.ts'
import { shortName, shortRowName } from '../facts/name.ts'
import { certainRepairs, writeRepair } from '../format/repair.ts'
import { whyNotWritten } from '../format/unwritable.ts'
import { recompute } from '../format/totals.ts'
import type { Report } from '../report.ts'
import { NOTHING, type Text } from '../text/locale.ts'
import type { Fix, Offer } from './rule.ts'
import { repairTitle } from './disagreement/message.ts'

/** How much may be made of a repair. */
export interface RepairConfidence {
  readonly preferred: boolean
  readonly certain: boolean
}

export const OFFERED: RepairConfidence = { preferred: false, certain: false }

/** The changes that belong together, made together. */
export function repairOffers(
  report: Report,
  changes: readonly RepairedFigure[],
  { preferred, certain }: RepairConfidence,
): readonly Offer[] {
  const edits = writeRepair(report, changes)
  const title = repairTitle(changes)
  if (!edits) return [{ title, reason: whyNotWritten(changes.map(({ fact }) => fact)) }]
  const made = certain ? certainRepairs(report) : []
  const safe = certain && edits.every(({ range }) => made.some(edit => edit.range.start === range.start))
  return [{ title, preferred, safe, edits }]
}

/** The total of a failing equation computed anew, where that breaks no sum that holds. */
export function recomputation(report: Report, failing: Evaluation): readonly Fix[] {
  const found = recompute(report, failing)
  if (!found || found.wouldFail.some(equation => evaluate(equation)?.difference === 0)) return []
  const others = stillFailing(found.wouldFail)
  const name = shortName(found.total)
  return [
    {
      title: {
        zh: `“${name}”按各项之和重算为 ${found.value}${others.zh}`,
        en: `Recompute ${name} as ${found.value}${others.en}`,
      },
      preferred: false,
      safe: false,
      edits: [found.edit],
    },
  ]
}

/** Which sums a recomputed total leaves failing. */
function stillFailing(equations: readonly Equation[]): Text {
  if (equations.length === 0) return NOTHING
  const names = equations.map(equation => {
    const { aligned, column } = equation.whole[0]!
    const name = equation.form.along === 'row' ? shortRowName(aligned.placed) : column.label
    return `“${name}”${lineWord(equation).zh}`
  })
  const list = [...new Set(names)].join('、')
  return { zh: `（${list}仍不成立）`, en: ` (${list} would still fail)` }
}
