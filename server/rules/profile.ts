// Which rules are asked of a text that is published, and which of one that is about to be.
import type { Severities } from './check.ts'
import { RULES } from './index.ts'

/** What a report is looked at for. */
export type ProfileId = 'published' | 'submission'

/** The default first. */
export const PROFILES: readonly ProfileId[] = ['published', 'submission']

/** What the user chose for rules; a rule of the other profile is off unless it is chosen by name. */
export function severitiesIn(profile: ProfileId, chosen: Severities): Severities {
  if (profile === 'submission') return chosen
  const others = RULES.filter(rule => rule.profile === 'submission').map(({ id }) => [id, 'off'] as const)
  return { ...Object.fromEntries(others), ...chosen }
}
