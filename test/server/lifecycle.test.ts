import { execFileSync } from 'node:child_process'
import { afterEach, describe, expect, it } from 'vitest'
import { ExitNotification } from 'vscode-languageserver-protocol/node'
import { EVERYTHING } from './editor.ts'
import { sampleReport } from './sample.ts'
import { SERVER, type ServerProcess, startProcess } from './start.ts'

describe('the server called by hand', () => {
  it.each([
    ['--version', /^\d+\.\d+\.\d+\n$/],
    ['--help', /--stdio/],
  ])('answers %s and ends', (option, answer) => {
    expect(execFileSync(process.execPath, [SERVER, option], { encoding: 'utf8' })).toMatch(answer)
  })
})

describe('the server process', () => {
  let server: ServerProcess
  afterEach(() => server.child.kill())

  it('says what it can do for an editor that can do everything', async () => {
    server = await startProcess()
    expect(server.initialized).toEqual({
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: 2, save: true },
        hoverProvider: true,
        documentSymbolProvider: true,
        codeActionProvider: {
          codeActionKinds: [
            'quickfix',
            'refactor.rewrite',
            'source.fixAll.gouji',
            'source.fillBlanks.gouji',
            'source.recomputeTotals.gouji',
          ],
        },
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        documentHighlightProvider: true,
        referencesProvider: true,
        semanticTokensProvider: {
          legend: {
            tokenTypes: ['class', 'property', 'number', 'comment'],
            tokenModifiers: ['total', 'wrong'],
          },
          full: { delta: true },
          range: true,
        },
        inlayHintProvider: true,
        codeLensProvider: {},
        completionProvider: { triggerCharacters: ['、', '.', '（'] },
        executeCommandProvider: { commands: ['gouji.nextFinding', 'gouji.recomputeTotals', 'gouji.fixAll'] },
        diagnosticProvider: {
          identifier: 'gouji',
          interFileDependencies: true,
          workspaceDiagnostics: false,
        },
      },
      serverInfo: { name: 'gouji', version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string },
    })
  })

  it('offers no diagnostics on request to an editor that does not ask', async () => {
    server = await startProcess({})
    expect(server.initialized.capabilities.diagnosticProvider).toBeUndefined()
  })

  it.each([['--stdio'], ['--node-ipc'], []])('talks over its transport: %s', async (...flags) => {
    server = await startProcess(EVERYTHING, {}, flags)
    server.open('untitled:a', sampleReport({ 'applications.newlyReceived.total': '8' }))
    expect(await server.diagnose('untitled:a')).not.toEqual([])
  })

  it('ends well after a shutdown', async () => {
    server = await startProcess()
    await server.shutdown()
    expect(await server.end).toBe(0)
  })

  it('ends badly without one', async () => {
    server = await startProcess()
    await server.connection.sendNotification(ExitNotification.type)
    expect(await server.end).toBe(1)
  })

  it('ends when its editor has gone', async () => {
    server = await startProcess()
    server.child.stdin!.end()
    expect(await server.end).toBe(1)
  })
})
