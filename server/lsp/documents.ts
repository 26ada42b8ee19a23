import type { TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { sortFindings, type Accepted } from '../acceptance/acceptance.ts'
import { looksLikeReport } from '../facts/recognise.ts'
import { readReport, type Report } from '../report.ts'
import { checkReport } from '../rules/check.ts'
import type { Finding } from '../rules/rule.ts'
import { kinOf, sameKin, type Kin } from '../series/kin.ts'
import { relativesIn } from '../series/relations.ts'
import { tokenizeHtml } from '../html.ts'
import { makeSource } from '../text/source.ts'
import { EVERYWHERE, type Configuration, type Settings } from './configuration.ts'
import type { Acceptances } from './acceptances.ts'
import type { WorkspaceReports } from './workspace.ts'

/** A report as one version of an open document holds it, read under the settings of that document. */
export interface OpenReport {
  readonly uri: string
  readonly version: number
  /** Another one for each reading, of itself or of a report that it is compared with. */
  readonly id: string
  readonly report: Report
  readonly kin: Kin
  readonly findings: readonly Finding[]
  /** What was found too, but accepted as published. */
  readonly accepted: readonly Accepted[]
  readonly settings: Settings
}

/** The reports among the open documents. Each version of a text is read once, when somebody first asks for it. */
export interface OpenReports {
  /** `undefined` for a document that is not open, is no report, or could not be read. */
  readonly of: (uri: string) => Promise<OpenReport | undefined>
  /** Reads again what is asked for from now on: the settings have changed. */
  readonly forgetAll: () => void
  /** Checks again what is asked for from now on: what is accepted has changed. */
  readonly forgetFindings: () => void
}

/** The language of a document of which the user, or the editor in their place, has said that it is a report. */
export const REPORT_LANGUAGE = 'gov-report'

interface Surroundings {
  readonly documents: TextDocuments<TextDocument>
  readonly configuration: Configuration
  readonly workspace: WorkspaceReports
  readonly acceptances: Acceptances
  readonly logFailure: (uri: string, error: unknown) => void
}

export function makeOpenReports(surroundings: Surroundings): OpenReports {
  const { documents, configuration, workspace, acceptances, logFailure } = surroundings
  /** What each document holds by now, `undefined` for one that is no report; those that changed are not in it. */
  const readings = new Map<string, Report | undefined>()
  const known = new Map<string, OpenReport>()
  let count = 0

  documents.onDidChangeContent(({ document }) => readings.delete(document.uri))
  documents.onDidClose(({ document: { uri } }) => {
    readings.delete(uri)
    known.delete(uri)
    configuration.forget(uri)
  })

  function formFor(uri: string) {
    return configuration.settled(uri)?.form
  }

  function read(document: TextDocument): Report | undefined {
    const { uri, languageId } = document
    const text = document.getText()
    if (languageId !== REPORT_LANGUAGE && !looksLikeReport(text)) return undefined
    try {
      return readReport(makeSource(uri, text, tokenizeHtml), formFor(uri))
    } catch (error) {
      logFailure(uri, error)
      return undefined
    }
  }

  /** The same as before as long as neither the report nor one that it is compared with was read again. */
  function checked(uri: string, report: Report, kin: Kin): OpenReport | undefined {
    const last = known.get(uri)
    if (last?.report === report && sameKin(last.kin, kin)) return last
    const { version } = documents.get(uri)!
    try {
      const settings = configuration.settled(uri)!
      const found = checkReport(report, settings.severities, kin)
      const { open: findings, accepted } = sortFindings(found, report, acceptances.of(uri))
      const open = { uri, version, id: String(++count), report, kin, findings, accepted, settings }
      known.set(uri, open)
      return open
    } catch (error) {
      logFailure(uri, error)
      return undefined
    }
  }

  /** The answer, or the documents whose settings have to be asked for before. */
  function attempt(
    uri: string,
  ): { readonly open: OpenReport | undefined } | { readonly asks: readonly string[] } {
    const unsettled = (uris: readonly string[]) => uris.filter(other => !configuration.settled(other))
    const asks = unsettled([EVERYWHERE, ...documents.keys()])
    if (asks.length > 0) return { asks }
    for (const document of documents.all()) {
      if (!readings.has(document.uri)) readings.set(document.uri, read(document))
    }
    const report = readings.get(uri)
    if (!report) return { open: undefined }
    const own = workspace.relations(readings, configuration.settled(EVERYWHERE)!.series).get(uri)
    const asksMore = unsettled(own ? relativesIn(own) : [])
    if (asksMore.length > 0) return { asks: asksMore }
    const kin = kinOf(own, other =>
      readings.has(other) ? readings.get(other) : workspace.reportAt(other, formFor(other)),
    )
    return { open: checked(uri, report, kin) }
  }

  return {
    async of(uri) {
      for (;;) {
        // Documents may have been changed or closed while settings were asked for: their state by now is what counts.
        if (!documents.get(uri)) return undefined
        const result = attempt(uri)
        if ('open' in result) return result.open
        await Promise.all(result.asks.map(configuration.of))
      }
    },
    forgetAll() {
      readings.clear()
      known.clear()
    },
    forgetFindings: () => known.clear(),
  }
}
