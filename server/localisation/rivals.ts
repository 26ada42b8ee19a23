import type { Change, System } from './system.ts'
import { isTyping } from './plausible.ts'
import { makeSearch, rowsWithoutBlanks } from './search.ts'

/**
 * Sets of one figure more that would also explain everything and may well be what happened: then the smaller set may
 * fit by chance. Where all figures are written, two never break what one breaks unless sums are missing.
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
 * The sets of one figure more with one figure of the set exchanged for two others: all others are taken as changed, by
 * whatever amount, and two make up for that one. Blanks may be anything; where there are any, also every other set that
 * is as small. An empty one stands for what is not known: a figure that only blanks determine, a search too long.
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

/** Whether two figures can break the sums that one breaks: all of these between them, and otherwise the same. */
function hasPairInstead({ facts, sums }: System, { fact }: Change): boolean {
  const failing = sums.filter(({ residual }) => residual !== 0)
  const all = (1 << failing.length) - 1
  const broken = new Map<number, number>()
  failing.forEach(({ places }, i) => {
    for (const place of places) broken.set(place, (broken.get(place) ?? 0) | (1 << i))
  })
  broken.delete(facts.indexOf(fact))
  const besides = new Map([...broken.keys()].map(place => [place, '']))
  sums.forEach(({ places, residual }, sum) => {
    if (residual !== 0) return
    for (const place of places) if (besides.has(place)) besides.set(place, `${besides.get(place)!} ${sum}`)
  })
  const alike = new Map<string, number[]>()
  for (const [place, key] of besides) alike.set(key, [...(alike.get(key) ?? []), broken.get(place)!])
  return [...alike.values()].some(masks =>
    masks.some((one, i) => masks.some((other, j) => j > i && (one | other) === all)),
  )
}
