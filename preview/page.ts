import type { FromPage, Kept, Notice, ToPage } from '../server/protocol/page.ts'
import type { FigureState, View } from '../server/protocol/preview.ts'
import { Board } from './board.ts'
import { drawDetails, drawRefusal } from './details.ts'
import { element } from './dom.ts'
import { modelOf, nextMistake, type Model } from './model.ts'
import { drawFindings, drawFlowPart, drawHead, type Deeds } from './summary.ts'
import { NOTICES, say } from './words.ts'

/** Who the page belongs to. */
export interface Host {
  readonly uri: string
  readonly kept: Kept | undefined
  readonly post: (message: FromPage) => void
  readonly keep: (state: Kept) => void
}

/** Shows what the host sends, and tells it what the user does. */
export function startPage(host: Host): void {
  const notice = element('p', { class: 'notice', role: 'status' })
  const parts = { head: slot(), flow: slot(), findings: slot() }
  const strip = element('footer', { id: 'details' })
  let model: Model | undefined
  let refusal: { readonly id: string; readonly reason: string } | undefined

  const board = new Board({
    onShow: () => describe(),
    select: id => host.post({ type: 'select', id }),
    open: id => host.post({ type: 'open', id }),
    write,
    step,
  })
  const deeds: Deeds = {
    focus: id => board.focus(id),
    nextOf,
    openFinding(index) {
      const id = model?.view.findings[index]?.id
      if (id !== undefined) board.activate(id)
      host.post({ type: 'finding', index })
    },
  }
  const main = element('main', {}, notice, parts.head, parts.flow, parts.findings, board.root)
  document.body.replaceChildren(main, strip)

  function show(view: View): void {
    const first = model === undefined
    model = modelOf(view)
    refusal = undefined
    notice.hidden = true
    renew(parts.head, view.summary, () => drawHead(view, deeds))
    renew(parts.flow, view.flow, () => drawFlowPart(view, deeds))
    renew(parts.findings, view.findings, () => drawFindings(view, deeds))
    board.show(model)
    describe()
    if (first && host.kept) main.scrollTop = host.kept.scroll
  }

  function describe(): void {
    if (!model) return
    const id = board.shown
    const refused = refusal !== undefined && refusal.id === id ? [drawRefusal(refusal.reason)] : []
    strip.replaceChildren(...refused, ...drawDetails(model, id, { write, open: deedsOpen }))
  }

  function deedsOpen(id: string): void {
    host.post({ type: 'open', id })
  }

  function write(id: string, text: string): void {
    refusal = undefined
    board.await(id, text)
    host.post({ type: 'edit', id, text })
  }

  function step(direction: 1 | -1): void {
    const id = model && nextMistake(model, board.active, direction)
    if (id !== undefined) board.focus(id)
  }

  /** The next figure in one of these states, around the end. */
  function nextOf(states: readonly FigureState[]): void {
    if (!model) return
    const all = [...model.figures.values()]
    const from = all.findIndex(({ id }) => id === board.active) + 1
    const next = [...all.slice(from), ...all.slice(0, from)].find(({ state }) => states.includes(state))
    if (next) board.focus(next.id)
  }

  function announce(told: Notice): void {
    notice.hidden = told === 'reading' && model !== undefined
    notice.textContent = say(NOTICES[told])
  }

  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    switch (data.type) {
      case 'show': {
        show(data.view)
        return
      }
      case 'cursor': {
        board.followCursor(data.id)
        return
      }
      case 'refused':
        refusal = data
        board.restore()
        // It may have been left in the meantime.
        board.focus(data.id)
        describe()
        return
      case 'notice': {
        announce(data.notice)
        return
      }
    }
  })
  main.addEventListener(
    'scroll',
    debounced(() => host.keep({ uri: host.uri, scroll: main.scrollTop })),
  )
  document.addEventListener('keydown', event => {
    const told = undoing(event)
    if (!told || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    event.stopPropagation()
    host.post({ type: told })
  })
  window.addEventListener('focus', () => board.takeFocus())
  host.keep({ uri: host.uri, scroll: host.kept?.scroll ?? 0 })
  host.post({ type: 'ready' })
}

function undoing({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!ctrlKey && !metaKey) return undefined
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo'
  return key.toLowerCase() === 'y' ? 'redo' : undefined
}

/** A part of the page that is drawn anew when what it shows has become something else. */
function slot(): HTMLElement {
  return element('div', { class: 'slot' })
}

const drawnFrom = new WeakMap<HTMLElement, string>()

function renew(target: HTMLElement, from: unknown, draw: () => Element | undefined): void {
  const state = JSON.stringify({ from })
  if (drawnFrom.get(target) === state) return
  drawnFrom.set(target, state)
  const hadFocus = target.contains(document.activeElement)
  const open = target.querySelector('details')?.open
  const made = draw()
  target.replaceChildren(...(made ? [made] : []))
  const details = target.querySelector('details')
  if (details && open !== undefined) details.open = open
  if (hadFocus) target.querySelector<HTMLElement>('button, summary')?.focus()
}

function debounced(act: () => void): () => void {
  let pause: ReturnType<typeof setTimeout> | undefined
  return () => {
    clearTimeout(pause)
    pause = setTimeout(act, 150)
  }
}
