// What the sums prove of blanks.
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
 * What the sums prove of blanks, by two steps that are repeated until neither adds anything. First: where all blanks of
 * a sum are on one side and the other figures already add up, each blank is 0. Second: the only blank of a sum is what
 * the sum lacks, unless another sum without further blanks then fails. Sums with a blank of `excluded` prove nothing.
 */
export function deduceBlanks(equations: readonly Equation[], excluded: ReadonlySet<string>): Proofs {
  const proofs = new Map<Fact, Proof>()
  const closed = equations.filter(equation =>
    termsOf(equation).every(fact => fact.absent !== 'unreadable' && !excluded.has(fact.id)),
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
 * The proofs that stand even if the figures `suspects`, by their ids, are wrong: those that need none of these figures,
 * and those on which two sums agree.
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

/**
 * For each figure how many of its sums hold, without those that have open blanks; below 0 where one of them fails. A sum
 * that says what a blank is holds by that alone: it speaks for this blank and for no other figure.
 */
function countAgreeing(proofs: Proofs, equations: readonly Equation[]): ReadonlyMap<Fact, number> {
  const counts = new Map<Fact, number>()
  for (const equation of equations) {
    const terms = termsOf(equation)
    if (terms.some(fact => isOpen(fact, proofs))) continue
    const holds = sum(equation.whole, proofs) === sum(equation.parts, proofs)
    const proved = terms.filter(fact => proofs.get(fact)?.by === equation)
    const told = holds && proved.length > 0 ? proved : terms
    for (const fact of told) counts.set(fact, (counts.get(fact) ?? 0) + (holds ? 1 : -Infinity))
  }
  return counts
}

function termsOf({ whole, parts }: Equation): readonly Fact[] {
  return [...whole, ...parts]
}

/** The first step: all open blanks are on one side, and the other figures already add up. */
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

/** The second step: one open blank is left. */
function proveSingle(equation: Equation, all: readonly Equation[], proofs: Map<Fact, Proof>): void {
  const open = termsOf(equation).filter(fact => isOpen(fact, proofs))
  const [fact] = open
  if (!fact || open.length > 1) return
  const [whole, parts] = [sum(equation.whole, proofs), sum(equation.parts, proofs)]
  const value = equation.whole.includes(fact) ? parts - whole : whole - parts
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
