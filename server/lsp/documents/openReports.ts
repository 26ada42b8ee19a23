// The reports that are known to the server, in open documents and in files: read, related to each other and checked.
import type { TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Report } from '../../report.ts'
import { kinOf } from '../../series/kin.ts'
import type { Relations } from '../../series/relations.ts'
import type { Configuration } from '../configuration.ts'
import type { LogFailure } from '../logFailure.ts'
import type { KnownAcceptances } from './acceptances.ts'
import { makeReportChecker, type CheckedReport, type OpenReport } from './checkedReport.ts'
import { makeCostDebounce } from './debounceByCost.ts'
import { makeOpenDocuments } from './openDocuments.ts'
import { prospectOf, type Prospect } from './prospect.ts'
import { whenRelated } from './relating.ts'
import type { RunWatched } from './watchdog.ts'
import type { WorkspaceReports } from './workspace.ts'

export interface OpenReports {
  /** `undefined` for a document that is not open, is no report, or could not be read. */
  readonly of: (uri: string) => Promise<OpenReport | undefined>
  /** All that may be reports: the open documents and the files of the workspace. */
  readonly uris: () => readonly string[]
  /** `undefined` for what is neither open nor in a file, or is no report. */
  readonly prospect: (uri: string) => Promise<Prospect | undefined>
  /** Reads again what is asked for from now on: the settings have changed. */
  readonly forgetAll: () => void
  /** Checks again what is asked for from now on: what is accepted has changed. */
  readonly forgetFindings: () => void
}

export interface OpenReportsContext {
  readonly documents: TextDocuments<TextDocument>
  readonly configuration: Configuration
  readonly workspace: WorkspaceReports
  readonly acceptances: KnownAcceptances
  readonly runWatched: RunWatched
  readonly logFailure: LogFailure
}

export function makeOpenReports(context: OpenReportsContext): OpenReports {
  const { documents, configuration, workspace, runWatched } = context
  const formFor = (uri: string) => configuration.settled(uri)?.form
  const openDocuments = makeOpenDocuments({ ...context, formFor, debounce: makeCostDebounce() })
  const { readings } = openDocuments
  const checker = makeReportChecker(context)
  const relating = { ...context, openDocuments }
  const isOpen = (uri: string) => documents.get(uri) !== undefined

  documents.onDidClose(({ document: { uri } }) => {
    checker.forget(uri)
    configuration.forget(uri)
  })

  function reportAt(uri: string): Report | undefined {
    return readings.has(uri) ? readings.get(uri) : workspace.reportAt(uri, formFor(uri))
  }

  function checkAt(uri: string, report: Report, relations: Relations | undefined): CheckedReport | undefined {
    const kin = kinOf(report, relations, reportAt)
    const document = documents.get(uri)
    return runWatched(uri, () =>
      document ? checker.checkOpen(document, report, kin) : checker.check(uri, report, kin),
    )
  }

  function openReportAt(uri: string, relations: Relations | undefined): OpenReport | undefined {
    const report = readings.get(uri)
    return (
      report &&
      runWatched(uri, () =>
        checker.checkOpen(documents.get(uri)!, report, kinOf(report, relations, reportAt)),
      )
    )
  }

  return {
    of: uri =>
      whenRelated(
        uri,
        relating,
        () => isOpen(uri),
        relations => openReportAt(uri, relations),
      ),
    uris: () => [...new Set([...documents.keys(), ...workspace.uris()])],
    prospect: uri =>
      whenRelated(
        uri,
        relating,
        () => isOpen(uri) || workspace.sourceAt(uri) !== undefined,
        relations => prospectOf(uri, relations, { ...relating, reportAt, check: checkAt }),
      ),
    forgetAll() {
      openDocuments.forgetAll()
      checker.forgetFindings()
    },
    forgetFindings: checker.forgetFindings,
  }
}
