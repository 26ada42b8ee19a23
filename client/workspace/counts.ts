// How a report of the workspace stands, in words.
import { DiagnosticSeverity, l10n } from 'vscode'
import { pathOf } from './paths.ts'
import type { CheckedFile, FileFinding } from './survey.ts'

/** What counts as a problem. Hints stand in no list of problems. */
export function problemsOf({ findings }: CheckedFile): readonly FileFinding[] {
  return findings.filter(({ diagnostic }) => diagnostic.severity !== DiagnosticSeverity.Hint)
}

export function isSound(file: CheckedFile): boolean {
  const { error, warning, info } = file.check.counts
  return error + warning + info === 0
}

/** How a report stands, in words: `错误 2 · 警告 1 · 已保留 1`. Empty when there is nothing to say. */
export function countsText({ check: { counts }, accepted }: CheckedFile): string {
  const parts = [
    counts.error > 0 && l10n.t('Errors: {0}', counts.error),
    counts.warning > 0 && l10n.t('Warnings: {0}', counts.warning),
    counts.info > 0 && l10n.t('Information: {0}', counts.info),
    accepted.length > 0 && l10n.t('Accepted: {0}', accepted.length),
  ]
  return parts.filter(part => part !== false).join(' · ')
}

/**
 * How a report stands, as short as it can be read: `2 错 1 警`. What is less grave is told where there is nothing
 * else; the whole is in `countsText`.
 */
export function briefCounts({ check: { counts }, accepted }: CheckedFile): string {
  const grave = [
    counts.error > 0 && l10n.t('{0} err', counts.error),
    counts.warning > 0 && l10n.t('{0} warn', counts.warning),
  ].filter(part => part !== false)
  if (grave.length > 0) return grave.join(' ')
  if (counts.info > 0) return l10n.t('{0} info', counts.info)
  return accepted.length > 0 ? l10n.t('Accepted: {0}', accepted.length) : ''
}

/** How a report stands, in words that leave nothing out: `已核对`, `没有问题 · 已保留 1`, `错误 2`. */
export function statusText(file: CheckedFile, isReviewed: boolean): string {
  const status = isReviewed ? l10n.t('Reviewed') : isSound(file) ? l10n.t('No problems') : ''
  return [status, countsText(file)].filter(part => part !== '').join(' · ')
}

export function placeText({ diagnostic: { range } }: FileFinding): string {
  return l10n.t('line {0}', range.start.line + 1)
}

/** A report and its problems in lines for a spreadsheet or a mail. */
export function textOf(file: CheckedFile, status: string): string {
  const { organ = '', year = '' } = file.check
  const lines = problemsOf(file).map(problem => ['', '', placeText(problem), problem.diagnostic.message])
  return [[organ, year, pathOf(file.uri), status], ...lines]
    .map(cells => `${cells.map(cell => String(cell).replace(/\s+/g, ' ')).join('\t')}\n`)
    .join('')
}
