import type { TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { looksLikeReport } from '../facts/recognise.ts'
import { readReport, type Report } from '../report.ts'
import { checkReport } from '../rules/check.ts'
import type { Finding } from '../rules/rule.ts'
import { tokenizeHtml } from '../html.ts'
import { makeSource } from '../text/source.ts'
import type { Configuration, Settings } from './configuration.ts'

/** A report as one version of an open document holds it, read under the settings of that document. */
export interface OpenReport {
  readonly uri: string
  readonly version: number
  /** Another one for each reading, whatever the document and its version. */
  readonly id: string
  readonly report: Report
  readonly findings: readonly Finding[]
  readonly settings: Settings
}

/** The reports among the open documents. Each version of a text is read once, when somebody first asks for it. */
export interface OpenReports {
  /** `undefined` for a document that is not open, is no report, or could not be read. */
  readonly of: (uri: string) => Promise<OpenReport | undefined>
  /** Reads again what is asked for from now on: the settings have changed. */
  readonly forgetAll: () => void
}

/** The language of a document of which the user, or the editor in their place, has said that it is a report. */
const REPORT_LANGUAGE = 'gov-report'

export function makeOpenReports(
  documents: TextDocuments<TextDocument>,
  configuration: Configuration,
  logFailure: (uri: string, error: unknown) => void,
): OpenReports {
  const known = new Map<string, OpenReport | undefined>()
  let count = 0

  documents.onDidChangeContent(({ document }) => known.delete(document.uri))
  documents.onDidClose(({ document }) => {
    known.delete(document.uri)
    configuration.forget(document.uri)
  })

  function read(document: TextDocument, settings: Settings): OpenReport | undefined {
    const { uri, version, languageId } = document
    const text = document.getText()
    if (languageId !== REPORT_LANGUAGE && !looksLikeReport(text)) return undefined
    const report = readReport(makeSource(uri, text, tokenizeHtml), settings.form)
    const findings = checkReport(report, settings.severities)
    return { uri, version, id: String(++count), report, findings, settings }
  }

  async function settledSettings(uri: string): Promise<Settings> {
    for (;;) {
      const asked = configuration.of(uri)
      const settings = await asked
      // They may have changed while the answer was under way.
      if (asked === configuration.of(uri)) return settings
    }
  }

  return {
    async of(uri) {
      if (known.has(uri)) return known.get(uri)
      if (!documents.get(uri)) return undefined
      const settings = await settledSettings(uri)
      // The document may have been changed, read or closed in the meantime: its state by now is what counts.
      const document = documents.get(uri)
      if (!document || known.has(uri)) return known.get(uri)
      known.set(uri, undefined)
      try {
        known.set(uri, read(document, settings))
      } catch (error) {
        logFailure(uri, error)
      }
      return known.get(uri)
    },
    forgetAll: () => known.clear(),
  }
}
