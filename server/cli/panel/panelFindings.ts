// What can be seen only of all reports together.
import { codebook } from '../../figures/codebook.ts'
import { CARRIED, IN_FORCE } from '../../series/counterpart.ts'
import type { Text } from '../../text/locale.ts'
import type { PanelReport } from './readPanel.ts'

/** Names of the kinds of findings: a public contract. */
export type PanelRule =
  | 'duplicate-report'
  | 'missing-year'
  | 'carry-over-differs'
  | 'in-force-differs'
  | 'same-figures'
  | 'outlier'
  | 'no-organ-or-year'

export interface PanelFinding {
  readonly rule: PanelRule
  readonly organ?: string
  readonly year?: number
  readonly files: readonly string[]
  readonly facts: readonly string[]
  readonly message: Text
  /** Where in the first file; lines from 0. */
  readonly line?: number
}

export const PANEL_RULES: Readonly<Record<PanelRule, Text>> = {
  'duplicate-report': { zh: '同一单位同一年度有多份', en: 'Several reports of one organ and year' },
  'missing-year': { zh: '中间缺年', en: 'A year is missing between others' },
  'carry-over-differs': {
    zh: '上年结转与上年度不符',
    en: 'Carried over is not what last year carried forward',
  },
  'in-force-differs': { zh: '现行有效件数不衔接', en: 'In force does not follow from last year' },
  'same-figures': { zh: '两份年报的数据几乎相同', en: 'Two reports have nearly the same figures' },
  outlier: { zh: '与前一年相比变化异常', en: 'An unusual change from the year before' },
  'no-organ-or-year': { zh: '单位或年度不明', en: 'Organ or year cannot be told' },
}

/** All findings of a panel, by rule, organ and year. */
export function findInPanel(reports: readonly PanelReport[]): readonly PanelFinding[] {
  const read = reports.filter(({ status }) => status === 'report')
  const isPlaced = ({ key, year }: PanelReport) => key !== undefined && year !== undefined
  const placed = read.filter(isPlaced)
  const organs = groupBy(placed, ({ key }) => key!)
  const findings: PanelFinding[] = read.filter(report => !isPlaced(report)).map(unplaced)
  const pairs: Pair[] = []
  for (const all of organs.values()) {
    const years = [...groupBy(all, ({ year }) => year!)].sort(([a], [b]) => a - b)
    for (const [year, several] of years) if (several.length > 1) findings.push(duplicate(year, several))
    findings.push(
      ...gapsBetween(
        years.map(([year]) => year),
        all,
      ),
    )
    for (const [i, [year, [after, ...others]]] of years.entries()) {
      const [before, ...othersBefore] = years[i - 1]?.[0] === year - 1 ? years[i - 1]![1] : []
      // Of several reports nobody can say which is the right one.
      if (before && after && others.length + othersBefore.length === 0) pairs.push({ before, after })
    }
  }
  for (const pair of pairs) findings.push(...carriedOver(pair), ...inForce(pair))
  return [...findings, ...sameFigures(read), ...outliers(pairs)]
}

interface Pair {
  readonly before: PanelReport
  readonly after: PanelReport
}

export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

function about({ organ, year }: PanelReport) {
  return { ...(organ !== undefined && { organ }), ...(year !== undefined && { year }) }
}

function unplaced(report: PanelReport): PanelFinding {
  const missing = report.key === undefined ? { zh: '单位', en: 'organ' } : { zh: '年度', en: 'year' }
  return {
    rule: 'no-organ-or-year',
    ...about(report),
    files: [report.file],
    facts: [],
    message: {
      zh: `无法确定${missing.zh}；可用 --meta 写明`,
      en: `its ${missing.en} cannot be told; --meta can say it`,
    },
  }
}

function duplicate(year: number, several: readonly PanelReport[]): PanelFinding {
  return {
    rule: 'duplicate-report',
    ...about(several[0]!),
    files: several.map(({ file }) => file),
    facts: [],
    message: { zh: `${year}年度有 ${several.length} 份`, en: `${several.length} reports on ${year}` },
  }
}

