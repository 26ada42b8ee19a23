// What was found, a row each.
import { say, type Locale } from '../../../text/locale.ts'
import { wasRead, type Examined } from '../../examine/examined.ts'
import { placeOf } from '../formats/place.ts'
import type { CellOf, Table } from './table.ts'

/** A row a finding; what was not read is a row too, with its status. */
export function findings(locale: Locale): Table {
  return {
    name: 'findings',
    title: { zh: '问题', en: 'Findings' },
    columns: [
      { name: 'file', type: 'text', means: { zh: '文件', en: 'the file' } },
      { name: 'status', type: 'text', means: { zh: '文件的状态', en: 'the status of the file' } },
      { name: 'organ', type: 'text', means: { zh: '单位', en: 'the organ' } },
      { name: 'year', type: 'integer', means: { zh: '年度', en: 'the year of the report' } },
      { name: 'severity', type: 'text', means: { zh: '级别', en: 'the severity' } },
      { name: 'rule', type: 'text', means: { zh: '规则', en: 'the rule' } },
      { name: 'message', type: 'text', means: { zh: '问题', en: 'what is found' } },
      { name: 'line', type: 'integer', means: { zh: '行号，从 1 起', en: 'the line, from 1' } },
      { name: 'column', type: 'integer', means: { zh: '列号，从 1 起', en: 'the column, from 1' } },
      { name: 'end_line', type: 'integer', means: { zh: '到第几行', en: 'the line where it ends' } },
      { name: 'end_column', type: 'integer', means: { zh: '到第几列', en: 'the column where it ends' } },
      { name: 'facts', type: 'text', means: { zh: '相关的数据', en: 'the figures that it is about' } },
      { name: 'fix', type: 'text', means: { zh: '改法', en: 'what would mend it' } },
      { name: 'accepted', type: 'text', means: { zh: '保留原文的理由', en: 'why it was accepted' } },
    ],
    rowsOf: examined => rowsOf(examined, locale),
  }
}

function rowsOf(examined: Examined, locale: Locale): CellOf[][] {
  const { file, standing, organ, year } = examined
  const before = [file, standing.status, organ, year]
  if (!wasRead(examined)) {
    const message = standing.message && say(standing.message, locale)
    return [[...before, undefined, standing.reason, message, ...Array.from({ length: 7 }, () => undefined)]]
  }
  const { report, accepted } = examined
  const all = [
    ...examined.findings.map(finding => ({ finding, reason: undefined })),
    ...accepted.map(({ finding, acceptance }) => ({ finding, reason: acceptance.reason ?? '-' })),
  ]
  return all.map(({ finding, reason }) => {
    const { severity, rule, message, range, facts, fixes } = finding
    const { line, column, endLine, endColumn } = placeOf(report.source, range)
    const fix = fixes[0] && say(fixes[0].title, locale)
    const about = facts.join(' ') || undefined
    return [
      ...before,
      severity,
      rule,
      say(message, locale),
      line,
      column,
      endLine,
      endColumn,
      about,
      fix,
      reason,
    ]
  })
}
