import type { Fact } from '../facts/fact.ts'
import type { Equation } from './equation.ts'

/** What a blank must be, and the sum that says so. */
export interface Proof {
  readonly value: number
  readonly by: Equation
}

/** In the order in which one follows from another. */
export type Proofs = ReadonlyMap<Fact, Proof>

/**
 * What the sums prove of blanks. Two steps, again and again: a sum whose written figures already meet it leaves
 * nothing for its blanks, so each is 0; a sum with one blank says what it is. Nothing is assumed: a value above 0 is
 * kept only when every sum it is in then holds or has another blank. Nothing is proved of the blanks `besides`.
 */
export function deduceBlanks(equations: readonly Equation[], besides: ReadonlySet<string>): Proofs {
  const proofs = new Map<Fact, Proof>()
  const closed = equations.filter(equation =>
    termsOf(equation).every(fact => fact.absent !== 'unreadable' && !besides.has(fact.id)),
  )
  let size = -1
  while (proofs.size > size) {
    size = proofs.size
    for (const equation of closed) proveZeros(equation, proofs)
    if (proofs.size > size) continue
    for (const equation of closed) proveSingle(equation, closed, proofs)
  }
  return proofs
}

/**
 * Those that stand although the figures `suspects`, by their ids, may be wrong: that come of none of these, or on which
 * two sums agree.
 */
export function withoutDoubtful(
  proofs: Proofs,
  equations: readonly Equation[],
  suspects: ReadonlySet<string>,
): Proofs {
  let kept = proofs
  for (;;) {
    const left = leaningOnNone(kept, equations, suspects)
    if (left.size === kept.size) return left
    kept = left
  }
}

function leaningOnNone(
  proofs: Proofs,
  equations: readonly Equation[],
  suspects: ReadonlySet<string>,
): Proofs {
  const agreeing = countAgreeing(proofs, equations)
  const left = new Map<Fact, Proof>()
  const isDoubtful = (fact: Fact) => suspects.has(fact.id) || (fact.absent === 'blank' && !left.has(fact))
  for (const [fact, proof] of proofs) {
    if (suspects.has(fact.id)) continue
    const others = termsOf(proof.by).filter(other => other !== fact)
    // Blanks that one sum proves together do not lean on each other.
    const leansOn = others.filter(other => proofs.get(other)?.by !== proof.by)
    if (!leansOn.some(isDoubtful) || (agreeing.get(fact) ?? 0) > 1) left.set(fact, proof)
  }
  return left
}

/** How many sums without open blanks hold with a blank; none where one fails. */
function countAgreeing(proofs: Proofs, equations: readonly Equation[]): ReadonlyMap<Fact, number> {
  const counts = new Map<Fact, number>()
  for (const equation of equations) {
    const terms = termsOf(equation)
    if (terms.some(fact => isOpen(fact, proofs))) continue
    const holds = sum(equation.whole, proofs) === sum(equation.parts, proofs)
    for (const fact of terms) counts.set(fact, (counts.get(fact) ?? 0) + (holds ? 1 : -Infinity))
  }
  return counts
}

function termsOf({ whole, parts }: Equation): readonly Fact[] {
  return [...whole, ...parts]
}

/** All blanks on one side, and the written figures meet already. */
function proveZeros(equation: Equation, proofs: Map<Fact, Proof>): void {
  const { whole, parts } = equation
  const gap = sum(whole, proofs) - sum(parts, proofs)
  const [left, right] = [
    whole.filter(fact => isOpen(fact, proofs)),
    parts.filter(fact => isOpen(fact, proofs)),
  ]
  const oneSided = left.length === 0 || right.length === 0
  if (gap === 0 && oneSided)
    for (const fact of [...left, ...right]) proofs.set(fact, { value: 0, by: equation })
}

function proveSingle(equation: Equation, all: readonly Equation[], proofs: Map<Fact, Proof>): void {
  const open = termsOf(equation).filter(fact => isOpen(fact, proofs))
  const [fact] = open
  if (!fact || open.length > 1) return
  const gap = sum(equation.whole, proofs) - sum(equation.parts, proofs)
  const value = equation.whole.includes(fact) ? -gap : gap
  if (value < 0) return
  proofs.set(fact, { value, by: equation })
  const fails = all.some(other => {
    const terms = termsOf(other)
    return (
      terms.includes(fact) &&
      !terms.some(term => isOpen(term, proofs)) &&
      sum(other.whole, proofs) !== sum(other.parts, proofs)
    )
  })
  if (fails) proofs.delete(fact)
}

function isOpen(fact: Fact, proofs: Proofs): boolean {
  return fact.absent === 'blank' && !proofs.has(fact)
}

function sum(facts: readonly Fact[], proofs: Proofs): number {
  return facts.reduce((all, fact) => all + (fact.value?.coefficient ?? proofs.get(fact)?.value ?? 0), 0)
}
