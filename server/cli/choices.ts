// What the options `--form` and `--rule` say.
import type { FormId } from '../forms/form.ts'
import { FORMS } from '../forms/index.ts'
import type { Severities } from '../rules/check.ts'
import { RULES } from '../rules/index.ts'
import { PROFILES, severitiesIn, type ProfileId } from '../rules/profile.ts'
import { SEVERITIES } from '../rules/rule.ts'
import { lastValue, type Invocation } from './arguments.ts'
import { unknownWord, UsageError } from './usage.ts'

/** The form that `--form` demands; `undefined` when each report is to tell its own. */
export function formOf(invocation: Invocation): FormId | undefined {
  const asked = lastValue(invocation, 'form')
  if (asked === undefined || asked === AUTO) return undefined
  const form = FORMS.find(({ id }) => id === asked)
  if (form) return form.id
  throw unknownWord({ zh: '格式', en: 'form' }, asked, [AUTO, ...FORMS.map(({ id }) => id)])
}

/** What the `--rule`s and `--profile` say; of two about one rule the last holds. */
export function severitiesOf(invocation: Invocation): Severities {
  const chosen = Object.fromEntries((invocation.options.get('rule') ?? []).map(readSeverity))
  return severitiesIn(profileOf(invocation), chosen)
}

function profileOf(invocation: Invocation): ProfileId {
  const asked = lastValue(invocation, 'profile')
  if (asked === undefined) return PROFILES[0]!
  const profile = PROFILES.find(known => known === asked)
  if (profile) return profile
  throw unknownWord({ zh: '用途', en: 'profile' }, asked, PROFILES)
}

const AUTO = 'auto'
const LEVELS = ['off', ...SEVERITIES] as const
type Level = (typeof LEVELS)[number]

function readSeverity(written: string): readonly [string, Level] {
  const [, rule, asked] = /^([^=]*)=(.*)$/s.exec(written) ?? []
  if (rule === undefined || asked === undefined) {
    throw new UsageError({
      zh: `--rule 要写成“规则=级别”，如 --rule blank-cell=off；写的是“${written}”。`,
      en: `--rule takes a rule and a level, such as --rule blank-cell=off; it was “${written}”.`,
    })
  }
  const level = LEVELS.find(known => known === asked)
  if (!RULES.some(({ id }) => id === rule)) throw unknownRule(rule)
  if (!level) throw unknownWord({ zh: '级别', en: 'level' }, asked, LEVELS)
  return [rule, level]
}

export function unknownRule(id: string): UsageError {
  return unknownWord(
    { zh: '规则', en: 'rule' },
    id,
    RULES.map(rule => rule.id),
  )
}
