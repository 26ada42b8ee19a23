// How often each rule found something.
import { say, type Locale } from '../../text/locale.ts'
import { ruleById } from '../../rules/check.ts'
import type { Totals } from './tally.ts'

/** A line a rule, the most frequent first. */
export function statisticsOf({ rules }: Totals, locale: Locale): string {
  const ranked = [...rules].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const width = Math.max(...ranked.map(([, count]) => String(count).length), 0)
  return ranked
    .map(([id, count]) => `${String(count).padStart(width)}  ${id}  ${say(ruleById(id)!.title, locale)}\n`)
    .join('')
}
