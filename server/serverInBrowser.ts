// The language server in a web worker.
/// <reference lib="webworker" />
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { version } from '../package.json'
import { serve } from './lsp/serve.ts'

const scope = globalThis as unknown as DedicatedWorkerGlobalScope

serve(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), version, {
  post: message => scope.postMessage(message),
})
