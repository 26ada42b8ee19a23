// The page: shows what the extension sends, and tells it what the user does.
import type { FromPage, Kept, Notice, ToPage } from '../server/protocol/page.ts'
import type { Entry, FigureState, View } from '../server/protocol/preview.ts'
import { Board } from './board.ts'
import { drawDetails, drawRefusal } from './details.ts'
import { element } from './dom.ts'
import { modelOf, nextFigureIn, nextJump, nextMistake, type Model } from './model.ts'
import { makeSlot } from './slot.ts'
import { drawFindings, drawFlowPart, drawHead, type SummaryActions } from './summary.ts'
import { NOTICES, say } from './words.ts'

/** What the page runs in. */
export interface PageHost {
  readonly uri: string
  readonly kept: Kept | undefined
  readonly post: (message: FromPage) => void
  readonly keep: (state: Kept) => void
}

/** How long scrolling pauses before the place is kept: a guess, so that not every step of it is. */
const PAUSE_MS = 150

export function startPage(host: PageHost): void {
  const page = new PreviewPage(host)
  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => page.receive(data))
  window.addEventListener('focus', () => page.takeFocus())
  document.addEventListener('keydown', event => page.pressed(event))
  host.keep({ uri: host.uri, scroll: 0, compares: false, ...host.kept })
  host.post({ type: 'ready' })
}

class PreviewPage {
  readonly #host: PageHost
  readonly #notice = element('p', { class: 'notice', role: 'status' })
  readonly #head = makeSlot()
  readonly #flow = makeSlot()
  readonly #findings = makeSlot()
  readonly #board: Board
  readonly #main: HTMLElement
  /** The strip below, with what there is to say of one figure. */
  readonly #strip = element('footer', { id: 'details' })
  readonly #actions: SummaryActions
  /** Of the report that is shown. */
  #uri: string
  #locked: boolean | undefined
  #model: Model | undefined
  /** Whether last year's figures are shown, where there are any. */
  #compares: boolean
  #refusal: { readonly id: string; readonly reason: string } | undefined

