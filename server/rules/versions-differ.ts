import { factName } from '../facts/name.ts'
import type { Fact } from '../facts/fact.ts'
import type { Report } from '../report.ts'
import { readablePath } from '../series/fileName.ts'
import type { UndecidedYear } from '../series/kin.ts'
import { distinctNames } from '../text/distinctNames.ts'
import { equals } from '../text/exact.ts'
import { NOTHING, type Text } from '../text/locale.ts'
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

/** A figure, and what the other report has in its place. */
interface Difference {
  readonly fact: Fact
  readonly other: Fact
}

/** One finding for a pair: the first figure that differs, the next ones with it. */
function differencesBetween(report: Report, version: Report): readonly Violation[] {
  const differing = report.facts.flatMap((fact): readonly Difference[] => {
    const other = version.factById.get(fact.id)
    return fact.value && other?.value && !equals(fact.value, other.value) ? [{ fact, other }] : []
  })
  const [first] = differing
  if (!first) return []
  const count = differing.length
  const file = nameBeside(version, report)
  const named = differing.slice(0, MOST_NAMED)
  return [
    {
      range: rangeOf(first.fact),
      message: {
        zh: `同一单位同一年度另有一份年报“${file}”，${count} 个数据与本文件不同：“${factName(first.fact)}”这里为 ${first.fact.shown}，另一份为 ${first.other.shown}。请核对以哪一份为准。`,
        en: `There is another report of the same organ on the same year, ${file}; ${count} figure${count > 1 ? 's differ' : ' differs'}: ${factName(first.fact)} is ${first.fact.shown} here and ${first.other.shown} there.`,
      },
      facts: differing.map(({ fact }) => fact.id),
      related: named.map((difference, i) => ({
        range: rangeOf(difference.other),
        source: version.source,
        message: inBoth(difference, i === MOST_NAMED - 1 ? count - MOST_NAMED : 0),
      })),
    },
  ]
}

/** The name of the other file, with as many of its folders as tell the two apart. */
function nameBeside(other: Report, report: Report): string {
  const [path, own] = [other, report].map(({ source }) => readablePath(source.uri)) as [string, string]
  return distinctNames([path, own])(path)
}

/** As many places as an editor shows with a finding; the others are counted. */
const MOST_NAMED = 3

function inBoth({ fact, other }: Difference, left: number): Text {
  const rest = left > 0 ? { zh: `；另有 ${left} 个数据不同`, en: `; ${left} more differ` } : NOTHING
  const name = factName(other)
  return {
    zh: `“${name}”：这里为 ${fact.shown}，另一份为 ${other.shown}${rest.zh}`,
    en: `${name}: ${fact.shown} here, ${other.shown} there${rest.en}`,
  }
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
