// A report of the workspace, open or not, before it is checked: it is checked again only when its basis is another.
import type { TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Report } from '../../report.ts'
import { relativesIn, type Relations } from '../../series/relations.ts'
import type { Configuration } from '../configuration.ts'
import type { KnownAcceptances } from './acceptances.ts'
import type { CheckedReport } from './checkedReport.ts'
import type { OpenDocuments } from './openDocuments.ts'
import type { WorkspaceReports } from './workspace.ts'

export interface Prospect {
  /** All that the outcome depends on: while these values are the very same, so is the outcome. */
  readonly basis: readonly unknown[]
  /** `undefined` when it cannot be read. */
  readonly read: () => Report | undefined
  readonly check: () => CheckedReport | undefined
}

export interface ProspectContext {
  readonly documents: Pick<TextDocuments<TextDocument>, 'get'>
  readonly openDocuments: Pick<OpenDocuments, 'readings' | 'hasFailed'>
  readonly workspace: Pick<WorkspaceReports, 'sourceAt'>
  readonly configuration: Pick<Configuration, 'settled'>
  readonly acceptances: Pick<KnownAcceptances, 'of'>
  readonly reportAt: (uri: string) => Report | undefined
  readonly check: (uri: string, report: Report, relations: Relations | undefined) => CheckedReport | undefined
}

/** `undefined` for an open document that is no report. */
export function prospectOf(
  uri: string,
  relations: Relations | undefined,
  context: ProspectContext,
): Prospect | undefined {
  const { openDocuments, configuration, acceptances, reportAt, check } = context
  const { readings, hasFailed } = openDocuments
  if (readings.has(uri) && !readings.get(uri) && !hasFailed(uri)) return undefined
  const related = relations ? relativesIn(relations) : []
  return {
    basis: [
      ...readingBasis(uri, context),
      configuration.settled(uri),
      JSON.stringify(acceptances.of(uri)),
      JSON.stringify(relations),
      ...related.flatMap(other => readingBasis(other, context)),
    ],
    read: () => reportAt(uri),
    check() {
      const report = reportAt(uri)
      return report && check(uri, report, relations)
    },
  }
}

/** Other values whenever the text of a report, or the form that it is read by, is another one. */
function readingBasis(uri: string, context: ProspectContext): readonly unknown[] {
  const { documents, openDocuments, workspace, configuration } = context
  const { readings } = openDocuments
  const read = readings.has(uri)
    ? (readings.get(uri) ?? documents.get(uri)?.version)
    : workspace.sourceAt(uri)
  return [read, configuration.settled(uri)?.form]
}
