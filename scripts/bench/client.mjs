// As much of an editor as it takes to edit a document and ask for its diagnostics.
import { spawn } from 'node:child_process'

/** Starts a server and opens a text in it. `change` types a letter or takes it back, `diagnose` asks for the diagnostics, `edit` does both. */
export async function openIn(server, text) {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers = new Map()
  onMessage(child.stdout, message => {
    if (message.method && message.id !== undefined) send(child, { id: message.id, result: null })
    else if (!message.method) answers.get(message.id)?.(message)
  })
  let id = 0
  const request = (method, params) =>
    new Promise(resolve => {
      answers.set(++id, resolve)
      send(child, { id, method, params })
    })
  const notify = (method, params) => send(child, { method, params })

  const textDocument = { diagnostic: {}, synchronization: {} }
  await request('initialize', { processId: process.pid, rootUri: null, capabilities: { textDocument } })
  notify('initialized', {})
  const uri = 'file:///report.txt'
  notify('textDocument/didOpen', { textDocument: { uri, languageId: 'gov-report', version: 1, text } })

  let version = 1
  const editor = {
    /** Puts a letter before an offset, or takes it away again; the beginning where none is given. */
    change(offset = 0) {
      const start = placeIn(text, offset)
      const end = { ...start, character: start.character + (version % 2 ? 0 : 1) }
      const contentChanges = [{ range: { start, end }, text: version % 2 ? '2' : '' }]
      notify('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges })
    },
    async diagnose() {
      const { error, result } = await request('textDocument/diagnostic', { textDocument: { uri } })
      if (error) throw new Error(error.message)
      return result.items
    },
    async edit(offset) {
      editor.change(offset)
      await editor.diagnose()
    },
    async close() {
      await request('shutdown')
      notify('exit')
    },
  }
  return editor
}

function placeIn(text, offset) {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length - 1, character: lines.at(-1).length }
}

function send(child, message) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
  child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`)
  child.stdin.write(body)
}

/** Takes the messages out of a stream: a header with the length of the body, a blank line, the body. */
function onMessage(stream, take) {
  let buffer = Buffer.alloc(0)
  stream.on('data', chunk => {
    buffer = Buffer.concat([buffer, chunk])
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n')
      if (head === -1) return
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.toString('latin1', 0, head))[1])
      const end = head + 4 + length
      if (buffer.length < end) return
      take(JSON.parse(buffer.toString('utf8', head + 4, end)))
      buffer = buffer.subarray(end)
    }
  })
}