  constructor(host: PageHost) {
    this.#host = host
    this.#uri = host.kept?.uri ?? host.uri
    this.#locked = host.kept?.locked
    this.#compares = host.kept?.compares ?? false
    this.#board = new Board({
      onShow: () => this.#describe(),
      select: id => host.post({ type: 'select', id }),
      open: id => host.post({ type: 'open', id }),
      write: (id, text) => this.#write(id, text),
      step: direction => this.#step(direction),
    })
    this.#actions = {
      focus: id => this.#board.focus(id),
      nextOf: states => this.#goToNext(states),
      openFinding: index => this.#openFinding(index),
      compare: on => this.#compare(on),
      nextJump: () => this.#focusIfAny(this.#model && nextJump(this.#model, this.#board.active)),
      choose: uri => {
        this.#compare(true)
        host.post({ type: 'before', uri })
      },
    }
    const slots = [this.#head, this.#flow, this.#findings].map(({ root }) => root)
    this.#main = element('main', {}, this.#notice, ...slots, this.#board.root)
    this.#main.addEventListener(
      'scroll',
      debounced(() => this.#keep()),
    )
    document.body.replaceChildren(this.#main, this.#strip)
  }

  receive(message: ToPage): void {
    switch (message.type) {
      case 'show': {
        this.#turnTo(message)
        this.#show(message.view)
        return
      }
      case 'cursor': {
        this.#board.followCursor(message.id)
        return
      }
      case 'compare': {
        this.#compare(true)
        this.#head.root.querySelector<HTMLElement>('.choice')?.focus()
        return
      }
      case 'refused': {
        this.#refuse(message)
        return
      }
      case 'notice': {
        this.#announce(message.notice)
        return
      }
    }
  }

  /** The user has come back, from the text for instance: to where they were. */
  takeFocus(): void {
    this.#board.takeFocus()
  }

  pressed(event: KeyboardEvent): void {
    if (event.target instanceof HTMLInputElement) return
    const type = undoing(event)
    const direction = stepping(event)
    if (!type && !direction) return
    event.preventDefault()
    event.stopPropagation()
    if (type) this.#host.post({ type })
    else if (direction) this.#step(direction)
  }

  #show(view: View): void {
    const isFirst = this.#model === undefined
    this.#model = modelOf(view)
    this.#refusal = undefined
    this.#notice.hidden = true
    this.#drawHead(view)
    this.#flow.renew(view.flow, () => drawFlowPart(view, this.#actions))
    this.#findings.renew(view.findings, () => drawFindings(view, this.#actions))
    this.#board.show(this.#model)
    this.#describe()
    if (isFirst && this.#host.kept) this.#main.scrollTop = this.#host.kept.scroll
  }

  /** To another report from the top, at no figure. */
  #turnTo({ uri, locked }: ToPage & { readonly type: 'show' }): void {
    if (uri === this.#uri && locked === this.#locked) return
    if (uri !== this.#uri) {
      // What is being entered belongs to the report in which that was begun.
      this.#board.leave()
      this.#main.scrollTop = 0
    }
    this.#uri = uri
    this.#locked = locked
    this.#keep()
  }

  #drawHead(view: View): void {
    const isCompared = this.#compares && view.before !== undefined
    this.#board.root.classList.toggle('compared', isCompared)
    const jumps = view.tables.map(({ rows }) =>
      rows.flat().map(cell => cell.kind === 'figure' && cell.earlier),
    )
    this.#head.renew([view.summary, view.before, view.choices, isCompared, jumps], () =>
      drawHead(view, isCompared, this.#actions),
    )
  }

  #compare(on: boolean): void {
    this.#compares = on
    this.#keep()
    if (this.#model) this.#drawHead(this.#model.view)
  }

  #keep(): void {
    this.#host.keep({
      uri: this.#uri,
      scroll: this.#main.scrollTop,
      compares: this.#compares,
      ...(this.#locked && { locked: true }),
    })
  }

  #describe(): void {
    if (!this.#model) return
    const id = this.#board.shown
    const refusal = this.#refusal?.id === id ? this.#refusal : undefined
    const details = drawDetails(this.#model, id, {
      write: (figure, text) => this.#write(figure, text),
      choose: ([first, ...also]) => first && this.#write(first.id, first.text, also),
      open: figure => this.#host.post({ type: 'open', id: figure }),
      openStatement: index => this.#host.post({ type: 'statement', index }),
    })
    this.#strip.replaceChildren(...(refusal ? [drawRefusal(refusal.reason)] : []), ...details)
  }

  #refuse(refusal: { readonly id: string; readonly reason: string }): void {
    this.#refusal = refusal
    this.#board.restore()
    // The user may have left the cell in the meantime.
    this.#board.focus(refusal.id)
    this.#describe()
  }

  #announce(notice: Notice): void {
    this.#notice.hidden = notice === 'reading' && this.#model !== undefined
    this.#notice.textContent = say(NOTICES[notice])
  }

  #write(id: string, text: string, also: readonly Entry[] = []): void {
    this.#refusal = undefined
    for (const entry of [{ id, text }, ...also]) this.#board.await(entry.id, entry.text)
    this.#host.post({ type: 'edit', uri: this.#uri, id, text, ...(also.length > 0 && { also }) })
  }

  #step(direction: 1 | -1): void {
    this.#focusIfAny(this.#model && nextMistake(this.#model, this.#board.active, direction))
  }

  #goToNext(states: readonly FigureState[]): void {
    this.#focusIfAny(this.#model && nextFigureIn(this.#model, this.#board.active, states))
  }

  #focusIfAny(id: string | undefined): void {
    if (id !== undefined) this.#board.focus(id)
  }

  #openFinding(index: number): void {
    const id = this.#model?.view.findings[index]?.id
    if (id !== undefined) this.#board.activate(id)
    this.#host.post({ type: 'finding', index })
  }
}

function undoing({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!ctrlKey && !metaKey) return undefined
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo'
  return key.toLowerCase() === 'y' ? 'redo' : undefined
}

/** Wherever the focus is: the tables themselves take every other letter for what is to be entered. */
function stepping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): 1 | -1 | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  if (key === 'n') return 1
  return key === 'p' ? -1 : undefined
}

function debounced(act: () => void): () => void {
  let pause: ReturnType<typeof setTimeout> | undefined
  return () => {
    clearTimeout(pause)
    pause = setTimeout(act, PAUSE_MS)
  }
}
