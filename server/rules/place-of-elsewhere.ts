import { FOREIGN_PLACE, VISITED } from '../forms/demands/places.ts'
import { organKindOf } from '../prose/organKind.ts'
import { proseOf, sentencesWith } from '../prose/prose.ts'
import { bitOf } from '../prose/signs.ts'
import { toSimplified } from '../text/traditional.ts'
import type { Rule } from './rule.ts'

export const placeOfElsewhere: Rule = {
  id: 'place-of-elsewhere',
  title: { zh: '正文写的是别处', en: 'The text speaks of a place elsewhere' },
  severity: 'info',
  check(report) {
    const { organ } = report.identity
    const level = organKindOf(report)?.level
    if (organ === undefined || (level !== 'county' && level !== 'town')) return []
    const own = toSimplified(organ)
    const everything = proseOf(report).lines
    const ending = level === 'county' ? 'placeOfCounty' : 'placeOfTown'
    return sentencesWith(report, ending).flatMap(({ section, text, start, signs }) => {
      if (section === undefined || (signs & SUBJECT) === 0 || VISITED.test(text)) return []
      return Array.from(text.matchAll(FOREIGN_PLACE[level]), match => ({
        match,
        name: (match[1] ?? match[2] ?? match[3])!,
      }))
        .filter(({ name }) => !own.includes(name) && !own.includes(name.slice(0, -1)))
        .filter(({ name }) => everything.filter(line => line.text.includes(name)).length === 1)
        .map(({ match, name }) => {
          const at = start + match.index + match[0].indexOf(name)
          return {
            range: { start: at, end: at + name.length },
            message: {
              zh: `“${name}”不是“${organ}”所在地，疑沿用别处文稿。请核对。`,
              en: `${name} is not the place of ${organ}; it may be left over from another text. Check it.`,
            },
          }
        })
    })
  },
}

const SUBJECT = bitOf('subjectOfPlace')
