// Whether a repair may fit by chance.
import type { Change, System } from './system.ts'
import { isTyping } from './plausible.ts'
import { makeSearch, rowsWithoutBlanks } from './search.ts'

/**
 * Sets of one figure more that explain everything too and may well be what happened: where there are any, the smaller
 * set may fit by chance. Without blanks, two figures break the same sums as one only in a table that lacks sums.
 */
export function likelyRivals(system: System, set: readonly Change[]): readonly (readonly Change[])[] {
  const isWritten = system.facts.every(({ absent }) => absent === undefined)
  if (isWritten && set.length === 1) return hasPairInstead(system, set[0]!) ? [[]] : []
  const written = set.filter(({ fact }) => fact.absent !== 'blank')
  return rivalsOf(system, set).filter(
    changes => !isSame(changes, written) && (changes.length <= written.length || changes.every(isTyping)),
  )
}

/**
 * Sets in which two other figures stand for one figure of the set; the rest of it changes too, by any amount. Each blank
 * may have any value; where there are blanks, all other sets as small are rivals besides. An empty set stands for a
 * rival that may exist: where the search was too long, or blanks alone determine a figure.
 */
function rivalsOf(system: System, set: readonly Change[]): readonly (readonly Change[])[] {
  const written = set.filter(({ fact }) => fact.absent !== 'blank')
  const search = makeSearch(system, rowsWithoutBlanks(system))
  const larger = search.exchanging(written)
  if (written.length === set.length && system.facts.every(({ absent }) => absent !== 'blank')) return larger
  const asSmall = [...Array(written.length).keys()].flatMap(less => {
    const { sets, complete } = search.ofSize(less + 1)
    return complete ? sets : [[]]
  })
  return [...asSmall, ...larger]
}

function isSame(one: readonly Change[], set: readonly Change[]): boolean {
  return (
    one.length > 0 &&
    one.length === set.length &&
    one.every(({ fact, to }) => set.some(other => other.fact === fact && other.to === to))
  )
}

/**
 * Whether two figures can break just the sums that one breaks: each of these has one or both of them, any other sum has
 * both or neither.
 */
function hasPairInstead({ facts, sums }: System, { fact }: Change): boolean {
  const failing = facts.map(() => 0)
  const holding = facts.map(() => '')
  let next = 1
  sums.forEach(({ places, residual }, sum) => {
    for (const place of places) {
      if (residual === 0) holding[place]! += ` ${sum}`
      else failing[place]! |= next
    }
    if (residual !== 0) next <<= 1
  })
  const all = next - 1
  const byHolding = new Map<string, number[]>()
  facts.forEach((other, place) => {
    if (other !== fact)
      byHolding.set(holding[place]!, [...(byHolding.get(holding[place]!) ?? []), failing[place]!])
  })
  return [...byHolding.values()].some(sets =>
    sets.some((one, i) => sets.slice(i + 1).some(other => (one | other) === all)),
  )
}
