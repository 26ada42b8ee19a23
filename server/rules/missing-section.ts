import type { Section } from '../forms/form.ts'
import { insertHeading } from '../format/heading.ts'
import type { Report } from '../report.ts'
import { isReport, precedesForms, nearestSection } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const missingSection: Rule = {
  id: 'missing-section',
  title: { zh: '缺少栏目', en: 'A section is missing' },
  severity: 'warning',
  check(report) {
    if (!isReport(report) || precedesForms(report)) return []
    const found = new Set(report.sections.map(({ id }) => id))
    // Where its table is not there either, one finding says both.
    const tables = new Set(report.tables.map(({ id }) => id))
    const untabled = new Set(
      report.standard.tables.filter(({ id }) => !tables.has(id)).map(({ section }) => section),
    )
    return report.standard.sections
      .filter(({ id }) => !found.has(id) && !untabled.has(id))
      .map(section => violation(report, section))
  },
}

function violation(report: Report, section: Section): Violation {
  const { heading } = section
  return {
    range: nearestSection(report, section.id),
    message: {
      zh: `缺少栏目“${heading}”。请补上标题和内容。`,
      en: `The section “${heading}” is missing. Add its heading and content.`,
    },
    fixes: () => [
      {
        title: { zh: `插入标题“${heading}”`, en: `Insert the heading “${heading}”` },
        preferred: true,
        safe: false,
        edits: [insertHeading(report, section)],
      },
    ],
  }
}
