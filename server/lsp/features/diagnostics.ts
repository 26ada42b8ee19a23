// The findings of a document, for an editor that asks for them.
import { DocumentDiagnosticReportKind, type DocumentDiagnosticReport } from 'vscode-languageserver'
import { digest } from '../../text/digest.ts'
import type { Client } from '../client.ts'
import { diagnosticsOf } from '../diagnostics/listed.ts'
import type { OpenReport } from '../documents/checkedReport.ts'
import type { Feature } from '../feature.ts'

export const diagnostics: Feature = {
  capabilities: ({ pullsDiagnostics }) => ({
    ...(pullsDiagnostics && {
      diagnosticProvider: {
        identifier: 'gouji',
        interFileDependencies: true,
        workspaceDiagnostics: false,
      },
    }),
  }),
  register: ({ connection, client, resultIds, answer }) =>
    connection.languages.diagnostics.on(
      answer((open, { previousResultId, textDocument }) => {
        resultIds.set(textDocument.uri, open?.id)
        return answerDiagnostics(open, previousResultId, client())
      }),
    ),
}

/** Brief when the editor has these very findings already, of whatever reading they were. */
function answerDiagnostics(
  open: OpenReport | undefined,
  previousId: string | undefined,
  client: Client,
): DocumentDiagnosticReport {
  if (!open) return { kind: DocumentDiagnosticReportKind.Full, items: [] }
  const items = diagnosticsOf(open, client)
  const resultId = digest(JSON.stringify(items))
  return resultId === previousId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, items, resultId }
}
