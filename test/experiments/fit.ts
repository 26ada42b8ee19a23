// Fits the costs of server/localisation/costs.ts: a conditional logit over the repairs that arithmetic leaves to choose
// from. The likelihood of a repair is e to the minus its cost, added up over the ways in which it may have come about;
// the costs are those under which the planted errors are likeliest to have been what was planted.
import { COSTS, type OperationKind, type SlipKind, type ZeroKind } from '../../server/localisation/costs.ts'
import type { Change } from '../../server/localisation/system.ts'
import { localise } from '../../server/localisation/localise.ts'
import { findOperations } from '../../server/localisation/operations.ts'
import { waysOf } from '../../server/localisation/plausible.ts'
import { isRight, KINDS, trialsOf, type Base } from './trials.ts'

type Kind = SlipKind | ZeroKind | OperationKind
type Costs = ReadonlyMap<Kind, number>

interface Way {
  readonly kinds: readonly Kind[]
  /** What it costs whatever its kinds do. */
  readonly fixed: number
}

/** A repair: each of its figures by one of several ways, or all of them by one operation. */
interface Candidate {
  readonly figures: readonly (readonly Way[])[]
  readonly operation: Way | undefined
}

/** What there is to choose from in one trial, and which is the truth. */
interface Choice {
  readonly candidates: readonly Candidate[]
  readonly truth: number
}

const ROUNDS = 600
const STEP = 2
/** Keeps costs that nothing speaks of at 0: only differences count. */
const PULL = 0.0005

/** First the slips, on errors of single figures; then the operations beside them, on all kinds of error. */
export function fit(times: number, tables: readonly Base[] = []): Readonly<Record<string, number>> {
  const byKind = new Map([...KINDS.keys()].map(kind => [kind, choicesOf(kind, times, tables)]))
  const single = [...byKind].flatMap(([kind, choices]) =>
    SINGLE.test(kind) ? choices.filter(isOfSlips) : [],
  )
  const all = Object.keys(COSTS) as Kind[]
  const costs = new Map(all.map(kind => [kind, 0]))
  descend(
    single,
    costs,
    all.filter(kind => !OPERATIONS.has(kind)),
  )
  descend(
    [...byKind.values()].flat(),
    costs,
    all.filter(kind => OPERATIONS.has(kind)),
  )
  return Object.fromEntries([...costs].map(([kind, cost]) => [kind, Math.round(cost * 100) / 100]))
}

function isOfSlips({ candidates }: Choice): boolean {
  return candidates.every(({ operation }) => operation === undefined)
}

const SINGLE = /typo|^section 四/
const OPERATIONS: ReadonlySet<Kind> = new Set<Kind>([
  'swappedCells',
  'movedCell',
  'movedRow',
  'swappedRows',
  'copiedRow',
  'countedPart',
  'staleTotals',
])

/** Moves the costs of these kinds to where the choices are likeliest. */
function descend(choices: readonly Choice[], costs: Map<Kind, number>, kinds: readonly Kind[]): void {
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Map([...costs].map(([kind, cost]) => [kind, PULL * cost]))
    for (const choice of choices) addSlope(choice, costs, slope, 1 / choices.length)
    for (const kind of kinds) costs.set(kind, costs.get(kind)! - STEP * slope.get(kind)!)
  }
}

function choicesOf(kind: string, times: number, tables: readonly Base[]): readonly Choice[] {
  return [...trialsOf(kind, times, tables)].flatMap(({ report, right }) => {
    const [group, ...others] = localise(report.equations)
    if (!group || others.length > 0) return []
    const operations = new Map(
      findOperations(group.system).map(({ kind, changes }) => [keyOf(changes), { kind, changes }]),
    )
    const sets = new Map(group.sets.map(changes => [keyOf(changes), changes]))
    for (const [key, { changes }] of operations) sets.set(key, changes)
    const list = [...sets]
    const truth = list.findIndex(([, changes]) => isRight(report, changes, right))
    if (truth === -1 || list.length === 1) return []
    const candidates = list.map(([key, changes]): Candidate => {
      const operation = operations.get(key)
      return {
        figures: changes.map(change =>
          waysOf(change).map(({ kind, zeros, outcomes }) => ({
            kinds: [kind, ...zeros],
            fixed: Math.log(outcomes),
          })),
        ),
        operation: operation && { kinds: [operation.kind], fixed: 0 },
      }
    })
    return [{ candidates, truth }]
  })
}

function keyOf(changes: readonly Change[]): string {
  return changes
    .map(({ fact, to }) => `${fact.id}=${to}`)
    .sort()
    .join()
}

/** Adds the slope of the negative log likelihood of one choice. */
function addSlope(
  { candidates, truth }: Choice,
  costs: Costs,
  slope: Map<Kind, number>,
  weight: number,
): void {
  const odds = candidates.map(candidate => oddsOf(candidate, costs))
  const all = odds.reduce((sum, { separate, together }) => sum + separate + together, 0)
  const right = odds[truth]!.separate + odds[truth]!.together
  candidates.forEach(({ figures, operation }, i) => {
    const { separate, together } = odds[i]!
    const share = (one: number) => weight * ((i === truth ? one / right : 0) - one / all)
    const add = ({ kinds }: Way, amount: number) => {
      for (const kind of kinds) slope.set(kind, slope.get(kind)! + amount)
    }
    if (operation) add(operation, share(together))
    for (const ways of figures) {
      const sum = ways.reduce((all, way) => all + oddsOfWay(way, costs), 0)
      for (const way of ways) add(way, (share(separate) * oddsOfWay(way, costs)) / sum)
    }
  })
}

function oddsOf({ figures, operation }: Candidate, costs: Costs): { separate: number; together: number } {
  const separate = figures.reduce(
    (product, ways) => product * ways.reduce((sum, way) => sum + oddsOfWay(way, costs), 0),
    1,
  )
  // Where one operation explains all figures, what they would be as slips of their own teaches nothing.
  return operation ? { separate: 0, together: oddsOfWay(operation, costs) } : { separate, together: 0 }
}

function oddsOfWay({ kinds, fixed }: Way, costs: Costs): number {
  return Math.exp(-kinds.reduce((sum, kind) => sum + costs.get(kind)!, fixed))
}
