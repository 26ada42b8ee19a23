// What the name of an organ tells of it.
import { ENDINGS, LEVELS, NATIONAL, type OrganBody, type OrganLevel } from '../forms/demands/organs.ts'

/** What can be told of an organ by its name alone. */
export interface OrganKind {
  /** Absent where the name does not tell, such as of a `市`, which may be a county's equal. */
  readonly level: OrganLevel | undefined
  readonly body: OrganBody
}

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
