// Finding the wrong figure alone, in a table that is read and bound already, against adding up its sums.
import { inTurn } from './measure.mjs'

const KINDS = ['one typo', 'two typos', 'three typos', 'a row moved by one column']
const TRIALS = 40

export async function measureLocalisation({ core: { trialsOf, findDisagreements, evaluate } }, quick) {
  const rows = []
  for (const kind of KINDS) {
    const reports = [...trialsOf(kind, TRIALS)].map(({ report }) => report)
    const tasks = reports.flatMap(({ equations, evaluations }) => [
      () => findDisagreements(equations, evaluations),
      () => equations.map(evaluate),
    ])
    const times = await inTurn(tasks, quick ? 20 : 100, 20)
    const middle = from => times.filter((_, i) => i % 2 === from).sort((a, b) => a - b)[TRIALS >> 1]
    rows.push({ what: kind, time: middle(0), than: middle(1), ratio: middle(0) / middle(1) })
  }
  return rows
}
