import type { Fact } from '../facts/fact.ts'
import type { Form } from '../forms/form.ts'
import { deduceBlanks } from './deduce.ts'
import { bindEquations, type Equation } from './equation.ts'

/** The facts of a report, each blank with what is proved of it, and the equations over them. */
export interface Bound {
  readonly facts: readonly Fact[]
  readonly factById: ReadonlyMap<string, Fact>
  readonly equations: readonly Equation[]
}

export function bindProved(form: Form, facts: readonly Fact[]): Bound {
  const plain = bind(form, facts)
  if (!facts.some(({ absent }) => absent === 'blank')) return plain
  const proved = deduceBlanks(plain.equations)
  if (proved.size === 0) return plain
  return bind(
    form,
    facts.map(fact => (proved.has(fact) ? { ...fact, deduced: proved.get(fact) } : fact)),
  )
}

function bind(form: Form, facts: readonly Fact[]): Bound {
  const factById = new Map(facts.map(fact => [fact.id, fact]))
  return { facts, factById, equations: bindEquations(form, factById) }
}
