import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type CodeAction,
  type Position,
} from 'vscode-languageserver'
import { CODE_ACTION_KINDS, codeActions } from './codeActions.ts'
import { codeLenses } from './codeLens.ts'
import { commandsFor, execute, scopeOf } from './commands.ts'
import { completionsAt, TRIGGERS } from './completion.ts'
import { toOffset } from '../convert.ts'
import { definitionAt } from './definition.ts'
import { answerDiagnostics } from './diagnostics.ts'
import { REPORT_LANGUAGE } from '../../protocol/introduction.ts'
import type { OpenReport } from '../documents/documents.ts'
import type { AboutDocument, Feature } from './feature.ts'
import { foldingRanges } from './folding.ts'
import { formattingEdits } from './formatting.ts'
import { highlightsAt } from './highlights.ts'
import { hoverAt } from './hover.ts'
import { inlayHints } from './inlayHints.ts'
import { referencesAt } from './references.ts'
import { resolved, type RewritingData } from './rewritings.ts'
import { selectionRangeAt } from './selectionRanges.ts'
import { editCell } from '../preview/edit.ts'
import { previewOf } from '../preview/preview.ts'
import { EDIT_METHOD, PREVIEW_METHOD, type EditParams } from '../../protocol/preview.ts'
import { say } from '../../text/locale.ts'
import { LEGEND, makeTokenPainter, tokensIn } from './semanticTokens.ts'
import { documentSymbols } from './symbols.ts'

