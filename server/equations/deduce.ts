import type { Fact } from '../facts/fact.ts'
import type { Equation } from './equation.ts'

/**
 * What the sums prove of blanks. Two steps, again and again: a sum whose written figures already meet it leaves
 * nothing for its blanks, so each is 0; a sum with one blank says what it is. Nothing is assumed: a value above 0 is
 * kept only when every sum it is in then holds or has another blank.
 */
export function deduceBlanks(equations: readonly Equation[]): ReadonlyMap<Fact, number> {
  const known = new Map<Fact, number>()
  const closed = equations.filter(equation => termsOf(equation).every(fact => fact.absent !== 'unreadable'))
  let size = -1
  while (known.size > size) {
    size = known.size
    for (const equation of closed) proveZeros(equation, known)
    if (known.size > size) continue
    for (const equation of closed) proveSingle(equation, closed, known)
  }
  return withoutDoubtful(closed, known)
}

/**
 * In a table where some sum fails, a value above 0 may come from the wrong figure: there it is kept only when two
 * sums agree on it.
 */
function withoutDoubtful(
  equations: readonly Equation[],
  known: ReadonlyMap<Fact, number>,
): ReadonlyMap<Fact, number> {
  const complete = equations.filter(equation => !termsOf(equation).some(fact => isOpen(fact, known)))
  const holds = ({ whole, parts }: Equation) => sum(whole, known) === sum(parts, known)
  const broken = new Set(complete.filter(equation => !holds(equation)).map(({ form }) => form.table))
  return new Map(
    [...known].filter(([fact, value]) => {
      if (value === 0 || !broken.has(fact.table)) return true
      const speaking = complete.filter(equation => termsOf(equation).includes(fact))
      return speaking.length > 1 && speaking.every(holds)
    }),
  )
}

function termsOf({ whole, parts }: Equation): readonly Fact[] {
  return [...whole, ...parts]
}

/** All blanks on one side, and the written figures meet already. */
function proveZeros({ whole, parts }: Equation, known: Map<Fact, number>): void {
  const gap = sum(whole, known) - sum(parts, known)
  const [left, right] = [whole.filter(fact => isOpen(fact, known)), parts.filter(fact => isOpen(fact, known))]
  const oneSided = left.length === 0 || right.length === 0
  if (gap === 0 && oneSided) for (const fact of [...left, ...right]) known.set(fact, 0)
}

function proveSingle(equation: Equation, all: readonly Equation[], known: Map<Fact, number>): void {
  const open = termsOf(equation).filter(fact => isOpen(fact, known))
  const [fact] = open
  if (!fact || open.length > 1) return
  const gap = sum(equation.whole, known) - sum(equation.parts, known)
  const value = equation.whole.includes(fact) ? -gap : gap
  if (value < 0) return
  known.set(fact, value)
  const fails = all.some(other => {
    const terms = termsOf(other)
    return (
      terms.includes(fact) &&
      !terms.some(term => isOpen(term, known)) &&
      sum(other.whole, known) !== sum(other.parts, known)
    )
  })
  if (fails) known.delete(fact)
}

function isOpen(fact: Fact, known: ReadonlyMap<Fact, number>): boolean {
  return fact.absent === 'blank' && !known.has(fact)
}

function sum(facts: readonly Fact[], known: ReadonlyMap<Fact, number>): number {
  return facts.reduce((all, fact) => all + (fact.value?.coefficient ?? known.get(fact) ?? 0), 0)
}
