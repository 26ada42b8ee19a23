import { PassThrough } from 'node:stream'
import { createConnection } from 'vscode-languageserver/node'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'
import { expect, it, vi } from 'vitest'
import { serve } from '../../server/lsp/serve.ts'
import type * as ReportModule from '../../server/report.ts'
import type { FeatureContext } from '../../server/lsp/feature.ts'
import type { Survey } from '../../server/protocol/survey.ts'
import type * as SymbolsModule from '../../server/lsp/features/documentSymbols.ts'
import { introduce } from './editor.ts'
import { sampleReport } from './sample.ts'

// A text that cannot be read, as there should be none.
vi.mock('../../server/report.ts', async original => {
  const module = await original<typeof ReportModule>()
  const readReport: typeof module.readReport = (source, form) => {
    if (source.uri.endsWith('poison')) throw new Error('poison!')
    return module.readReport(source, form)
  }
  return { ...module, readReport }
})

// And a feature that fails.
vi.mock('../../server/lsp/features/documentSymbols.ts', async original => {
  const module = await original<typeof SymbolsModule>()
  const { documentSymbols } = module
  const about: (context: FeatureContext) => FeatureContext['about'] = context => work =>
    context.about((open, params, client) => {
      if (open.uri.endsWith('venom')) throw new Error('venom!')
      return work(open, params, client)
    })
  const register = (context: FeatureContext) =>
    documentSymbols.register({ ...context, about: about(context) })
  return { ...module, documentSymbols: { ...documentSymbols, register } }
})

it('keeps what goes wrong with one document to that document', async () => {
  const [toServer, toEditor] = [new PassThrough(), new PassThrough()]
  serve(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor)), '0.0.0')
  const editor = await introduce(
    createProtocolConnection(new StreamMessageReader(toEditor), new StreamMessageWriter(toServer)),
  )
  const wrong = { 'applications.newlyReceived.total': '8' }
  for (const name of ['poison', 'venom', 'sound']) editor.open(`untitled:${name}`, sampleReport(wrong))

  expect(await editor.diagnose('untitled:poison')).toEqual([])
  expect(await editor.hover('untitled:poison', { line: 0, character: 0 })).toBeUndefined()
  expect(await editor.symbols('untitled:venom')).toBeNull()
  for (const name of ['venom', 'sound']) expect(await editor.diagnose(`untitled:${name}`)).toHaveLength(1)
  expect(await editor.symbols('untitled:sound')).toHaveLength(6)

  await editor.connection.sendNotification('gouji/reportFiles', {
    changed: ['memfs:/poison', 'memfs:/sound'].map(uri => ({ uri, text: sampleReport(wrong) })),
    removed: [],
  })
  const survey = await editor.connection.sendRequest<Survey>('gouji/checkWorkspace', {})
  expect(survey.reports.map(report => [report.uri, 'failed' in report])).toEqual([
    ['memfs:/poison', true],
    ['memfs:/sound', false],
    ['untitled:poison', true],
    ['untitled:sound', false],
    ['untitled:venom', false],
  ])

  // Said once, with the name of the document.
  const poisoned = editor.logged.filter(message => message.includes('poison!'))
  expect(poisoned.map(message => message.slice(0, message.indexOf(': ')))).toEqual([
    'untitled:poison',
    'memfs:/poison',
  ])
  expect(editor.logged.find(message => message.includes('venom!'))).toContain('untitled:venom')
  editor.connection.dispose()
})
