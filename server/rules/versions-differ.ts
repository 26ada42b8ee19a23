import { factName } from '../facts/name.ts'
import type { Fact } from '../facts/fact.ts'
import type { Report } from '../report.ts'
import type { UndecidedYear } from '../series/kin.ts'
import { equals } from '../text/exact.ts'
import { rangeOf } from './place.ts'
import type { Rule, Violation } from './rule.ts'
import { titleOf } from './titleLine.ts'

export const versionsDiffer: Rule = {
  id: 'versions-differ',
  title: { zh: '同一年报有两个版本，数据不同', en: 'Two versions of one report have other figures' },
  severity: 'info',
  check: (report, { version, undecided = [] }) => [
    ...(version ? differencesBetween(report, version) : []),
    ...undecided.map(year => notCompared(report, year)),
  ],
}

/** One finding for a pair: the first figure that differs, the others with it. */
function differencesBetween(report: Report, version: Report): readonly Violation[] {
  const differing = report.facts.flatMap(fact => {
    const other = version.factById.get(fact.id)
    return fact.value && other?.value && !equals(fact.value, other.value) ? [{ fact, other }] : []
  })
  const [first] = differing
  if (!first) return []
  const count = differing.length
  return [
    {
      range: rangeOf(first.fact),
      message: {
        zh: `同一单位同一年度另有一份年报，${count} 个数据与本文件不同：“${factName(first.fact)}”这里为 ${first.fact.shown}，另一份为 ${first.other.shown}。请核对以哪一份为准。`,
        en: `There is another report of the same organ on the same year; ${count} figures differ: ${factName(first.fact)} is ${first.fact.shown} here and ${first.other.shown} there.`,
      },
      facts: differing.map(({ fact }) => fact.id),
      related: differing.slice(0, MOST).map(({ other }) => ({
        range: rangeOf(other),
        source: version.source,
        message: named(other),
      })),
    },
  ]
}

/** Of the year before or after there are several reports, so this one was compared with none of them. */
function notCompared(report: Report, { year, count }: UndecidedYear): Violation {
  const title = titleOf(report)
  return {
    range: title ? rangeOf(title) : { start: 0, end: 0 },
    message: {
      zh: `本单位 ${year} 年度有 ${count} 份年报，数据不同，无法确定与哪一份核对，未与该年度核对。请保留一份。`,
      en: `There are ${count} reports of this organ on ${year} with different figures; which one to compare with is not clear, so none was compared with. Keep one of them.`,
    },
  }
}

/** More than can be looked at are no help. */
const MOST = 20

function named(fact: Fact) {
  const text = `${factName(fact)}：${fact.shown}`
  return { zh: text, en: text }
}
