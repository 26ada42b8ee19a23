// What the name of an organ tells of it.
import type { Report } from '../report.ts'
import { ENDINGS, LEVELS, NATIONAL, type OrganBody, type OrganLevel } from '../forms/demands/organs.ts'

/** What can be told of an organ by its name alone. */
export interface OrganKind {
  /** Absent where the name does not tell, such as of a `市`, which may be a county's equal. */
  readonly level: OrganLevel | undefined
  readonly body: OrganBody
}

/** What the name of the report's organ tells; worked out once for each report. */
export function organKindOf(report: Report): OrganKind | undefined {
  if (!KINDS.has(report)) KINDS.set(report, kindOfOrgan(report.identity.organ))
  return KINDS.get(report)
}

const KINDS = new WeakMap<Report, OrganKind | undefined>()

/** `undefined` for a name of which nothing can be told. */
export function kindOfOrgan(name: string | undefined): OrganKind | undefined {
  if (name === undefined) return undefined
  const plain = name.replace(/（[^（）]*）|\([^()]*\)|\s/g, '')
  const body = ENDINGS.find(({ ending }) => ending.test(plain))?.body
  return body && { body, level: levelOf(plain) }
}

function levelOf(name: string): OrganLevel | undefined {
  if (NATIONAL.test(name)) return 'nation'
  return LEVELS.find(({ pattern }) => pattern.test(name))?.level
}
