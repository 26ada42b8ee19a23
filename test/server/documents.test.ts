// What the server keeps of documents, part by part and without a process.
import { Emitter, type CancellationToken } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeAnswering } from '../../server/lsp/answering.ts'
import { readClient } from '../../server/lsp/client.ts'
import { readSettings } from '../../server/lsp/configuration.ts'
import { republishRelated, type RepublishContext } from '../../server/lsp/diagnostics/republishRelated.ts'
import { makeReportChecker, type OpenReport } from '../../server/lsp/documents/checkedReport.ts'
import { makeOpenDocuments } from '../../server/lsp/documents/openDocuments.ts'
import { makeWatchdog, type RunWatched } from '../../server/lsp/documents/watchdog.ts'
import { readReport } from '../../server/report.ts'
import { ALONE } from '../../server/series/kin.ts'
import { makeSource } from '../../server/text/source.ts'
import { sampleReport } from './sample.ts'

const unwatched: RunWatched = (_, work) => work()
const failing = (uri: string, error: unknown) => expect.unreachable(`${uri}: ${String(error)}`)
const WRONG = { 'applications.newlyReceived.total': '8' }

/** The open documents, which a test opens, changes and closes. */
class Documents {
  readonly #open = new Map<string, TextDocument>()
  readonly #changed = new Emitter<{ document: TextDocument }>()
  readonly #closed = new Emitter<{ document: TextDocument }>()
  readonly onDidChangeContent = this.#changed.event
  readonly onDidClose = this.#closed.event
  #version = 0

