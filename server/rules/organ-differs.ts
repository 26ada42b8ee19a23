import { SOURCE } from '../forms/demands/issue.ts'
import { signedBy } from '../prose/issue.ts'
import { kindOfOrgan } from '../prose/organKind.ts'
import { linesWith } from '../prose/prose.ts'
import type { Report } from '../report.ts'
import type { Range } from '../text/range.ts'
import { toSimplified } from '../text/traditional.ts'
import type { Rule } from './rule.ts'

export const organDiffers: Rule = {
  id: 'organ-differs',
  title: {
    zh: '落款或来源与标题的单位不一致',
    en: 'Signed by, or taken from, another organ than the title names',
  },
  severity: 'info',
  check(report) {
    const { organ, organFrom } = report.identity
    if (organ === undefined || (organFrom !== 'title' && organFrom !== 'above')) return []
    const own = toSimplified(organ)
    return namesIn(report)
      .filter(({ name, isSigned }) => areOthers(own, name) || (isSigned && areOtherGovernments(own, name)))
      .map(({ name, range, where }) => ({
        range,
        message: {
          zh: `${where.zh}是“${name}”，标题是“${organ}”。请核对单位名称。`,
          en: `${where.en} is ${name}, the title names ${organ}. Check which organ it is.`,
        },
      }))
  },
}

interface Named {
  readonly name: string
  readonly range: Range
  readonly where: { readonly zh: string; readonly en: string }
  readonly isSigned?: true
}

function namesIn(report: Report): readonly Named[] {
  const named: Named[] = []
  for (const { section, text, start } of linesWith(report, 'source')) {
    const match = section === undefined ? SOURCE.exec(text) : null
    if (!match) continue
    const at = start + match.index + match[0].length - match[1]!.length
    named.push({
      name: match[1]!,
      range: { start: at, end: at + match[1]!.length },
      where: { zh: '来源', en: 'The source' },
    })
  }
  const signed = signedBy(report)
  if (signed)
    named.push({
      name: signed.text,
      range: { start: signed.start, end: signed.end },
      where: { zh: '落款', en: 'The signature' },
      isSigned: true,
    })
  return named
}

/**
 * Two departments, or two towns, neither of whose names can be an abbreviation of the other. Others (an office for
 * its government, the site that a page is on) publish and sign for one another.
 */
function areOthers(own: string, other: string): boolean {
  const [one, two] = [kindOfOrgan(own), kindOfOrgan(other)]
  if (one === undefined || one.body !== two?.body) return false
  const comparable =
    one.body === 'department' || (one.body === 'government' && one.level === 'town' && two.level === 'town')
  return comparable && !isWithin(own, other) && !isWithin(other, own)
}

/** Governments of one level, of which none signs for another. */
function areOtherGovernments(own: string, other: string): boolean {
  const [one, two] = [kindOfOrgan(own), kindOfOrgan(other)]
  if (one?.body !== 'government' || two?.body !== 'government') return false
  return one.level !== undefined && one.level === two.level && !isWithin(own, other) && !isWithin(other, own)
}

/** Whether the letters of `short` stand in `long` in this order: `市卫健委` in `青石市卫生健康委员会`. */
function isWithin(short: string, long: string): boolean {
  const letters = Array.from(short)
  let at = 0
  for (const letter of long) if (letter === letters[at]) at++
  return at === letters.length
}
