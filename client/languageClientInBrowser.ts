// What stands for languageClient.ts in a browser, where nothing but one file can be loaded.
/// <reference lib="webworker" />
import { Uri, workspace } from 'vscode'
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  State,
  type MessageTransports,
} from 'vscode-languageclient/browser'
import { wireClient, type WiredClient, type Wiring } from './wiring.ts'

export { State }

/** The server runs in a web worker. */
export function makeClient(wiring: Wiring): WiredClient {
  const file = Uri.joinPath(wiring.extension, 'dist', 'serverInBrowser.js')
  let worker: Worker | undefined
  /** Some hosts have workers of another class than the library expects, so it gets the transports. */
  async function start(): Promise<MessageTransports> {
    worker?.terminate()
    worker = await startWorker(file)
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
  }
  const wired = wireClient(wiring, options => new LanguageClient('gouji', 'Gouji', start, options))
  // One that hangs does not hear that it should end.
  return { ...wired, end: () => worker?.terminate() }
}

/** A guess, far above what a worker takes to load its code. */
const LOADED_MS = 60_000

/** The files of an extension need not have an address that a worker could be loaded from, so it gets the code. */
async function startWorker(file: Uri): Promise<Worker> {
  const code = await workspace.fs.readFile(file)
  const address = URL.createObjectURL(new Blob([new Uint8Array(code)], { type: 'text/javascript' }))
  try {
    return new Worker(address, { name: 'gouji' })
  } finally {
    setTimeout(() => URL.revokeObjectURL(address), LOADED_MS)
  }
}
