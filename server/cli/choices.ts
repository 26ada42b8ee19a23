// What the options about forms, rules and looks say.
import type { FormId } from '../forms/form.ts'
import { FORMS } from '../forms/index.ts'
import type { Severities } from '../rules/check.ts'
import { RULES } from '../rules/index.ts'
import { PROFILES, severitiesIn, type ProfileId } from '../rules/profile.ts'
import { SEVERITIES, type Severity } from '../rules/rule.ts'
import { isSet, lastValue, listOf, type Invocation } from './arguments.ts'
import type { Page } from './examine/job.ts'
import { wantsColours } from './output/formats/colours.ts'
import { excerptColumns } from './output/formats/pretty.ts'
import type { Terminal } from './output/terminal.ts'
import { unknownWord, UsageError } from './usage.ts'

/** The form that `--form` or the settings demand; `undefined` when each report is to tell its own. */
export function formOf(invocation: Invocation, settings: FormId | undefined): FormId | undefined {
  const asked = lastValue(invocation, 'form')
  if (asked === undefined) return settings
  if (asked === AUTO) return undefined
  const form = FORMS.find(({ id }) => id === asked)
  if (form) return form.id
  throw unknownWord({ zh: '格式', en: 'form' }, asked, [AUTO, ...FORMS.map(({ id }) => id)])
}

/** What the options say of rules, over what the settings do; of two about one rule the last holds. */
export function severitiesOf(
  invocation: Invocation,
  settings: { readonly rules: Severities; readonly profile: ProfileId | undefined },
): Severities {
  const selected = knownRules(invocation, 'select')
  const unselected = RULES.filter(({ id }) => selected.length > 0 && !selected.includes(id))
  const chosen = {
    ...settings.rules,
    ...Object.fromEntries((invocation.options.get('rule') ?? []).map(readSeverity)),
  }
  const off = [...unselected.map(({ id }) => id), ...knownRules(invocation, 'ignore')]
  // What is selected by name is wanted, whatever the profile.
  const wanted = selected.length > 0 ? chosen : severitiesIn(profileOf(invocation, settings.profile), chosen)
  return { ...wanted, ...Object.fromEntries(off.map(id => [id, 'off' as const])) }
}

function profileOf(invocation: Invocation, settings: ProfileId | undefined): ProfileId {
  const asked = lastValue(invocation, 'profile')
  if (asked === undefined) return settings ?? PROFILES[0]!
  const profile = PROFILES.find(known => known === asked)
  if (profile) return profile
  throw unknownWord({ zh: '用途', en: 'profile' }, asked, PROFILES)
}

/** The least severity that counts. */
export function lowestSeverityOf(invocation: Invocation): Severity {
  const asked = lastValue(invocation, 'severity')
  if (asked === undefined) return SEVERITIES.at(-1)!
  const severity = SEVERITIES.find(known => known === asked)
  if (severity) return severity
  throw unknownWord({ zh: '级别', en: 'severity' }, asked, SEVERITIES)
}

/** How output is to look. */
export function pageOf(invocation: Invocation, { host, locale }: Terminal): Page {
  return {
    locale,
    colours: wantsColours(invocation, host.stdout, host.env),
    columns: excerptColumns(host.stdout),
    wide: isSet(invocation, 'wide'),
    bom: isSet(invocation, 'bom'),
  }
}

function knownRules(invocation: Invocation, option: 'select' | 'ignore'): readonly string[] {
  const rules = listOf(invocation, option)
  for (const id of rules) if (!RULES.some(rule => rule.id === id)) throw unknownRule(id)
  return rules
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
