import { compareCount } from '../claims/compare/withTables.ts'
import { lookupIn } from '../claims/compare/lookup.ts'
import { tableOf } from '../claims/compare/table.ts'
import { ONLY_NAMED, WIDER, WIDER_PLACE } from '../forms/demands/contents.ts'
import { organKindOf } from '../prose/organKind.ts'
import { sentencesWith, type ProseSentence } from '../prose/prose.ts'
import type { Report } from '../report.ts'
import type { Range } from '../text/range.ts'
import type { Rule } from './rule.ts'

export const scopeTooWide: Rule = {
  id: 'scope-too-wide',
  title: { zh: '所述范围大于本单位', en: 'It speaks for a wider place than its own' },
  severity: 'info',
  check(report) {
    const { organ } = report.identity
    const kind = organKindOf(report)
    // Of a city the name does not say how high it stands, but no province is one.
    const level = kind?.level ?? (kind && organ?.includes('市') ? 'county' : undefined)
    if (level !== 'town' && level !== 'county') return []
    const sentences = sentencesWith(report, 'wider')
    if (sentences.length === 0) return []
    const told = ownFiguresOf(report, WIDER_PLACE[level])
    return sentences.flatMap(sentence => {
      const range = asOwn(sentence, WIDER[level]) ?? told.find(({ start }) => isIn(sentence, start))
      return range
        ? [{ range, message: messageOf(report.source.text.slice(range.start, range.end), organ!) }]
        : []
    })
  },
}

function messageOf(words: string, organ: string) {
  return {
    zh: `“${words}”所述范围大于“${organ}”，疑沿用上级文稿。请核对。`,
    en: `“${words}” is wider than ${organ}; it may be left over from the text of an organ above. Check it.`,
  }
}

/** Words that speak of a wider place as the organ's own; a title that begins in them is quoted to its end. */
function asOwn({ text, start }: ProseSentence, wider: RegExp): Range | undefined {
  const match = wider.exec(text)
  if (!match || ONLY_NAMED.test(match[0])) return undefined
  const end = match.index + match[0].length
  const isInTitle = match[0].lastIndexOf('《') > match[0].lastIndexOf('》')
  const closing = isInTitle ? text.indexOf('》', end) : -1
  return { start: start + match.index, end: start + (closing < 0 ? end : closing + 1) }
}

/** Where the figures of the report's own tables are told as those of a wider place. */
function ownFiguresOf({ running, factById, source }: Report, place: RegExp): readonly Range[] {
  const table = tableOf(lookupIn(factById))
  return running.claims.flatMap(claim => {
    if (claim.kind !== 'count' || !claim.isOfOtherPlace) return []
    const { clause, whole } = claim.said
    const words = source.text.slice(clause.start, whole.start)
    const at = words.search(place)
    if (at < 0 || compareCount(claim, table)?.outcome !== 'equal') return []
    return [{ start: clause.start + at, end: whole.end }]
  })
}

function isIn({ text, start }: ProseSentence, at: number): boolean {
  return start <= at && at < start + text.length
}
