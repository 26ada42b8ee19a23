import type { TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { sortFindings, type Accepted } from '../../acceptance/acceptance.ts'
import { looksLikeReport } from '../../outline/recognise.ts'
import { readReport, type Report } from '../../report.ts'
import { checkReport } from '../../rules/check.ts'
import type { Finding } from '../../rules/rule.ts'
import { kinOf, sameKin, type Kin } from '../../series/kin.ts'
import { relativesIn, type Relations } from '../../series/relations.ts'
import { tokenizeHtml } from '../../html.ts'
import { makeSource } from '../../text/source.ts'
import type { Attend } from './busy.ts'
import { EVERYWHERE, type Configuration, type Settings } from '../configuration.ts'
import type { Acceptances } from './acceptances.ts'
import { readablePart } from './limits.ts'
import { makePace } from './pace.ts'
import type { WorkspaceReports } from './workspace.ts'

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

/** A report of the workspace, open or not, before it is checked. */
export interface Prospect {
  /** All that the outcome depends on: while these values are the very same, so is the outcome. */
  readonly basis: readonly unknown[]
  /** `undefined` when it cannot be read. */
  readonly read: () => Report | undefined
  readonly check: () => CheckedReport | undefined
}

/** The reports among the open documents. Each version of a text is read once, when somebody first asks for it. */
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

/** The language of a document of which the user, or the editor in their place, has said that it is a report. */
export const REPORT_LANGUAGE = 'gov-report'

interface Surroundings {
  readonly documents: TextDocuments<TextDocument>
  readonly configuration: Configuration
  readonly workspace: WorkspaceReports
  readonly acceptances: Acceptances
  readonly attend: Attend
  readonly logFailure: (uri: string, error: unknown) => void
}

export function makeOpenReports(surroundings: Surroundings): OpenReports {
  const { documents, configuration, workspace, acceptances, attend, logFailure } = surroundings
  /** What each document holds by now, `undefined` for one that is no report; those that changed are not in it. */
  const readings = new Map<string, Report | undefined>()
  /** The documents among them that the reader fails on. */
  const failed = new Set<string>()
  const known = new Map<string, OpenReport>()
  const opened = new Map<string, ReadonlyMap<string, string>>()
  const pace = makePace()
  let count = 0

  documents.onDidChangeContent(({ document: { uri } }) => {
    readings.delete(uri)
    pace.changed(uri)
  })
  documents.onDidClose(({ document: { uri } }) => {
    readings.delete(uri)
    failed.delete(uri)
    known.delete(uri)
    opened.delete(uri)
    pace.forget(uri)
    configuration.forget(uri)
  })

  function formFor(uri: string) {
    return configuration.settled(uri)?.form
  }

  function read(document: TextDocument): Report | undefined {
    const { uri, languageId } = document
    const text = readablePart(document.getText())
    failed.delete(uri)
    if (languageId !== REPORT_LANGUAGE && !looksLikeReport(text)) return undefined
    try {
      return readReport(makeSource(uri, text, tokenizeHtml), formFor(uri))
    } catch (error) {
      logFailure(uri, error)
      failed.add(uri)
      return undefined
    }
  }

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

  /** The same as before as long as neither the report nor one that it is compared with was read again. */
  function checkOpen(uri: string, report: Report, kin: Kin): OpenReport | undefined {
    const last = known.get(uri)
    if (last?.report === report && sameKin(last.kin, kin)) return last
    const document = documents.get(uri)!
    const isWhole = document.getText().length === report.source.text.length
    const first = opened.get(uri) ?? new Map(report.facts.map(({ id, written }) => [id, written]))
    opened.set(uri, first)
    const checked = check(uri, report, kin)
    const { version } = document
    const open = checked && { ...checked, version, opened: first, isWhole, id: String(++count) }
    if (open) known.set(uri, open)
    return open
  }

  /** Whom a report is compared with; or the files whose settings have to be asked for before that can be told. */
  function place(
    uri: string,
  ): { readonly own: Relations | undefined } | { readonly asks: readonly string[] } {
    const unsettled = (uris: readonly string[]) => uris.filter(other => !configuration.settled(other))
    const asks = unsettled([EVERYWHERE, uri, ...documents.keys()])
    if (asks.length > 0) return { asks }
    for (const document of documents.all()) {
      if (!readings.has(document.uri))
        readings.set(
          document.uri,
          pace.read(document.uri, () => attend(document.uri, () => read(document))),
        )
    }
    const own = workspace.relations(readings, configuration.settled(EVERYWHERE)!.series).get(uri)
    const asksMore = unsettled(own ? relativesIn(own) : [])
    return asksMore.length > 0 ? { asks: asksMore } : { own }
  }

  /** Gives an answer with everything settled at that very moment; `undefined` when there is no such report by then. */
  async function settledFor<Answer>(
    uri: string,
    isThere: () => boolean,
    answer: (own: Relations | undefined) => Answer,
  ): Promise<Answer | undefined> {
    for (;;) {
      // Documents may have been changed or closed while settings were asked for: their state by now is what counts.
      if (!isThere()) return undefined
      const rest = acceptances.rest(uri) ?? pace.rest(documents.keys().filter(other => !readings.has(other)))
      if (rest) {
        await rest
        continue
      }
      const placed = place(uri)
      if ('own' in placed) return answer(placed.own)
      await Promise.all(placed.asks.map(configuration.of))
    }
  }

  function reportAt(uri: string): Report | undefined {
    return readings.has(uri) ? readings.get(uri) : workspace.reportAt(uri, formFor(uri))
  }

  /** What is another value whenever the text of a report, or the form that it is read by, is another one. */
  function basisOf(uri: string): readonly unknown[] {
    const read = readings.has(uri)
      ? (readings.get(uri) ?? documents.get(uri)?.version)
      : workspace.sourceAt(uri)
    return [read, formFor(uri)]
  }

  function prospectFor(uri: string, own: Relations | undefined): Prospect | undefined {
    if (readings.has(uri) && !readings.get(uri) && !failed.has(uri)) return undefined
    const related = [own?.before, own?.after, ...(own?.parts ?? [])]
    return {
      basis: [
        ...basisOf(uri),
        configuration.settled(uri),
        JSON.stringify(acceptances.of(uri)),
        own?.year,
        ...related.flatMap(other => (other === undefined ? [undefined] : basisOf(other))),
      ],
      read: () => reportAt(uri),
      check() {
        const report = reportAt(uri)
        if (!report) return undefined
        const kin = kinOf(own, reportAt)
        return attend(uri, () => (documents.get(uri) ? checkOpen(uri, report, kin) : check(uri, report, kin)))
      },
    }
  }

  const isOpen = (uri: string) => documents.get(uri) !== undefined
  return {
    of: uri =>
      settledFor(
        uri,
        () => isOpen(uri),
        own => {
          const report = readings.get(uri)
          return report && attend(uri, () => checkOpen(uri, report, kinOf(own, reportAt)))
        },
      ),
    uris: () => [...new Set([...documents.keys(), ...workspace.uris()])],
    prospect: uri =>
      settledFor(
        uri,
        () => isOpen(uri) || workspace.sourceAt(uri) !== undefined,
        own => prospectFor(uri, own),
      ),
    forgetAll() {
      readings.clear()
      known.clear()
    },
    forgetFindings: () => known.clear(),
  }
}
