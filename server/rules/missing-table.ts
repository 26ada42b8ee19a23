import type { Section, TableForm } from '../forms/form.ts'
import { hasFigures, hasRowsOf } from '../outline/rowLabels.ts'
import type { FoundSection } from '../outline/sections.ts'
import { insertBlankTable, insertSectionWithTable } from '../format/blankTable.ts'
import type { Report } from '../report.ts'
import { isReport, precedesForms, nearestSection, rangeOf, sectionById } from './place.ts'
import type { Fix, Rule, Violation } from './rule.ts'

export const missingTable: Rule = {
  id: 'missing-table',
  title: { zh: '缺少表格', en: 'A table is missing' },
  severity: 'error',
  check(report) {
    if (!isReport(report) || precedesForms(report)) return []
    const found = new Set(report.tables.map(({ id }) => id))
    return report.standard.tables.filter(({ id }) => !found.has(id)).map(table => violation(report, table))
  },
}

function violation(report: Report, table: TableForm): Violation {
  const section = sectionById(report, table.section)
  const missing = report.standard.sections.find(({ id }) => id === table.section)!
  const { heading } = missing
  if (!section) return withoutSection(report, table, missing)
  const content = report.source.text.slice(section.end, section.contentEnd)
  if (hasRowsOf(content, table.id)) {
    if (!hasFigures(content)) return withoutFigures(section, heading)
    return {
      range: section,
      message: {
        zh: `“${heading}”下有表格的行名，但表格无法识别，未纳入核对。请核对表格的行和列是否完整。`,
        en: `Below “${heading}” there are labels of its table, but the table cannot be read and its figures are not checked. Compare its rows and columns with the original.`,
      },
    }
  }
  return {
    range: nearestSection(report, table.section),
    message: {
      zh: `“${heading}”缺少表格。请补上表格和数据。`,
      en: `The table of “${heading}” is missing. Restore it and its figures from the original.`,
    },
    fixes: () => insertion(report, table, section),
  }
}

function withoutFigures(section: FoundSection, heading: string): Violation {
  return {
    range: rangeOf(section),
    message: {
      zh: `“${heading}”的表格没有填写任何数据。空白不等于 0；请核对原始数据。`,
      en: `The table of “${heading}” holds no figure at all. A blank is not a 0; compare with the original.`,
    },
    severity: 'warning',
  }
}

function withoutSection(report: Report, table: TableForm, section: Section): Violation {
  const { id, heading } = section
  return {
    range: nearestSection(report, id),
    message: {
      zh: `缺少栏目“${heading}”及其表格。请补上标题、表格和数据。`,
      en: `The section “${heading}” and its table are missing. Add the heading, the table and its figures.`,
    },
    fixes: () => {
      const edit = insertSectionWithTable(report, table, section)
      const title = { zh: '插入标题和规定表样', en: 'Insert the heading and the official table, blank' }
      return edit ? [{ title, preferred: true, safe: false, edits: [edit] }] : []
    },
  }
}

function insertion(report: Report, table: TableForm, section: FoundSection): readonly Fix[] {
  const edit = insertBlankTable(report, table, section)
  const title = { zh: '插入规定表样', en: 'Insert the official table, blank' }
  return edit ? [{ title, preferred: true, safe: false, edits: [edit] }] : []
}
