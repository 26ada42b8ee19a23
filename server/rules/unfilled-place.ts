import { PLACEHOLDERS } from '../forms/demands/placeholders.ts'
import { linesWith, type ProseLine } from '../prose/prose.ts'
import type { Report } from '../report.ts'
import type { Range } from '../text/range.ts'
import { isReport } from './place.ts'
import type { Rule } from './rule.ts'

export const unfilledPlace: Rule = {
  id: 'unfilled-place',
  title: { zh: '占位内容没有填写', en: 'A placeholder was not filled in' },
  severity: 'warning',
  check: report =>
    isReport(report)
      ? placeholdersOf(report).map(range => {
          const written = report.source.text.slice(range.start, range.end)
          return {
            range,
            message: {
              zh: `“${written}”疑为没有填写的占位内容。请填写或删去。`,
              en: `“${written}” looks like a placeholder. Fill it in or leave it out.`,
            },
          }
        })
      : [],
}

function placeholdersOf(report: Report): readonly Range[] {
  return linesWith(report, 'placeholder').flatMap(placeholdersIn)
}

function placeholdersIn({ text, start }: ProseLine): readonly Range[] {
  const found = PLACEHOLDERS.flatMap(pattern =>
    Array.from(text.matchAll(pattern), match => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    })),
  ).sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter((range, i) => !found.slice(0, i).some(({ end }) => end > range.start))
}