  set(uri: string, text: string, language = 'plaintext'): TextDocument {
    const document = TextDocument.create(uri, language, ++this.#version, text)
    this.#open.set(uri, document)
    this.#changed.fire({ document })
    return document
  }
  close(uri: string): void {
    const document = this.#open.get(uri)!
    this.#open.delete(uri)
    this.#closed.fire({ document })
  }
  all = () => [...this.#open.values()]
  keys = () => [...this.#open.keys()]
}

describe('open documents', () => {
  const debounce = { changed: vi.fn(), forget: vi.fn(), measure: unwatched, wait: () => undefined }
  let documents: Documents
  let worked: string[]
  const runWatched: RunWatched = (uri, work) => {
    worked.push(uri)
    return work()
  }
  const open = () =>
    makeOpenDocuments({ documents, formFor: () => undefined, debounce, runWatched, logFailure: failing })
  beforeEach(() => {
    documents = new Documents()
    worked = []
  })

  it('are read once a version', () => {
    const { readings, readChanged } = open()
    documents.set('a', sampleReport())
    documents.set('b', sampleReport())
    readChanged()
    readChanged()
    expect(worked).toEqual(['a', 'b'])
    documents.set('a', sampleReport(WRONG))
    expect(readings.has('a')).toBe(false)
    readChanged()
    expect(worked).toEqual(['a', 'b', 'a'])
    expect(readings.get('a')!.evaluations.some(({ difference }) => difference !== 0)).toBe(true)
  })

  it('are no reports where they do not look like any, but in the language of reports', () => {
    const { readings, readChanged } = open()
    documents.set('plain', 'Dear all,')
    documents.set('named', 'Dear all,', 'gov-report')
    readChanged()
    expect([...readings].map(([uri, report]) => [uri, report !== undefined])).toEqual([
      ['plain', false],
      ['named', true],
    ])
  })

  it('are forgotten when they are closed', () => {
    const { readings, readChanged } = open()
    documents.set('a', sampleReport())
    readChanged()
    documents.close('a')
    expect([...readings.keys()]).toEqual([])
    expect(debounce.forget).toHaveBeenCalledWith('a')
  })
})

describe('a checked report', () => {
  const settings = readSettings({})
  const checker = () =>
    makeReportChecker({
      configuration: { settled: () => settings },
      acceptances: { of: () => [] },
      logFailure: failing,
    })
  const document = (text: string, version = 1) => TextDocument.create('a', 'plaintext', version, text)
  const read = (text: string) => readReport(makeSource('a', text))

  it('is the same value as long as nothing is read again', () => {
    const { checkOpen, forgetFindings } = checker()
    const report = read(sampleReport(WRONG))
    const first = checkOpen(document(report.source.text), report, ALONE)!
    expect(first.findings).toHaveLength(1)
    expect(checkOpen(document(report.source.text), report, ALONE)).toBe(first)
    forgetFindings()
    expect(checkOpen(document(report.source.text), report, ALONE)!.id).not.toBe(first.id)
  })

  it('remembers how each figure was written when the document was opened', () => {
    const { checkOpen, forget } = checker()
    const id = 'applications.newlyReceived.total'
    const before = read(sampleReport())
    const after = read(sampleReport(WRONG))
    const written = before.factById.get(id)!.written
    checkOpen(document(before.source.text), before, ALONE)
    expect(checkOpen(document(after.source.text, 2), after, ALONE)!.opened.get(id)).toBe(written)
    forget('a')
    expect(checkOpen(document(after.source.text, 3), after, ALONE)!.opened.get(id)).toBe('8')
  })

  it('knows whether all of the text was read', () => {
    const report = read(sampleReport())
    const { text } = report.source
    expect(checker().checkOpen(document(text), report, ALONE)!.isWhole).toBe(true)
    expect(checker().checkOpen(document(`${text} and more`), report, ALONE)!.isWhole).toBe(false)
  })
})

describe('a watchdog', () => {
  it('is told of each document when work on it begins and ends, also within other work', () => {
    const told: unknown[] = []
    const runWatched = makeWatchdog(() => message => void told.push((message as { params: unknown }).params))
    runWatched('a', () => runWatched('a', () => runWatched('b', () => undefined)))
    expect(() =>
      runWatched('c', () => {
        throw new Error('no such thing')
      }),
    ).toThrow('no such thing')
    expect(told).toEqual([{ uri: 'a' }, { uri: 'b' }, { uri: 'a' }, {}, { uri: 'c' }, {}])
  })
})

describe('an answer', () => {
  const uri = 'a'
  const params = { textDocument: { uri } }
  const token = (isCancellationRequested: boolean) => ({ isCancellationRequested }) as CancellationToken
  const open = { uri } as OpenReport
  const logged: string[] = []
  const answering = (report: OpenReport | undefined) =>
    makeAnswering({
      reports: { of: () => Promise.resolve(report) },
      client: () => readClient({ capabilities: {} }),
      runWatched: unwatched,
      logFailure: (name, error) => void logged.push(`${name}: ${String(error)}`),
    })
  afterEach(() => void (logged.length = 0))

  it('is that of the work, and nothing where there is no report', async () => {
    const work = (report: OpenReport) => report.uri
    expect(await answering(open).about(work)(params, token(false))).toBe('a')
    expect(await answering(undefined).about(work)(params, token(false))).toBeNull()
  })

  it('is logged and nothing where the work fails', async () => {
    const handler = answering(open).about(() => {
      throw new Error('broken')
    })
    expect(await handler(params, token(false))).toBeNull()
    expect(logged).toEqual(['a: Error: broken'])
  })

  it('is not worked out when nobody wants it any more', async () => {
    const work = vi.fn()
    const response: unknown = await answering(open).about(work)(params, token(true))
    expect(response).toMatchObject({ code: -32800 })
    expect(work).not.toHaveBeenCalled()
  })
})

describe('after a change', () => {
  const ids: Readonly<Record<string, string>> = { changed: '2', same: '1', unseen: '5' }
  const published: string[] = []
  const refresh = vi.fn(() => Promise.resolve())
  const done = vi.fn()
  const context = (pullsDiagnostics: boolean): RepublishContext => ({
    connection: { languages: { diagnostics: { refresh } } } as never,
    documents: { keys: () => Object.keys(ids) },
    reports: { of: uri => Promise.resolve({ id: ids[uri] } as OpenReport) },
    publisher: { publishSoon: uri => void published.push(uri) },
    resultIds: new Map([
      ['changed', '1'],
      ['same', '1'],
    ]),
    client: () => ({
      ...readClient({ capabilities: {} }),
      pullsDiagnostics,
      refreshesDiagnostics: pullsDiagnostics,
    }),
    done,
  })
  afterEach(() => {
    published.length = 0
    vi.clearAllMocks()
  })

  it('only those documents are published anew whose findings the editor has as they are no more', async () => {
    await republishRelated(context(false))
    expect(published).toEqual(['changed'])
    expect(refresh).not.toHaveBeenCalled()
    expect(done).toHaveBeenCalledOnce()
  })

  it('an editor that asks is told to ask again', async () => {
    await republishRelated(context(true))
    expect(published).toEqual([])
    expect(refresh).toHaveBeenCalledOnce()
  })
})
