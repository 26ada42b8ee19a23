// What does not follow from one year to the next.
import { CARRIED, IN_FORCE } from '../../series/counterpart.ts'
import { about, FIGURES, labelOf, type Pair, type PanelFinding, type PanelRule } from './finding.ts'

/** What was carried over is not what the year before carried forward. */
export function carriedOver({ before, after }: Pair): readonly PanelFinding[] {
  const start = `${CARRIED.table}.${CARRIED.row}.`
  const ids = FIGURES.filter(id => id.startsWith(start))
  return differing('carry-over-differs', { before, after }, ids, id => {
    return before.values.get(`${CARRIED.table}.${CARRIED.rowBefore}.${id.slice(start.length)}`)
  })
}

/** What is in force is not what was in force the year before, with what came and went. */
export function inForce({ before, after }: Pair): readonly PanelFinding[] {
  const end = `.${IN_FORCE.column}`
  const ids = FIGURES.filter(id => id.endsWith(end))
  return differing('in-force-differs', { before, after }, ids, id => {
    const row = id.slice(0, -end.length)
    const [last, more, fewer] = [
      before.values.get(id),
      after.values.get(`${row}.${IN_FORCE.more}`),
      after.values.get(`${row}.${IN_FORCE.fewer}`),
    ]
    return last === undefined || more === undefined || fewer === undefined ? undefined : last + more - fewer
  })
}

/** One finding for the figures of a report that are not what the year before lets expect. */
function differing(
  rule: PanelRule,
  { before, after }: Pair,
  ids: readonly string[],
  expectedOf: (id: string) => number | undefined,
): readonly PanelFinding[] {
  const wrong = ids.flatMap(id => {
    const [value, expected] = [after.values.get(id), expectedOf(id)]
    return value === undefined || expected === undefined || value === expected
      ? []
      : [{ id, value, expected }]
  })
  const line = wrong[0] && after.places.get(wrong[0].id)
  if (wrong.length === 0) return []
  const zh = wrong.map(({ id, value, expected }) => `“${labelOf(id).zh}”为 ${value}，按上年应为 ${expected}`)
  const en = wrong.map(({ id, value, expected }) => `${labelOf(id).en} is ${value}, by last year ${expected}`)
  return [
    {
      rule,
      ...about(after),
      files: [after.file, before.file],
      facts: wrong.map(({ id }) => id),
      message: { zh: zh.join('；'), en: en.join('; ') },
      ...(line !== undefined && { line }),
    },
  ]
}
