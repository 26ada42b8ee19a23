// What is found in all texts, as a table.
import type { Diagnostic } from 'vscode-languageserver-protocol'
import type { TableParams } from '../server/protocol/figures.ts'
import type { ReportCheck, Survey } from '../server/protocol/survey.ts'
import type { Locale } from '../server/text/locale.ts'
import type { OpenText } from './documents.ts'
import { messageOf, severityOf } from './diagnostics.ts'
import { mendedOf } from './sitting.ts'
import { DELETED, PROBLEM_COLUMNS, PROBLEMS, SEVERITIES, TREATMENTS } from './words.ts'

/** A problem a row, with what was done about it on the page. Hints stand in no list of problems. */
export function problemTable(
  texts: readonly OpenText[],
  reports: Survey['reports'],
  locale: Locale,
): TableParams {
  const rows = texts.flatMap(text => {
    const check = reports.find(report => report.uri === text.uri)
    if (!check || 'failed' in check) return []
    const { organ = '', year = '' } = check
    return treatedIn(text, check)
      .filter(({ diagnostic }) => severityOf(diagnostic) !== 'hint')
      .sort((a, b) => a.diagnostic.range.start.line - b.diagnostic.range.start.line)
      .map(({ diagnostic, treatment, now, reason }) => [
        organ,
        String(year),
        text.name,
        String(diagnostic.range.start.line + 1),
        SEVERITIES[severityOf(diagnostic)][locale],
        messageOf(diagnostic),
        TREATMENTS[treatment][locale],
        now === '' ? DELETED[locale] : shortened(now ?? ''),
        reason,
      ])
  })
  return { sheet: PROBLEMS[locale], header: PROBLEM_COLUMNS.map(column => column[locale]), rows }
}

interface Treated {
  readonly diagnostic: Diagnostic
  readonly treatment: keyof typeof TREATMENTS
  /** What stands there after it was mended. */
  readonly now?: string | undefined
  /** Why it was accepted. */
  readonly reason: string
}

function treatedIn({ seen = [], state }: OpenText, { findings, accepted }: ReportCheck): readonly Treated[] {
  const there = [...findings, ...accepted].map(({ diagnostic }) => diagnostic)
  return [
    ...findings.map(({ diagnostic }) => ({ diagnostic, treatment: 'open' as const, reason: '' })),
    ...accepted.map(({ diagnostic, acceptance }) => ({
      diagnostic,
      treatment: 'accepted' as const,
      reason: acceptance.reason ?? '',
    })),
    ...mendedOf(seen, state.doc, there).map(mended => ({
      ...mended,
      treatment: 'mended' as const,
      reason: '',
    })),
  ]
}

/** A cell holds a figure or a sentence; of a whole table that was put in, the beginning says enough. A guess. */
const LONGEST = 60

function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}
