// What a finding is called where there is room for a few words.
import { shortRowName } from '../../../facts/name.ts'
import type { Report } from '../../../report.ts'
import { ruleById } from '../../../rules/check.ts'
import type { Finding } from '../../../rules/rule.ts'
import { unbalancedEquation } from '../../../rules/unbalanced-equation.ts'
import { say, type Locale } from '../../../text/locale.ts'

/**
 * The figure and what stands there: `（四）1.本机关… · 自然人 52→25`, where the sums say what should. What is found of it
 * otherwise is named behind that.
 */
export function briefOf({ rule, range, facts }: Finding, report: Report, locale: Locale): string | undefined {
  const fact = report.facts.find(
    ({ id, start, end }) => start === range.start && end === range.end && facts.includes(id),
  )
  if (!fact) return undefined
  const figure = `${cut(shortRowName(fact.aligned.placed))} · ${fact.column.label} ${fact.shown}`.trim()
  if (rule !== unbalancedEquation.id) return `${figure} · ${say(ruleById(rule)!.title, locale)}`
  const change = report.disagreements
    .filter(({ decided }) => decided)
    .flatMap(({ repairs }) => repairs[0]!.changes)
    .find(other => other.fact === fact)
  return change ? `${figure}→${change.to}` : figure
}

/** Characters: with a column and two figures they have room in a list of the usual width. Seen in VS Code. */
const LONGEST_ROW = 8

function cut(row: string): string {
  const characters = Array.from(row)
  return characters.length <= LONGEST_ROW ? row : `${characters.slice(0, LONGEST_ROW - 1).join('')}…`
}
