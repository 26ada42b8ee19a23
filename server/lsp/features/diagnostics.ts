// The findings of a document, for an editor that asks for them.
import { DocumentDiagnosticReportKind, type DocumentDiagnosticReport } from 'vscode-languageserver'
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

/** Brief when the editor has the findings of this very reading already. */
function answerDiagnostics(
  open: OpenReport | undefined,
  previousId: string | undefined,
  client: Client,
): DocumentDiagnosticReport {
  if (open && open.id === previousId) {
    return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: open.id }
  }
  const items = open ? diagnosticsOf(open, client) : []
  return { kind: DocumentDiagnosticReportKind.Full, items, ...(open && { resultId: open.id }) }
}
