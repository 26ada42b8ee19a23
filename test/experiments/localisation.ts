// Plants errors in sound tables and counts how often the localisation names them. `node scripts/localisation.mjs`
// bundles and runs this; it says there how.
import { FORMS } from '../../server/forms/index.ts'
import { rowsOf } from '../../server/forms/rows.ts'
import { valueOf } from '../../server/facts/fact.ts'
import { readReport } from '../../server/report.ts'
import { makeSource } from '../../server/text/source.ts'
import type { Figures } from '../support/tables.ts'
import { KINDS, outcomeOf, trialsOf, type Base, type Outcome } from './trials.ts'

export { fit } from './fit.ts'

export function experiment(times: number, tables: readonly Base[], kinds: RegExp): readonly string[] {
  return [
    '| planted | detected | truth first | truth in the list | unique | unique and wrong | changed unseen | changed and wrong | blank proved wrongly | p50 ms | p99 ms |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...[...KINDS.keys()]
      .filter(kind => kinds.test(kind))
      .map(kind => line(kind, [...trialsOf(kind, times, tables)].map(outcomeOf))),
  ]
}

function line(kind: string, outcomes: readonly Outcome[]): string {
  const share = (holds: (outcome: Outcome) => boolean) => {
    const percent = (outcomes.filter(holds).length / outcomes.length) * 100
    return percent > 0 && percent < 0.1 ? `${percent.toFixed(2)} %` : `${percent.toFixed(1)} %`
  }
  const sorted = outcomes.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))]!.toFixed(3)
  const cells = [
    kind,
    share(({ detected }) => detected),
    share(({ first }) => first),
    share(({ among }) => among),
    share(({ unique }) => unique),
    share(({ unique, uniquelyRight }) => unique && !uniquelyRight),
    share(({ changed }) => changed),
    share(({ changed, mended }) => changed && !mended),
    share(({ provedWrong }) => provedWrong),
    at(0.5),
    at(0.99),
  ]
  return `| ${cells.join(' | ')} |`
}

/** The applications tables of reports in which every sum holds. */
export function tablesOf(texts: readonly string[]): readonly Base[] {
  return texts.flatMap(text => {
    const report = readReport(makeSource('', text))
    const form = FORMS.find(({ id }) => id === report.form?.id)
    if (!form || report.disagreements.length > 0) return []
    const figures: Figures = new Map()
    for (const { factIds } of rowsOf(form.id, 'applications')) {
      for (const id of factIds) {
        const fact = report.factById.get(id)
        if (fact) figures.set(id, valueOf(fact))
      }
    }
    const complete = rowsOf(form.id, 'applications').every(({ factIds }) =>
      factIds.every(id => figures.has(id)),
    )
    return complete ? [{ form, figures }] : []
  })
}
