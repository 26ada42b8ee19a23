// A language server on the libraries of the real one that keeps documents and finds nothing in them.
import { createConnection, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'

const connection = createConnection()
const documents = new TextDocuments(TextDocument)
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}))
connection.languages.diagnostics.on(({ textDocument }) => {
  documents.get(textDocument.uri)?.getText()
  return { kind: 'full', items: [] }
})
documents.listen(connection)
connection.listen()
