import { NO_FEE_SENTENCE, NOTHING_ELSE } from '../forms/demands/fees.ts'
import type { FoundSection } from '../outline/sections.ts'
import type { Report } from '../report.ts'
import type { Text } from '../text/locale.ts'
import { lineBreakOf } from '../text/source.ts'
import { feeIsDue } from './feeDue.ts'
import { rangeOf } from './place.ts'
import type { Fix, Rule } from './rule.ts'
import { hasContent } from './sectionContent.ts'

export const emptySection: Rule = {
  id: 'empty-section',
  title: { zh: '栏目没有内容', en: 'A section has no content' },
  severity: 'warning',
  check: report =>
    report.sections
      .filter(section => isNarrative(report, section) && !hasContent(report, section))
      .map(section => ({
        range: rangeOf(section),
        message: messageFor(report, section),
        fixes: () => (section.section.mayBeNone ? [writeNone(report, section)] : []),
      })),
}

/** A section with a table is not empty but lacks its table, which another rule says. */
function isNarrative({ standard }: Report, { id }: FoundSection): boolean {
  return !standard.tables.some(({ section }) => section === id)
}

/** What may be written where there is nothing: in section six, which from 2021 on tells of the fee. */
function messageFor(report: Report, { section: { heading, mayBeNone } }: FoundSection): Text {
  if (!mayBeNone)
    return { zh: `“${heading}”没有内容，请补写。`, en: `There is nothing under “${heading}”. Write it.` }
  return feeIsDue(report)
    ? {
        zh: `“${heading}”没有内容，请写明信息处理费收取情况；确无其他事项的，再写“无”。`,
        en: `There is nothing under “${heading}”. Tell of the information processing fee; where there is nothing else, write “无” besides.`,
      }
    : {
        zh: `“${heading}”没有内容，请补写；确无其他事项的，写“无”。`,
        en: `There is nothing under “${heading}”. Write it; where there is nothing else to say, write “无”.`,
      }
}

function writeNone(report: Report, { end }: FoundSection): Fix {
  const text = feeIsDue(report) ? `${NO_FEE_SENTENCE}${NOTHING_ELSE}` : '无。'
  return {
    title: { zh: `写入“${text}”`, en: `Write “${text}”` },
    preferred: false,
    safe: false,
    edits: [{ range: { start: end, end }, text: `${lineBreakOf(report.source)}${text}` }],
  }
}
