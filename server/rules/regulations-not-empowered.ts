import { RESTRICTIONS, type Restriction } from '../forms/demands/bounds.ts'
import { factName, shortName } from '../facts/name.ts'
import { organKindOf, type OrganKind } from '../prose/organKind.ts'
import type { Report } from '../report.ts'
import { rangeOf } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const regulationsNotEmpowered: Rule = {
  id: 'regulations-not-empowered',
  title: { zh: '无权制定规章的单位填有规章', en: 'Regulations of an organ that can make none' },
  severity: 'warning',
  check: report => RESTRICTIONS.flatMap(restriction => violation(report, restriction) ?? []),
}

function violation(report: Report, restriction: Restriction): Violation | undefined {
  const { organ } = report.identity
  if (organ === undefined || mayHave(organ, organKindOf(report), restriction)) return undefined
  const row = `${restriction.table}.${restriction.row}.`
  const filled = report.facts.filter(({ id, value }) => id.startsWith(row) && (value?.coefficient ?? 0) > 0)
  const own = filled.find(({ column }) => restriction.own.includes(column.id))
  const first = own ?? filled[0]
  if (!first) return undefined
  return {
    range: rangeOf(first),
    message: {
      zh: `“${shortName(first)}”为 ${first.shown}，但“${organ}”无权制定规章（限国务院部门、省级和设区的市、自治州政府）。请核对是否应为规范性文件。`,
      en: `${factName(first)} is ${first.shown}, but ${organ} cannot make regulations (“规章”), which are made by ministries and by the governments of provinces, cities with districts and autonomous prefectures. Perhaps they belong in the row below.`,
    },
    ...(!own && { severity: 'info' as const }),
    facts: filled.map(({ id }) => id),
    related: filled
      .filter(fact => fact !== first)
      .map(fact => ({
        range: rangeOf(fact),
        message: { zh: `${factName(fact)}：${fact.shown}`, en: `${factName(fact)}: ${fact.shown}` },
        minor: true as const,
      })),
  }
}

/** What the name does not tell counts as allowed. */
function mayHave(
  organ: string,
  kind: OrganKind | undefined,
  { onlyFor, bodies, exempt }: Restriction,
): boolean {
  if (!kind) return true
  if (kind.level === 'nation') return onlyFor.includes('nation')
  if (kind.level !== undefined && !onlyFor.includes(kind.level)) return false
  return bodies.includes(kind.body) || exempt.test(organ)
}
