// What can be seen only of all reports together.
import { carriedOver, inForce } from './consecutiveYears.ts'
import { about, FIGURES, labelOf, type Pair, type PanelFinding } from './finding.ts'
import type { PanelReport } from './readPanel.ts'

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
    const byYear = new Map(years.map(([year, several]) => [year, onlyOf(several)]))
    for (const [year, after] of byYear) {
      const before = byYear.get(year - 1)
      if (before && after) pairs.push({ before, after })
    }
  }
  for (const pair of pairs) findings.push(...carriedOver(pair), ...inForce(pair))
  return [...findings, ...sameFigures(read), ...outliers(pairs)]
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

/** Of several reports with different figures nobody can say which is the right one. */
function onlyOf(several: readonly PanelReport[]): PanelReport | undefined {
  return differencesIn(several) === 0 ? several[0] : undefined
}

/** Figures that are not the same in all reports. */
function differencesIn([first, ...others]: readonly PanelReport[]): number {
  return FIGURES.filter(id => others.some(({ values }) => values.get(id) !== first!.values.get(id))).length
}

function duplicate(year: number, several: readonly PanelReport[]): PanelFinding {
  const count = differencesIn(several)
  const same = count === 0
  return {
    rule: 'duplicate-report',
    ...about(several[0]!),
    files: several.map(({ file }) => file),
    facts: [],
    message: {
      zh: `${year}年度有 ${several.length} 份，${same ? '数据相同' : `有 ${count} 个数据不同`}`,
      en: `${several.length} reports on ${year}, ${same ? 'all figures the same' : `${count} figures differ`}`,
    },
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
  const totals = FIGURES.filter(id => /\.(?:total|decisions|amount)$/.test(id))
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
          message: {
            zh: `“${labelOf(id).zh}”由 ${before} 变为 ${after}`,
            en: `${labelOf(id).en} went from ${before} to ${after}`,
          },
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