/** All that an editor can ask for, but what documents themselves are about. */
export const FEATURES: readonly Feature[] = [
  {
    announce: ({ pullsDiagnostics }) => ({
      ...(pullsDiagnostics && {
        diagnosticProvider: {
          identifier: 'gouji',
          interFileDependencies: true,
          workspaceDiagnostics: false,
        },
      }),
    }),
    listen: ({ connection, client, given, answer }) =>
      connection.languages.diagnostics.on(
        answer((open, { previousResultId, textDocument }) => {
          given.set(textDocument.uri, open?.id)
          return answerDiagnostics(open, previousResultId, client())
        }),
      ),
  },
  {
    announce: ({ knows }) => (knows('definition') ? { definitionProvider: true } : {}),
    listen: ({ connection, about }) =>
      connection.onDefinition(about((open, { position }) => definitionAt(open, offsetOf(open, position)))),
  },
  {
    announce: () => ({ hoverProvider: true }),
    listen: ({ connection, about }) =>
      connection.onHover(
        about((open, { position }, client) => hoverAt(open, offsetOf(open, position), client)),
      ),
  },
  {
    announce: ({ resolvesActions }) => ({
      codeActionProvider: {
        codeActionKinds: [...CODE_ACTION_KINDS],
        ...(resolvesActions && { resolveProvider: true }),
      },
    }),
    listen({ connection, about }) {
      connection.onCodeAction(
        about((open, { range, context }, client) => codeActions(open, range, context.only, client)),
      )
      const resolve = about((open, { action }: AboutDocument & { action: CodeAction }, client) => {
        const now = resolved(open, action, client)
        if ('title' in now) return now
        connection.window.showWarningMessage(say(now, client.locale))
        return action
      })
      connection.onCodeActionResolve(async (action, token) => {
        // What is resolved already is asked about by some editors all the same.
        const data = action.data as RewritingData | undefined
        if (!data) return action
        const { uri } = data
        return (await resolve({ textDocument: { uri }, action }, token)) ?? action
      })
    },
  },
  {
    announce: () => ({ documentSymbolProvider: true }),
    listen: ({ connection, about }) =>
      connection.onDocumentSymbol(about((open, _params, client) => documentSymbols(open, client))),
  },
  {
    announce: ({ knows }) => (knows('foldingRange') ? { foldingRangeProvider: true } : {}),
    listen: ({ connection, about }) => connection.onFoldingRanges(about(foldingRanges)),
  },
  {
    announce: ({ knows }) => (knows('selectionRange') ? { selectionRangeProvider: true } : {}),
    listen: ({ connection, about }) =>
      connection.onSelectionRanges(
        about((open, { positions }) =>
          positions.map(position => selectionRangeAt(open, offsetOf(open, position))),
        ),
      ),
  },
  {
    announce: ({ knows }) => (knows('documentHighlight') ? { documentHighlightProvider: true } : {}),
    listen: ({ connection, about }) =>
      connection.onDocumentHighlight(
        about((open, { position }) => highlightsAt(open, offsetOf(open, position))),
      ),
  },
  {
    announce: ({ knows }) => (knows('references') ? { referencesProvider: true } : {}),
    listen: ({ connection, about }) =>
      connection.onReferences(
        about((open, { position, context }) => referencesAt(open, offsetOf(open, position), context)),
      ),
  },
  {
    announce: () => ({}),
    listen: ({ connection, about }) => {
      connection.onRequest(
        PREVIEW_METHOD,
        about((open, _params: AboutDocument, client) => previewOf(open, client)),
      )
      connection.onRequest(
        EDIT_METHOD,
        about((open, params: EditParams, client) => editCell(open, params, client)),
      )
    },
  },
  {
    announce: ({ knows }) =>
      knows('semanticTokens')
        ? { semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true } }
        : {},
    listen({ connection: { languages }, documents, about }) {
      const painter = makeTokenPainter()
      documents.onDidClose(({ document }) => painter.forget(document.uri))
      languages.semanticTokens.on(about(painter.full))
      languages.semanticTokens.onDelta(
        about((open, { previousResultId }) => painter.delta(open, previousResultId)),
      )
      languages.semanticTokens.onRange(about((open, { range }) => tokensIn(open, range)))
    },
  },
  {
    // Other languages have formatters of their own, with which a report's would compete for every document.
    announce: ({ knows, registersFormatting }) =>
      knows('formatting') && !registersFormatting
        ? { documentFormattingProvider: true, documentRangeFormattingProvider: true }
        : {},
    register({ connection, client }) {
      if (!client().registersFormatting) return
      const options = { documentSelector: [{ language: REPORT_LANGUAGE }] }
      void connection.client.register(DocumentFormattingRequest.type, options)
      void connection.client.register(DocumentRangeFormattingRequest.type, options)
    },
    listen({ connection, about }) {
      connection.onDocumentFormatting(about(open => formattingEdits(open)))
      connection.onDocumentRangeFormatting(about((open, { range }) => formattingEdits(open, range)))
    },
  },
  {
    announce: ({ knows }) =>
      knows('completion') ? { completionProvider: { triggerCharacters: [...TRIGGERS] } } : {},
    listen: ({ connection, about }) =>
      connection.onCompletion(
        about((open, { position }, client) => completionsAt(open, offsetOf(open, position), client)),
      ),
  },
  {
    announce: ({ knows }) => (knows('inlayHint') ? { inlayHintProvider: true } : {}),
    listen: ({ connection, about }) =>
      connection.languages.inlayHint.on(about((open, { range }, client) => inlayHints(open, range, client))),
  },
  {
    announce: ({ knows }) => (knows('codeLens') ? { codeLensProvider: {} } : {}),
    listen: ({ connection, about }) =>
      connection.onCodeLens(about((open, _params, client) => codeLenses(open, client))),
  },
  {
    announce: client => {
      const commands = commandsFor(client)
      return commands.length > 0 ? { executeCommandProvider: { commands } } : {}
    },
    listen: ({ connection, about }) =>
      connection.onExecuteCommand((params, token) => {
        const scope = scopeOf(params)
        if (!scope) return false
        const run = about((open, _params, client) => execute(open, params.command, scope, connection, client))
        return run({ textDocument: scope }, token)
      }),
  },
]

function offsetOf({ report }: OpenReport, position: Position): number {
  return toOffset(report.source, position)
}
