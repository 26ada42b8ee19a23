// Fits the costs of server/equations/costs.ts: a conditional logit over the repairs that arithmetic leaves to choose
// from. The likelihood of a repair is e to the minus its cost; the costs are those under which the planted errors are
// likeliest to have been what was planted.
import { COSTS, type OperationKind, type SlipKind } from '../../server/equations/costs.ts'
import { localise, type Change } from '../../server/equations/localise.ts'
import { findOperations } from '../../server/equations/operations.ts'
import { slipOf } from '../../server/equations/plausible.ts'
import { isRight, KINDS, trialsOf, type Base } from './trials.ts'

type Kind = SlipKind | OperationKind

/** A repair as the slips it takes, and the one operation that would also do. */
interface Candidate {
  readonly slips: readonly Kind[]
  readonly operation: Kind | undefined
}

/** What there is to choose from in one trial, and which is the truth. */
interface Choice {
  readonly candidates: readonly Candidate[]
  readonly truth: number
}

const ROUNDS = 300
const STEP = 2
/** Keeps costs that nothing speaks of near the middle. */
const PULL = 0.002
const MIDDLE = 3

export function fit(times: number, tables: readonly Base[] = []): Readonly<Record<string, number>> {
  const choices = [...KINDS.keys()].flatMap(kind => choicesOf(kind, times, tables))
  const kinds = Object.keys(COSTS) as Kind[]
  const costs = new Map(kinds.map(kind => [kind, MIDDLE]))
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Map(kinds.map(kind => [kind, PULL * (costs.get(kind)! - MIDDLE)]))
    for (const choice of choices) addSlope(choice, costs, slope, 1 / choices.length)
    for (const kind of kinds) costs.set(kind, costs.get(kind)! - STEP * slope.get(kind)!)
  }
  return Object.fromEntries([...costs].map(([kind, cost]) => [kind, Math.round(cost * 100) / 100]))
}

function choicesOf(kind: string, times: number, tables: readonly Base[]): readonly Choice[] {
  return [...trialsOf(kind, times, tables)].flatMap(({ report, right }) => {
    const [group, ...others] = localise(report.equations)
    if (!group || others.length > 0) return []
    const operations = findOperations(group.system)
    const keyOf = (changes: readonly Change[]) =>
      changes
        .map(({ fact, to }) => `${fact.id}=${to}`)
        .sort()
        .join()
    const all = new Map(
      [...group.sets, ...operations.map(({ changes }) => changes)].map(set => [keyOf(set), set]),
    )
    const list = [...all]
    const truth = list.findIndex(([, changes]) => isRight(report, changes, right))
    if (truth === -1 || list.length === 1) return []
    const candidates = list.map(([key, changes]) => ({
      slips: changes.map(change => slipOf(change).kind),
      operation: operations.find(operation => keyOf(operation.changes) === key)?.kind,
    }))
    return [{ candidates, truth }]
  })
}

/** Adds the slope of the negative log likelihood of one choice. */
function addSlope(
  { candidates, truth }: Choice,
  costs: ReadonlyMap<Kind, number>,
  slope: Map<Kind, number>,
  weight: number,
): void {
  const ways = candidates.flatMap(({ slips, operation }, i) => [
    { i, kinds: slips },
    ...(operation ? [{ i, kinds: [operation] }] : []),
  ])
  const odds = ways.map(({ kinds }) => Math.exp(-kinds.reduce((sum, kind) => sum + costs.get(kind)!, 0)))
  const all = odds.reduce((sum, one) => sum + one, 0)
  const right = odds.reduce((sum, one, way) => (ways[way]!.i === truth ? sum + one : sum), 0)
  ways.forEach(({ i, kinds }, way) => {
    const share = (i === truth ? odds[way]! / right : 0) - odds[way]! / all
    for (const kind of kinds) slope.set(kind, slope.get(kind)! + weight * share)
  })
}
