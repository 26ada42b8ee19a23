// What waits: an answer for what it needs to know, a report for its author to pause.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { readSettings, type Settings } from '../../server/lsp/configuration.ts'
import { makeCostDebounce } from '../../server/lsp/documents/debounceByCost.ts'
import { whenRelated, type RelatingContext } from '../../server/lsp/documents/relating.ts'

describe('an answer that waits', () => {
  let known: Map<string, Settings>
  let asked: string[]
  let context: RelatingContext
  beforeEach(() => {
    known = new Map()
    asked = []
    context = {
      documents: { keys: () => ['a', 'b'] },
      configuration: {
        settled: uri => known.get(uri),
        of(uri) {
          asked.push(uri)
          const settings = readSettings({})
          known.set(uri, settings)
          return Promise.resolve(settings)
        },
      },
      acceptances: { wait: () => undefined },
      workspace: { relations: () => new Map() },
      openDocuments: {
        readings: new Map(),
        hasFailed: () => false,
        wait: () => undefined,
        readChanged: () => undefined,
        forgetAll: () => undefined,
      },
    }
  })

  it('asks once for the settings of everything that is open', async () => {
    expect(
      await whenRelated(
        'a',
        context,
        () => true,
        () => 'answer',
      ),
    ).toBe('answer')
    expect(asked).toEqual(['', 'a', 'a', 'b'])
    asked.length = 0
    await whenRelated(
      'b',
      context,
      () => true,
      () => 'answer',
    )
    expect(asked).toEqual([])
  })

  it('is given up when the document is gone by then', async () => {
    let isThere = true
    const answer = vi.fn()
    const waiting = whenRelated('a', context, () => isThere, answer)
    isThere = false
    expect(await waiting).toBeUndefined()
    expect(answer).not.toHaveBeenCalled()
  })

  it('comes only when what is accepted is known, and nobody types', async () => {
    const order: string[] = []
    const rests = ['accepted']
    const pauses = ['typing']
    const step = (list: string[]) => () => {
      const next = list.shift()
      if (next !== undefined) order.push(next)
      return next === undefined ? undefined : Promise.resolve()
    }
    const waiting = {
      ...context,
      acceptances: { wait: step(rests) },
      openDocuments: { ...context.openDocuments, wait: step(pauses) },
    }
    await whenRelated(
      'a',
      waiting,
      () => true,
      () => order.push('answer'),
    )
    expect(order).toEqual(['accepted', 'typing', 'answer'])
  })
})

describe('a debounce by cost', () => {
  let now: number
  let timers: { readonly at: number; readonly act: () => void }[]
  const clock = {
    now: () => now,
    after: (ms: number, act: () => void) => void timers.push({ at: now + ms, act }),
  }
  const reading = (ms: number) => () => {
    now += ms
  }
  beforeEach(() => {
    now = 0
    timers = []
  })

  it('never waits for what is read at once', () => {
    const debounce = makeCostDebounce(clock)
    debounce.measure('quick', reading(99))
    debounce.changed('quick')
    expect(debounce.wait(['quick', 'new'])).toBeUndefined()
  })

  it.each([
    [100, 200],
    [400, 800],
    [5000, 1500],
  ])('waits, after a reading of %i ms, %i ms from the last change', async (cost, pause) => {
    const debounce = makeCostDebounce(clock)
    debounce.measure('slow', reading(cost))
    debounce.changed('slow')
    const changed = now
    now += 50
    const waiting = debounce.wait(['slow'])
    expect(debounce.wait(['slow', 'quick'])).toBe(waiting)
    expect(timers.map(({ at }) => at - changed)).toEqual([pause])
    now = timers[0]!.at
    timers[0]!.act()
    await waiting
    expect(debounce.wait(['slow'])).toBeUndefined()
  })

  it('forgets what a document has cost when it is closed', () => {
    const debounce = makeCostDebounce(clock)
    debounce.measure('slow', reading(500))
    debounce.changed('slow')
    debounce.forget('slow')
    expect(debounce.wait(['slow'])).toBeUndefined()
  })
})
