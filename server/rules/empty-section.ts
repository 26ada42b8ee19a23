import type { FoundSection } from '../outline/sections.ts'
import type { Report } from '../report.ts'
import { lineBreakOf } from '../text/source.ts'
import { rangeOf } from './place.ts'
import type { Fix, Rule } from './rule.ts'

export const emptySection: Rule = {
  id: 'empty-section',
  title: { zh: '栏目没有内容', en: 'A section has no content' },
  severity: 'warning',
  check: report =>
    report.sections
      .filter(section => isNarrative(report, section) && !hasContent(report, section))
      .map(section => ({
        range: rangeOf(section),
        message: {
          zh: `“${section.section.heading}”下没有内容。请补写；确无事项的，写“无”。`,
          en: `There is nothing under “${section.section.heading}”. Write it; where there is nothing to say, write “无”.`,
        },
        fixes: section.section.mayBeNone ? [writeNone(report, section)] : [],
      })),
}

/** A section with a table is not empty but lacks its table, which another rule says. */
function isNarrative({ standard }: Report, { id }: FoundSection): boolean {
  return !standard.tables.some(({ section }) => section === id)
}

function hasContent({ source }: Report, { end, contentEnd }: FoundSection): boolean {
  return WORD.test(source.text.slice(end, contentEnd).replace(TAG, ' '))
}

const TAG = /<[^<>]{0,2000}>/g
const WORD = /[\p{L}\p{N}]/u

function writeNone({ source }: Report, { end }: FoundSection): Fix {
  return {
    title: { zh: '写入“无。”', en: 'Write “无。”' },
    preferred: false,
    safe: false,
    edits: [{ range: { start: end, end }, text: `${lineBreakOf(source)}无。` }],
  }
}
