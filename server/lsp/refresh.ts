// Has the editor ask again for what it shows in the text.
import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver'
import type { Client } from './client.ts'

/**
 * Has the editor ask again for what it shows in the text: the settings have changed, or a document that it has shown
 * for a while has become a report.
 */
export function refreshShown(connection: Connection, { refreshes }: Client): void {
  const { inlayHint, semanticTokens, foldingRange } = connection.languages
  const asked = [
    ...(refreshes.codeLens ? [connection.sendRequest(CodeLensRefreshRequest.type)] : []),
    ...(refreshes.inlayHint ? [inlayHint.refresh()] : []),
    ...(refreshes.semanticTokens ? [semanticTokens.refresh()] : []),
    ...(refreshes.foldingRange ? [foldingRange.refresh()] : []),
  ]
  // An editor that does not, or that has gone, shows what it has.
  for (const answer of asked) answer.catch(() => undefined)
}
