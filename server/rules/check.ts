// Runs the rules over a report.
import type { Report } from '../report.ts'
import { ALONE, type Kin } from '../series/kin.ts'
import type { Text } from '../text/locale.ts'
import { maskPersonal, mayHavePersonal } from '../text/personal.ts'
import { withInnerMarks } from './excerpt.ts'
import { RULES } from './index.ts'
import {
  isFix,
  isWithheld,
  type Finding,
  type Offer,
  type Rule,
  type Severity,
  type Violation,
} from './rule.ts'

/** What the user decided about rules: another severity, or none at all. */
export type Severities = Readonly<Record<string, Severity | 'off'>>

/** Every finding of every rule that is not off, in the order of the text. */
export function checkReport(
  report: Report,
  severities: Severities = {},
  kin: Kin = ALONE,
  rules: readonly Rule[] = RULES,
): readonly Finding[] {
  const findings: Finding[] = []
  for (const rule of rules) {
    const chosen = severities[rule.id]
    if (chosen === 'off' || (report.other && !rule.ofAnyText)) continue
    for (const violation of rule.check(report, kin)) {
      const severity = chosen ?? violation.severity ?? rule.severity
      findings.push(toFinding(violation, rule.id, severity))
    }
  }
  return findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
}

function toFinding(violation: Violation, rule: string, severity: Severity): Finding {
  const { range, facts = NO_FACTS, fixes = noFixes, expected } = violation
  const message = shown(violation.message)
  const related = (violation.related ?? []).map(other => {
    const message = shown(other.message)
    return message === other.message ? other : { ...other, message }
  })
  const finding = { rule, severity, range, message, facts, related, ...(expected && { expected }) }
  let known: Pick<Finding, 'fixes' | 'withheld'> | undefined
  const offers = () => (known ??= sorted(fixes().map(toOffer)))
  return {
    ...finding,
    get fixes() {
      return offers().fixes
    },
    get withheld() {
      return offers().withheld
    },
  }
}

const NO_FACTS: readonly string[] = []

function noFixes(): readonly Offer[] {
  return []
}

function toOffer(offer: Offer): Offer {
  return { ...offer, title: shown(offer.title) }
}

/** As a reader sees it. */
function shown(text: Text): Text {
  const { zh, en } = withoutPersonal(text)
  const inner = { zh: withInnerMarks(zh), en: withInnerMarks(en) }
  return inner.zh === text.zh && inner.en === text.en ? text : inner
}

/** What is quoted from a text may hold a person's number. */
function withoutPersonal(text: Text): Text {
  if (!mayHavePersonal(text.zh) && !mayHavePersonal(text.en)) return text
  return { zh: maskPersonal(text.zh), en: maskPersonal(text.en) }
}

function sorted(offers: readonly Offer[]): Pick<Finding, 'fixes' | 'withheld'> {
  return { fixes: offers.filter(isFix), withheld: offers.filter(isWithheld) }
}

export function ruleById(id: string): Rule | undefined {
  return RULES.find(rule => rule.id === id)
}
