// Everything that needs the language client library, which is large: loaded when the first report is seen.
import { Uri } from 'vscode'
import { LanguageClient, State, TransportKind, type NodeModule } from 'vscode-languageclient/node'
import { wireClient, type WiredClient, type Wiring } from './wiring.ts'

export { State }

/** The server runs in a process of its own. */
export function makeClient(wiring: Wiring): WiredClient {
  const module = Uri.joinPath(wiring.extension, 'dist', 'server.js').fsPath
  return wireClient(wiring, options => new LanguageClient('gouji', 'Gouji', serverOptions(module), options))
}

function serverOptions(module: string): { run: NodeModule; debug: NodeModule } {
  const run = { module, transport: TransportKind.ipc }
  return { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6010'] } } }
}
