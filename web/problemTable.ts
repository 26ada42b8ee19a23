// What is found in all texts, as a table.
import type { TableParams } from '../server/protocol/figures.ts'
import type { Survey } from '../server/protocol/survey.ts'
import type { Locale } from '../server/text/locale.ts'
import type { OpenText } from './documents.ts'
import { messageOf, severityOf } from './diagnostics.ts'
import { PROBLEM_COLUMNS, PROBLEMS, SEVERITIES } from './words.ts'

/** A problem a row. Hints stand in no list of problems. */
export function problemTable(
  texts: readonly OpenText[],
  reports: Survey['reports'],
  locale: Locale,
): TableParams {
  const rows = texts.flatMap(({ uri, name }) => {
    const check = reports.find(report => report.uri === uri)
    if (!check || 'failed' in check) return []
    const { organ = '', year = '' } = check
    return check.findings
      .map(({ diagnostic }) => diagnostic)
      .filter(diagnostic => severityOf(diagnostic) !== 'hint')
      .map(diagnostic => [
        organ,
        String(year),
        name,
        String(diagnostic.range.start.line + 1),
        SEVERITIES[severityOf(diagnostic)][locale],
        messageOf(diagnostic),
      ])
  })
  return { sheet: PROBLEMS[locale], header: PROBLEM_COLUMNS.map(column => column[locale]), rows }
}
