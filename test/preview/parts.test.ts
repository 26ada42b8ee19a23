// @vitest-environment happy-dom
// The parts of the page by themselves.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { element } from '../../preview/dom.ts'
import { nextFigureIn, type Model } from '../../preview/model.ts'
import { makeSlot } from '../../preview/slot.ts'
import type { FigureState, FigureView } from '../../server/protocol/preview.ts'

describe('a slot', () => {
  beforeEach(() => document.body.replaceChildren())

  it('is drawn anew only when what it shows is something else', () => {
    const slot = makeSlot()
    const draw = vi.fn(() => element('p'))
    slot.renew({ sums: 3 }, draw)
    slot.renew({ sums: 3 }, draw)
    expect(draw).toHaveBeenCalledOnce()
    slot.renew({ sums: 4 }, draw)
    expect(draw).toHaveBeenCalledTimes(2)
    expect(slot.root.children).toHaveLength(1)
  })

  it('is empty where there is nothing to draw', () => {
    const slot = makeSlot()
    slot.renew('something', () => element('p'))
    slot.renew(undefined, () => undefined)
    expect(slot.root.children).toHaveLength(0)
  })

  it('leaves open what the user has opened, and the focus where it was', () => {
    const slot = makeSlot()
    document.body.append(slot.root)
    const draw = () => element('details', {}, element('summary', { tabindex: 0 }, 'Problems'))
    slot.renew(1, draw)
    const before = slot.root.querySelector('details')!
    before.open = true
    slot.root.querySelector('summary')!.focus()
    slot.renew(2, draw)
    const after = slot.root.querySelector('details')!
    expect(after).not.toBe(before)
    expect(after.open).toBe(true)
    expect(document.activeElement).toBe(slot.root.querySelector('summary'))
  })
})

describe('the next figure in a state', () => {
  const states: readonly FigureState[] = ['wrong', 'ok', 'blank', 'wrong']
  const figures = states.map((state, i) => [String(i), { id: String(i), state } as FigureView] as const)
  const model: Model = {
    view: undefined as never,
    figures: new Map(figures),
    sums: new Map(),
    statements: new Map(),
  }

  it.each([
    [undefined, ['wrong'], '0'],
    ['0', ['wrong'], '3'],
    ['3', ['wrong'], '0'],
    ['0', ['blank', 'wrong'], '2'],
    ['2', ['blank'], '2'],
    ['0', ['proved'], undefined],
  ] as const)('from %s in %s is %s', (from, wanted, next) => {
    expect(nextFigureIn(model, from, wanted)).toBe(next)
  })
})
