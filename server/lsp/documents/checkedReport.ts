// Checks reports under the settings of their files, each reading once.
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { sortFindings, type Accepted } from '../../acceptance/acceptance.ts'
import type { Report } from '../../report.ts'
import { checkReport } from '../../rules/check.ts'
import type { Finding } from '../../rules/rule.ts'
import { sameKin, type Kin } from '../../series/kin.ts'
import type { Configuration, Settings } from '../configuration.ts'
import type { LogFailure } from '../logFailure.ts'
import type { KnownAcceptances } from './acceptances.ts'

/** A report, and what is found in it under the settings of its file. */
export interface CheckedReport {
  readonly uri: string
  readonly report: Report
  readonly kin: Kin
  readonly findings: readonly Finding[]
  /** What was found too, but accepted as published. */
  readonly accepted: readonly Accepted[]
  readonly settings: Settings
}

/** A report as one version of an open document holds it. */
export interface OpenReport extends CheckedReport {
  readonly version: number
  /** What each figure was written as when the document was first read: what was entered since differs from it. */
  readonly opened: ReadonlyMap<string, string>
  /** Whether all of the text was read. */
  readonly isWhole: boolean
  /** Another one for each reading, of itself or of a report that it is compared with. */
  readonly id: string
}

/** The figures that were entered since it was opened, by their ids. */
export function enteredIn({ report, opened }: OpenReport): ReadonlySet<string> {
  const entered = report.facts.filter(({ id, written }) => opened.get(id) !== written)
  return new Set(entered.map(({ id }) => id))
}

export interface ReportChecker {
  /** `undefined` when the rules fail on it. */
  readonly check: (uri: string, report: Report, kin: Kin) => CheckedReport | undefined
  /** The very same value as before as long as neither the report nor one that it is compared with was read again. */
  readonly checkOpen: (document: TextDocument, report: Report, kin: Kin) => OpenReport | undefined
  /** Checks again what is asked for from now on. */
  readonly forgetFindings: () => void
  readonly forget: (uri: string) => void
}

export interface CheckContext {
  readonly configuration: Pick<Configuration, 'settled'>
  readonly acceptances: Pick<KnownAcceptances, 'of'>
  readonly logFailure: LogFailure
}

export function makeReportChecker({ configuration, acceptances, logFailure }: CheckContext): ReportChecker {
  const checks = new Map<string, OpenReport>()
  const opened = new Map<string, ReadonlyMap<string, string>>()
  let count = 0

  function check(uri: string, report: Report, kin: Kin): CheckedReport | undefined {
    try {
      const settings = configuration.settled(uri)!
      const found = checkReport(report, settings.severities, kin)
      const { open: findings, accepted } = sortFindings(found, report, acceptances.of(uri))
      return { uri, report, kin, findings, accepted, settings }
    } catch (error) {
      logFailure(uri, error)
      return undefined
    }
  }

  return {
    check,
    checkOpen(document, report, kin) {
      const { uri, version } = document
      const last = checks.get(uri)
      if (last?.report === report && sameKin(last.kin, kin)) return last
      // What is pasted into an empty text was not entered figure by figure.
      const known = opened.get(uri)
      const first =
        known && known.size > 0 ? known : new Map(report.facts.map(({ id, written }) => [id, written]))
      opened.set(uri, first)
      const isWhole = document.getText().length === report.source.text.length
      const checked = check(uri, report, kin)
      const open = checked && { ...checked, version, opened: first, isWhole, id: String(++count) }
      if (open) checks.set(uri, open)
      return open
    },
    forgetFindings: () => checks.clear(),
    forget(uri) {
      checks.delete(uri)
      opened.delete(uri)
    },
  }
}
