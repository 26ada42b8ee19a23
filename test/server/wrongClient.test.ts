// Clients that send less, more or other than the protocol has it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'
import { createConnection } from 'vscode-languageserver/node'
import { describe, expect, it } from 'vitest'
import { serve } from '../../server/lsp/serve.ts'
import { sampleReport } from './sample.ts'
import { SERVER } from './start.ts'

const URI = 'untitled:report'
const WRONG = sampleReport({ 'applications.newlyReceived.total': '8' })

/** A server, and a client that may send anything. */
function connect() {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()]
  serve(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), '0.0.0')
  const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer))
  client.onRequest('client/registerCapability', () => null)
  client.onRequest('workspace/configuration', () => ['nonsense'])
  client.listen()
  return client
}

type Client = ReturnType<typeof connect>

function open(client: Client, text: unknown = WRONG) {
  return client.sendNotification('textDocument/didOpen', {
    textDocument: { uri: URI, languageId: 'plaintext', version: 1, text },
  })
}

const hover = (client: Client) =>
  client.sendRequest('textDocument/hover', {
    textDocument: { uri: URI },
    position: { line: 0, character: 0 },
  })
const symbols = async (client: Client) => {
  const params = { textDocument: { uri: URI } }
  const found = await client.sendRequest<{ name: string }[]>('textDocument/documentSymbol', params)
  return found.map(({ name }) => name)
}

describe('an introduction that is none', () => {
  const all = (value: unknown) => ({
    textDocument: Object.fromEntries(
      ['hover', 'codeAction', 'completion', 'diagnostic', 'documentSymbol', 'formatting'].map(name => [
        name,
        value,
      ]),
    ),
    workspace: Object.fromEntries(['configuration', 'workspaceEdit', 'codeLens'].map(name => [name, value])),
    window: value,
  })
  it.each<[string, object]>([
    ['with a word for them', { capabilities: 'all' }],
    ['with words in them', { capabilities: all('yes') }],
    ['with nothing in them', { capabilities: all(null) }],
    ['with lists in them', { capabilities: all([1]) }],
    [
      'with a word where a list is meant',
      { capabilities: { textDocument: { hover: { contentFormat: 'markdown' } } } },
    ],
    [
      'with a number where a list is meant',
      { capabilities: { textDocument: { hover: { contentFormat: 3 }, codeAction: { resolveSupport: {} } } } },
    ],
    ['in no language', { capabilities: {}, locale: 7, initializationOptions: { locale: {} } }],
    [
      'with other options',
      { capabilities: {}, initializationOptions: 'all', rootUri: 3, workspaceFolders: 'x' },
    ],
  ])('%s is answered with what can be used', async (_, params) => {
    const client = connect()
    const { capabilities } = await client.sendRequest<{ capabilities: object }>('initialize', params)
    expect(capabilities).toMatchObject({ hoverProvider: true })
    await client.sendNotification('initialized', {})
    await open(client)
    expect(await symbols(client)).toContain('六、其他需要报告的事项')
    await hover(client)
    client.dispose()
  })
})

it('without capabilities, which the protocol asks for, it is refused, and the next one heard', async () => {
  const client = connect()
  await expect(client.sendRequest('initialize', { processId: null })).rejects.toThrow('initialize')
  expect(await client.sendRequest('initialize', { capabilities: {} })).toHaveProperty('capabilities')
  client.dispose()
})

describe('a message that is none', () => {
  it.each<[string, unknown]>([
    ['textDocument/didOpen', {}],
    ['textDocument/didOpen', { textDocument: { uri: 'untitled:other', text: 7, version: 'x' } }],
    ['textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: 'none' }],
    ['textDocument/didChange', { textDocument: { uri: 'untitled:unknown', version: 2 }, contentChanges: [] }],
    ['textDocument/didClose', { textDocument: { uri: 'untitled:unknown' } }],
    [
      'workspace/didChangeConfiguration',
      { settings: { gouji: { rules: 'none', series: [], inlayHints: 3 } } },
    ],
    ['workspace/didChangeConfiguration', null],
    ['workspace/didChangeWatchedFiles', { changes: [{ uri: 4 }] }],
    ['gouji/reportFiles', { changed: [{ uri: 'memfs:/a', text: 3 }], removed: 'all' }],
    ['gouji/acceptanceFiles', { changed: 3 }],
    ['gouji/unknown', {}],
  ])('of %s leaves the rest as it was', async (method, params) => {
    const client = connect()
    await client.sendRequest('initialize', { capabilities: {} })
    await client.sendNotification('initialized', {})
    await open(client)
    await client.sendNotification(method, params)
    expect(await symbols(client)).toContain('六、其他需要报告的事项')
    client.dispose()
  })

  it.each([
    'textDocument/hover',
    'textDocument/codeAction',
    'textDocument/completion',
    'textDocument/inlayHint',
    'textDocument/selectionRange',
    'textDocument/semanticTokens/range',
    'textDocument/rangeFormatting',
    'codeAction/resolve',
    'workspace/executeCommand',
    'gouji/checkWorkspace',
  ])('of %s is answered, if only with an error', async method => {
    const client = connect()
    await client.sendRequest('initialize', { capabilities: {} })
    await open(client)
    for (const params of [
      {},
      { textDocument: {} },
      { textDocument: { uri: URI } },
      {
        textDocument: { uri: URI },
        position: { line: -1, character: 1e12 },
        range: {},
        positions: 3,
        context: 'x',
      },
      { command: 'gouji.recomputeTotals', arguments: [3, null] },
      { data: 'x', title: 4 },
    ])
      await client.sendRequest(method, params).catch((error: unknown) => expect(error).toBeInstanceOf(Error))
    expect(await symbols(client)).toContain('六、其他需要报告的事项')
    client.dispose()
  })
})

it('a client that cannot be asked is told why an action came to nothing, and the next thing is answered', async () => {
  const client = connect()
  const told: string[] = []
  client.onNotification('window/showMessage', ({ message }: { message: string }) => void told.push(message))
  await client.sendRequest('initialize', {
    capabilities: {
      textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
    },
  })
  await open(client, '今天天气晴好。')
  const data = { uri: URI, table: 'applications', layout: 'csv' }
  await client.sendRequest('codeAction/resolve', { title: 'Rewrite', data })
  await open(client)
  await client.sendRequest('codeAction/resolve', { title: 'Rewrite', data: { ...data, table: 'none' } })
  await hover(client)
  expect(told).not.toEqual([])
  client.dispose()
})

it('a client that reads no answers ends the server, without a stack trace', async () => {
  const child = spawn(process.execPath, [SERVER, '--stdio'])
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stdin.on('error', () => undefined)
  child.stdout.destroy()
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { capabilities: {} } })
  child.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`)
  setTimeout(() => child.stdin.end(), 500)
  await once(child, 'close')
  expect(said).not.toMatch(/\n\s+at /)
})