function gapsBetween(years: readonly number[], all: readonly PanelReport[]): readonly PanelFinding[] {
  return years.flatMap((year, i) => {
    const before = years[i - 1]
    return before === undefined || year - before < 2
      ? []
      : Array.from({ length: year - before - 1 }, (_, k) => ({
          rule: 'missing-year' as const,
          ...about(all[0]!),
          year: before + 1 + k,
          files: all.map(({ file }) => file),
          facts: [],
          message: { zh: `缺 ${before + 1 + k} 年度`, en: `no report on ${before + 1 + k}` },
        }))
  })
}

/** The columns of all figures of a row, by the codebook. */
const COLUMNS = [...new Set(codebook().map(({ id }) => id))]

function carriedOver({ before, after }: Pair): readonly PanelFinding[] {
  const start = `${CARRIED.table}.${CARRIED.row}.`
  const ids = COLUMNS.filter(id => id.startsWith(start))
  return differing('carry-over-differs', { before, after }, ids, id => {
    return before.values.get(`${CARRIED.table}.${CARRIED.rowBefore}.${id.slice(start.length)}`)
  })
}

function inForce({ before, after }: Pair): readonly PanelFinding[] {
  const end = `.${IN_FORCE.column}`
  const ids = COLUMNS.filter(id => id.endsWith(end))
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
  const zh = wrong.map(({ id, value, expected }) => `${id} 为 ${value}，按上年应为 ${expected}`)
  const en = wrong.map(({ id, value, expected }) => `${id} is ${value}, by last year ${expected}`)
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

/** Fewer figures than this that are not 0 are often the same by chance. A guess, nothing measured. */
const ENOUGH = 12

/** Reports of different organs or years whose figures are all the same: one was copied, or filed under a wrong name. */
function sameFigures(reports: readonly PanelReport[]): readonly PanelFinding[] {
  const known = reports.filter(
    ({ values }) => [...values.values()].filter(value => value !== 0).length >= ENOUGH,
  )
  const groups = groupBy(known, ({ values }) =>
    JSON.stringify([...values].sort(([a], [b]) => (a < b ? -1 : 1))),
  )
  return [...groups.values()]
    .filter(group => group.length > 1)
    .map(group => ({
      rule: 'same-figures' as const,
      ...about(group[0]!),
      files: group.map(({ file }) => file),
      facts: [],
      message: {
        zh: `${group.length} 份的数据全部相同`,
        en: `all figures of ${group.length} reports are the same`,
      },
    }))
}

/** Iglewicz and Hoaglin (1993) call a modified z-score beyond 3.5 an outlier. */
const FAR = 3.5
/** Makes the median absolute deviation of a normal distribution its standard deviation. */
const NORMAL = 0.6745
/** Changes by less than this factor are never told of, however even the others are. A guess. */
const LEAST_FACTOR = 10
/** Fewer changes than this say nothing of what is usual. A guess. */
const FEWEST = 20

/** Changes from one year to the next that are unusual among all organs, on a logarithmic scale. */
function outliers(pairs: readonly Pair[]): readonly PanelFinding[] {
  const totals = COLUMNS.filter(id => /\.(?:total|decisions|amount)$/.test(id))
  return totals.flatMap(id => {
    const changes = pairs.flatMap(pair => {
      const [before, after] = [pair.before.values.get(id), pair.after.values.get(id)]
      // From nothing to something there is no factor; 1 more on both sides keeps small numbers small.
      return before === undefined || after === undefined || before + after === 0
        ? []
        : [{ pair, before, after, change: Math.log((after + 1) / (before + 1)) }]
    })
    if (changes.length < FEWEST) return []
    const middle = median(changes.map(({ change }) => change))
    const spread = median(changes.map(({ change }) => Math.abs(change - middle)))
    return changes
      .filter(({ change }) => Math.abs(change) >= Math.log(LEAST_FACTOR))
      .filter(({ change }) => spread === 0 || (NORMAL * Math.abs(change - middle)) / spread > FAR)
      .map(({ pair, before, after }) => {
        const line = pair.after.places.get(id)
        return {
          rule: 'outlier' as const,
          ...about(pair.after),
          files: [pair.after.file, pair.before.file],
          facts: [id],
          message: { zh: `${id} 由 ${before} 变为 ${after}`, en: `${id} went from ${before} to ${after}` },
          ...(line !== undefined && { line }),
        }
      })
  })
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
