#!/usr/bin/env node
// The language server: `--stdio` (the default), `--node-ipc`, `--pipe=NAME` or `--socket=PORT`.
import { readFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createConnection } from 'vscode-languageserver/node'
import { version } from '../package.json'
import { serve } from './lsp/serve.ts'

const TRANSPORTS = /^--(?:stdio|node-ipc|pipe|socket)(?:=|$)/
const USAGE =
  'gouji-language-server [--stdio | --node-ipc | --pipe=NAME | --socket=PORT] [--clientProcessId=ID]'
const asked = new Set(process.argv.slice(2))
if (asked.has('--version')) process.stdout.write(`${version}\n`)
else if (asked.has('--help')) process.stdout.write(`${USAGE}\n`)
else listen()

/** Of a file of settings; as the command line has it, a guess. */
const MOST_BYTES = 64_000_000

function listen(): void {
  // The library takes the transport from the command line. What else an editor adds there is let be.
  if (!process.argv.some(argument => TRANSPORTS.test(argument))) process.argv.push('--stdio')

  // A message by this way leaves at once. Where nobody listens any more, it does not matter.
  const post = (message: unknown) => void process.send?.(message, undefined, undefined, () => undefined)

  // The library still has to say that it could not answer, when nobody is there to be told.
  process.once('uncaughtException', error => {
    if (!isClosed(error)) console.error(error)
    process.exit(1)
  })
  serve(createConnection(), version, {
    post: process.argv.includes('--node-ipc') ? post : undefined,
    readText: async uri => {
      try {
        const path = fileURLToPath(uri)
        // A pipe or a device might keep whoever reads it waiting for ever.
        const found = await stat(path)
        return found.isFile() && found.size <= MOST_BYTES ? await readFile(path, 'utf8') : undefined
      } catch {
        // It is not there, or not on this machine.
        return undefined
      }
    },
  })
}

/** Whether an error is that the other end is gone. */
function isClosed(error: Error & { code?: unknown }): boolean {
  return error.message === 'Connection is closed.' || error.code === 'EPIPE'
}
