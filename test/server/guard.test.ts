import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeGuard } from '../../client/guard.ts'
import { EVERYTHING, until } from './editor.ts'
import { POISONED } from './poison.ts'
import { sampleReport } from './sample.ts'
import { type ServerProcess, startProcess } from './start.ts'

describe('a guard', () => {
  const hangs = vi.fn()
  const setAside = vi.fn()
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => {
    vi.useRealTimers()
    vi.resetAllMocks()
  })

  it('sets aside what has taken the server down twice, and names it once', () => {
    const guard = makeGuard({ hangs, setAside })
    for (const aside of [false, true]) {
      guard.busy('a')
      guard.busy('b')
      expect(guard.fell()).toBe(true)
      expect(guard.isSetAside('b')).toBe(aside)
    }
    expect(guard.isSetAside('a')).toBe(false)
    expect(setAside.mock.calls).toEqual([['b']])
  })

  it('gives every document another chance when it is told to', () => {
    const guard = makeGuard({ hangs, setAside })
    for (let i = 0; i < 2; i++) {
      guard.busy('a')
      guard.fell()
    }
    guard.forgive()
    expect(guard.isSetAside('a')).toBe(false)
    guard.busy('a')
    guard.fell()
    expect(guard.isSetAside('a')).toBe(false)
  })

  it('takes a server for lost that is at work on one document for half a minute', () => {
    const guard = makeGuard({ hangs, setAside })
    for (const times of [1, 2]) {
      guard.busy('a')
      vi.advanceTimersByTime(29_000)
      guard.busy('b')
      vi.advanceTimersByTime(29_000)
      expect(hangs).toHaveBeenCalledTimes(times - 1)
      vi.advanceTimersByTime(2000)
      expect(hangs).toHaveBeenCalledTimes(times)
    }
    expect(setAside.mock.calls).toEqual([['b']])
    vi.advanceTimersByTime(60_000)
    expect(hangs).toHaveBeenCalledTimes(2)
  })

  it('does not wait for a server that is done', () => {
    const guard = makeGuard({ hangs, setAside })
    guard.busy('a')
    guard.busy(undefined)
    vi.advanceTimersByTime(60_000)
    expect(hangs).not.toHaveBeenCalled()
  })

  it('lets a server rest that goes again and again for no reason', () => {
    const guard = makeGuard({ hangs, setAside })
    expect([1, 2, 3, 4, 5].map(() => guard.fell())).toEqual([true, true, true, true, false])
    vi.advanceTimersByTime(180_000)
    expect(guard.fell()).toBe(true)
  })
})

describe('a server that is watched over', () => {
  const FLAGS = ['--node-ipc']
  const watching = { initializationOptions: { watchesOver: true } }
  let server: ServerProcess
  let busy: (string | undefined)[]
  beforeEach(() => {
    busy = []
    vi.stubEnv('NODE_OPTIONS', POISONED)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    server.child.kill('SIGKILL')
  })

  async function start(introduction: object): Promise<void> {
    server = await startProcess(EVERYTHING, introduction, FLAGS)
    // The channel itself: what a process has sent before it goes may be read after it is known to be gone.
    server.child.on('message', ({ method, params }: { method?: string; params?: { uri?: string } }) => {
      if (method === 'gouji/busy') busy.push(params?.uri)
    })
  }

  it('tells what it is at work on, and when it is done', async () => {
    await start(watching)
    server.open('untitled:a', sampleReport())
    await server.diagnose('untitled:a')
    // The answer may be read before what was said of the end of the work.
    await until(() => (busy.length > 0 && busy.at(-1) === undefined ? true : undefined))
    expect(new Set(busy)).toEqual(new Set(['untitled:a', undefined]))
  })

  it.each(['poison', 'quicksand'])('has told what took it down: %s', async name => {
    await start(watching)
    server.open('untitled:a', sampleReport())
    await server.diagnose('untitled:a')
    server.open(`untitled:${name}`, sampleReport())
    server.diagnose('untitled:a').catch(() => undefined)
    await until(() => (busy.at(-1) === `untitled:${name}` ? true : undefined))
    server.child.kill('SIGKILL')
    await server.end
    expect(busy.at(-1)).toBe(`untitled:${name}`)
  })

  it('names a file of the workspace that took it down', async () => {
    await start(watching)
    server.open('file:///a/sample-2023.txt', sampleReport())
    await server.connection.sendNotification('gouji/reportFiles', {
      changed: [{ uri: 'file:///a/poison-2022.txt', text: sampleReport() }],
      removed: [],
    })
    server.diagnose('file:///a/sample-2023.txt').catch(() => undefined)
    await server.end
    expect(busy.at(-1)).toBe('file:///a/poison-2022.txt')
  })

  it('tells nothing to an editor that does not ask', async () => {
    await start({})
    server.open('untitled:a', sampleReport())
    await server.diagnose('untitled:a')
    expect(busy).toEqual([])
  })
})
