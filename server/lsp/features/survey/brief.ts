// What a finding is called where there is room for a few words.
import { shortRowName } from '../../../facts/name.ts'
import type { RepairedFigure } from '../../../localisation/rank.ts'
import type { Report } from '../../../report.ts'
import { ruleById } from '../../../rules/check.ts'
import type { Finding } from '../../../rules/rule.ts'
import { unbalancedEquation } from '../../../rules/unbalanced-equation.ts'
import { say, type Locale } from '../../../text/locale.ts'
import { visible } from '../../../text/visible.ts'
import { displayWidth } from '../../../text/width.ts'

/**
 * The figure and what stands there: `（四）1.本机关… · 自然人 52→25`, where the sums say what should. What is found of it
 * otherwise is named behind that.
 */
export function briefOf({ rule, range, facts }: Finding, report: Report, locale: Locale): string | undefined {
  const fact = report.facts.find(
    ({ id, start, end }) => start === range.start && end === range.end && facts.includes(id),
  )
  if (!fact) return undefined
  const isOfSums = rule === unbalancedEquation.id
  const change = isOfSums && decidedChanges(report).find(other => other.fact === fact)
  const shown = visible(fact.shown)
  const figures = change ? `${shown}→${change.to}` : shown
  const behind = ` · ${fact.column.label} ${figures}`.trimEnd()
  const row = cut(shortRowName(fact.aligned.placed), ROOM - displayWidth(behind))
  return row + behind + (isOfSums ? '' : ` · ${say(ruleById(rule)!.title, locale)}`)
}

function decidedChanges({ disagreements }: Report): readonly RepairedFigure[] {
  return disagreements.filter(({ decided }) => decided).flatMap(({ repairs }) => repairs[0]!.changes)
}

/** Columns, of which an ideograph takes two, that a list of the usual width has room for. Seen in VS Code. */
const ROOM = 28
/** Of a row's name so many columns are left in any case: its number, and a word. */
const LEAST = 10

function cut(row: string, room: number): string {
  if (displayWidth(row) <= Math.max(room, LEAST)) return row
  const characters = Array.from(row)
  while (displayWidth(characters.join('')) + 1 > Math.max(room, LEAST)) characters.pop()
  return `${characters.join('')}…`
}
