// What is proved of blanks although figures may be wrong.
import type { Fact } from '../facts/fact.ts'
import type { Form } from '../forms/form.ts'
import { deduceBlanks, withoutDoubtful, type Proofs } from '../equations/deduce.ts'
import { bind, evaluate, rebind, type Bound, type Equation } from '../equations/equation.ts'
import { localise, setsBesideBlanks } from './localise.ts'

/** Binds the equations and gives blanks what the sums prove of them, but for those whose ids are in `excluded`. */
export function bindProved(
  form: Form,
  facts: readonly Fact[],
  excluded: ReadonlySet<string> = new Set(),
): Bound {
  const plain = bind(form, facts)
  if (!facts.some(({ absent }) => absent === 'blank')) return plain
  const proofs = deduceBlanks(plain.equations, excluded)
  if (proofs.size === 0) return plain
  const proved = rebind(plain, proofsAt(proofs))
  const suspects = suspectsIn(proved.equations)
  if (suspects.size === 0) return proved
  return rebind(plain, proofsAt(withoutDoubtful(proofs, plain.equations, suspects)))
}

/** Each blank of which something is proved, with that. */
function proofsAt(proofs: Proofs): ReadonlyMap<Fact, Fact> {
  return new Map([...proofs].map(([fact, { value }]) => [fact, { ...fact, deduced: value }]))
}

/**
 * The ids of the figures that may be wrong: all that a smallest set changes, once with every blank at its proved value
 * and once with every blank free to have any. Where not all such sets are found, all figures of the failing sums.
 */
function suspectsIn(equations: readonly Equation[]): ReadonlySet<string> {
  const suspects = new Set<string>()
  const readable = equations.filter(equation => evaluate(equation))
  for (const { system, sets, complete } of localise(readable)) {
    const failing = system.sums.filter(({ residual }) => residual !== 0)
    const free = setsBesideBlanks(system)
    const isKnown = complete && free.complete && sets.length > 0
    const named = [...sets, ...free.sets].flatMap(changes => changes.map(({ fact }) => fact))
    const facts = isKnown ? named : failing.flatMap(({ places }) => places.map(place => system.facts[place]!))
    for (const { id } of facts) suspects.add(id)
  }
  return suspects
}
