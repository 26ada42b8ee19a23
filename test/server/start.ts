// Servers to talk with: one in this process, or the built one as a process of its own.
import { spawn, type ChildProcess } from 'node:child_process'
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
} from 'vscode-languageserver-protocol/node'
import { createConnection } from 'vscode-languageserver/node'
import { serve, type ServerHost } from '../../server/lsp/serve.ts'
import { EVERYTHING, introduce, type Editor, type Introduction } from './editor.ts'

export const SERVER = fileURLToPath(new URL('../../dist/server.js', import.meta.url))

export interface ServerProcess extends Editor {
  readonly child: ChildProcess
  /** When the process is gone and all that it had sent is read: its status. */
  readonly end: Promise<number | null>
}

/** Has a server answer in this process, which takes a tenth of the time, and introduces an editor to it. */
export async function startServer(
  capabilities: ClientCapabilities = EVERYTHING,
  introduction: Introduction = {},
  host: ServerHost = {},
): Promise<Editor> {
  const [toServer, toEditor] = [new PassThrough(), new PassThrough()]
  const streams = [new StreamMessageReader(toServer), new StreamMessageWriter(toEditor)] as const
  serve(createConnection(...streams), '0.0.0', host)
  const connection = createProtocolConnection(
    new StreamMessageReader(toEditor),
    new StreamMessageWriter(toServer),
  )
  const editor = await introduce(connection, capabilities, introduction)
  // Told to exit, a server ends its process.
  const shutdown = async () => {
    await connection.sendRequest(ShutdownRequest.type)
    connection.dispose()
  }
  return Object.assign(editor, { shutdown })
}

/** Starts the built server as a process and introduces an editor to it. */
export async function startProcess(
  capabilities: ClientCapabilities = EVERYTHING,
  introduction: Introduction = {},
  flags: readonly string[] = ['--stdio'],
): Promise<ServerProcess> {
  const ipc = flags.includes('--node-ipc')
  const child = spawn(process.execPath, [SERVER, ...flags], {
    stdio: ['pipe', 'pipe', 'inherit', ...(ipc ? ['ipc' as const] : [])],
  })
  const end = new Promise<number | null>(resolve => child.once('close', resolve))
  const connection = ipc
    ? createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child))
    : createProtocolConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!))
  // What it has not answered by then, it never will.
  void end.then(() => connection.dispose())
  const editor = await introduce(connection, capabilities, { processId: process.pid, ...introduction })
  return Object.assign(editor, { child, end })
}
