// What last year's report has of the figures that this year's text tells of.
import type { Cells } from '../claims/cells/selection.ts'
import { lookupIn } from '../claims/compare/lookup.ts'
import { tableOf, type Table } from '../claims/compare/table.ts'
import { nameOf } from '../claims/explain.ts'
import { termValue } from '../equations/explain.ts'
import { valueOf, type Fact } from '../facts/fact.ts'
import { factName } from '../facts/name.ts'
import { rowsOf } from '../forms/rows.ts'
import type { Report } from '../report.ts'
import { rangeOf } from './place.ts'
import type { Related } from './rule.ts'

/**
 * Cells that last year's form has not are not known, and no zeros: those of a group may be one there. A total counts as
 * it is written, for where its sum fails the finding says so.
 */
export function tableOfLastYear({ factById, standard }: Report): Table {
  const ids = new Set(
    standard.tables.flatMap(({ id }) => rowsOf(standard.id, id).flatMap(({ factIds }) => factIds)),
  )
  const lookup = lookupIn(factById)
  return { ...tableOf(id => (ids.has(id) ? lookup(id) : undefined)), valueByParts: () => undefined }
}

export function factsOfLastYear({ factById }: Report, cells: Cells): readonly Fact[] {
  return cells.flatMap(id => factById.get(id) ?? [])
}

/** A single figure by its row and column, several by what they are together. */
export function nameOfLastYear({ standard }: Report, cells: Cells, facts: readonly Fact[]): string {
  const [fact] = facts
  return fact && cells.length === 1 ? factName(fact) : nameOf(standard, cells)
}

export function relatedOfLastYear(
  { source }: Report,
  facts: readonly Fact[],
  year: number,
): readonly Related[] {
  return facts.map(fact => {
    const isOne = facts.length === 1
    const [name, value] = [factName(fact), termValue(fact)]
    return {
      range: rangeOf(fact),
      source,
      message: {
        zh: `${year} 年度年报${isOne ? '' : `“${name}”`}：${value}`,
        en: `The report on ${year}${isOne ? '' : `, ${name}`}: ${value}`,
      },
      ...(!isOne && valueOf(fact) === 0 && { minor: true as const }),
    }
  })
}
