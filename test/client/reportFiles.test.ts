// The server is told of the reports in the files of the workspace.
import type * as Vscode from 'vscode'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeKnownFiles } from '../../client/reportFiles/known.ts'
import { ReportFilesNotifier } from '../../client/reportFiles/notifier.ts'
import type { FileOutcome } from '../../client/reportFiles/outcome.ts'
import type { ChangedFiles } from '../../server/protocol/files.ts'
import { disk, EventEmitter, Uri, workspace } from './fakeVscode.ts'

vi.mock('vscode', () => import('./fakeVscode.ts'))

describe('known files', () => {
  const at = (name: string, outcome: FileOutcome) => ({
    uri: new Uri(name) as unknown as Vscode.Uri,
    outcome,
  })
  const report = (text: string) => ({ text, stamp: `stamp of ${text}` })

  it('are told with their texts, and kept with their stamps', () => {
    const known = makeKnownFiles()
    const told = known.take([at('f:a', report('A')), at('f:b', undefined), at('f:c', 'same')])
    expect(told).toEqual({ changed: [{ uri: 'f:a', text: 'A' }], removed: [] })
    expect([...known.stamps]).toEqual([['f:a', 'stamp of A']])
  })

  it.each(['gone', 'tooLarge', undefined] as const)('are taken back once when one is %s', outcome => {
    const known = makeKnownFiles()
    known.take([at('f:a', report('A'))])
    expect(known.take([at('f:a', outcome)])).toEqual({ changed: [], removed: ['f:a'] })
    expect(known.take([at('f:a', outcome)])).toEqual({ changed: [], removed: [] })
  })

  it('are counted among the large ones for as long as they are large and there', () => {
    const known = makeKnownFiles()
    known.take([at('f:a', 'tooLarge'), at('f:b', 'tooLarge'), at('f:c', 'tooLarge')])
    known.take([at('f:a', report('A'))])
    known.retain(new Set(['f:a', 'f:b']))
    expect(known.tooLarge().map(String)).toEqual(['f:b'])
  })

  it('are dropped when they are not present any more', () => {
    const known = makeKnownFiles()
    known.take([at('f:a', report('A')), at('f:b', report('B'))])
    expect(known.retain(new Set(['f:b']))).toEqual({ changed: [], removed: ['f:a'] })
    expect([...known.stamps.keys()]).toEqual(['f:b'])
  })

  it('are none for a server that starts anew', () => {
    const known = makeKnownFiles()
    known.take([at('f:a', report('A'))])
    known.forgetTold()
    expect(known.stamps.size).toBe(0)
    expect(known.take([at('f:a', 'gone')]).removed).toEqual([])
  })
})

describe('the notifier', () => {
  const sent: ChangedFiles[] = []
  const setAside = new Set<string>()
  const letGo = vi.fn()
  const state = new EventEmitter<unknown>()
  let isRunning = true
  let notifier: ReportFilesNotifier

  beforeEach(() => {
    isRunning = true
    const context = {
      client: {
        isRunning: () => isRunning,
        sendNotification: (_method: string, files: ChangedFiles) => {
          sent.push(files)
          return Promise.resolve()
        },
        onDidChangeState: state.event,
        warn: (message: string) => expect.unreachable(message),
      },
      reports: {
        mayHold: () => true,
        recognises: (text: string) => text.startsWith('report'),
        onDidLose: new EventEmitter<unknown>().event,
      },
      guard: { isSetAside: (uri: string) => setAside.has(uri) },
      letGo,
    }
    notifier = new ReportFilesNotifier(
      context as unknown as ConstructorParameters<typeof ReportFilesNotifier>[0],
    )
  })

  afterEach(() => {
    notifier.dispose()
    disk.clear()
    sent.length = 0
    setAside.clear()
    letGo.mockReset()
    workspace.textDocuments.length = 0
  })

  async function lookAtAll(): Promise<readonly ChangedFiles[]> {
    sent.length = 0
    notifier.lookAtAll()
    await notifier.settled()
    return sent
  }

  it('tells of the reports among the files, and of no others', async () => {
    disk.put('f:/a.txt', 'report A')
    disk.put('f:/notes.txt', 'notes')
    disk.put('f:/.old/a.txt', 'report A of old')
    expect(await lookAtAll()).toEqual([{ changed: [{ uri: 'f:/a.txt', text: 'report A' }], removed: [] }])
  })

  it('tells nothing a second time, and takes back what is gone', async () => {
    disk.put('f:/a.txt', 'report A')
    disk.put('f:/b.txt', 'report B')
    await lookAtAll()
    expect(await lookAtAll()).toEqual([])
    disk.files.delete('f:/a.txt')
    expect(await lookAtAll()).toEqual([{ changed: [], removed: ['f:/a.txt'] }])
  })

  it('looks at a file that changes before it says that all is told', async () => {
    disk.put('f:/a.txt', 'report A')
    await lookAtAll()
    sent.length = 0
    disk.write('f:/a.txt', 'report A, mended')
    disk.write('f:/a.txt', 'report A, mended twice')
    await notifier.settled()
    expect(sent).toEqual([{ changed: [{ uri: 'f:/a.txt', text: 'report A, mended twice' }], removed: [] }])
  })

  it('tells a server that starts anew of everything once more', async () => {
    disk.put('f:/a.txt', 'report A')
    await lookAtAll()
    sent.length = 0
    state.fire(undefined)
    await notifier.settled()
    expect(sent).toEqual([{ changed: [{ uri: 'f:/a.txt', text: 'report A' }], removed: [] }])
  })

  it('tells nothing while no server runs, nor of what is set aside', async () => {
    disk.put('f:/a.txt', 'report A')
    setAside.add('f:/a.txt')
    expect(await lookAtAll()).toEqual([])
    setAside.clear()
    isRunning = false
    expect(await lookAtAll()).toEqual([])
  })

  it('has a document not count as open any more when its file is gone and nobody sees it', async () => {
    disk.put('f:/a.txt', 'report A')
    await lookAtAll()
    const unseen = { uri: new Uri('f:/a.txt'), isDirty: false }
    workspace.textDocuments.push(unseen, { uri: new Uri('f:/b.txt'), isDirty: true })
    disk.remove('f:/a.txt')
    disk.remove('f:/b.txt')
    await notifier.settled()
    expect(letGo.mock.calls).toEqual([[unseen]])
  })

  it('knows which files are gone, whether they are still shown, and which have come back', async () => {
    disk.put('f:/a.txt', 'report A')
    await lookAtAll()
    const changes = vi.fn()
    notifier.onDidChangeGone(changes)
    const isGone = () =>
      notifier.isGone(new Uri('f:/a.txt') as unknown as Parameters<typeof notifier.isGone>[0])
    expect(isGone()).toBe(false)
    workspace.textDocuments.push({ uri: new Uri('f:/a.txt'), isDirty: true })
    disk.remove('f:/a.txt')
    await notifier.settled()
    expect([isGone(), changes.mock.calls.length]).toEqual([true, 1])
    disk.write('f:/a.txt', 'report A')
    await notifier.settled()
    expect([isGone(), changes.mock.calls.length]).toEqual([false, 2])
  })
})
