// The tables as they are once their sums hold, for sentences to be set against.
import type { Tables } from '../claims/compare/compare.ts'
import { lookupIn, type Tabled } from '../claims/compare/lookup.ts'
import type { Fact } from '../facts/fact.ts'
import { ofInteger } from '../text/exact.ts'
import type { Disagreement } from './disagreement.ts'
import type { Change } from './system.ts'

/** As they are written, as they are where it is decided what is wrong, and as they may be where it is not. */
export function tablesOnceMended(
  factById: ReadonlyMap<string, Fact>,
  disagreements: readonly Disagreement[],
): Tables {
  const decided = disagreements.filter(one => one.decided).flatMap(({ repairs }) => repairs[0]!.changes)
  const open = disagreements.filter(one => !one.decided).flatMap(({ repairs }) => repairs)
  const written = lookupIn(factById)
  const changed = (changes: readonly Change[]) => lookupIn(withChanges(factById, changes))
  return {
    written,
    mended: decided.length === 0 ? written : changed(decided),
    perhaps: () => open.map(({ changes }) => changed([...decided, ...changes])),
  }
}

function withChanges(
  factById: ReadonlyMap<string, Fact>,
  changes: readonly Change[],
): ReadonlyMap<string, Tabled> {
  const figures = new Map<string, Tabled>(factById)
  for (const { fact, to } of changes)
    figures.set(fact.id, { ...fact, value: ofInteger(to), absent: undefined })
  return figures
}
