// The tables of the page: where the user is in them, by mouse or keyboard, and what is marked.
import type { TableView } from '../server/protocol/preview.ts'
import { element, set } from './dom.ts'
import { enterInto, type Then } from './entry.ts'
import { markSums } from './marks.ts'
import { neighbour, type CellDirection, type Model } from './model.ts'
import { drawTable, type DrawnTable } from './tables.ts'

/** What the tables tell the page. */
export interface BoardActions {
  /** Another figure is the one to be described. */
  readonly onShow: () => void
  readonly select: (id: string) => void
  readonly open: (id: string) => void
  readonly write: (id: string, text: string) => void
  /** To the next mistake, or to the one before. */
  readonly step: (direction: 1 | -1) => void
}

/** The tables: where the user is in them, by mouse or keyboard, and what is marked. */
export class Board {
  readonly root = element('div', { class: 'tables' })
  readonly #actions: BoardActions
  #model: Model | undefined
  #tables = new Map<string, DrawnTable>()
  #cells = new Map<string, HTMLElement>()
  #active: string | undefined
  #hovered: string | undefined
  #cursor: string | undefined
  #endEntry: () => void = () => undefined

  constructor(actions: BoardActions) {
    this.#actions = actions
    const { root } = this
    root.addEventListener('click', event => this.#clicked(event))
    root.addEventListener('dblclick', event => this.#edit(idOf(event)))
    root.addEventListener('focusin', event => this.activate(idOf(event)))
    root.addEventListener('keydown', event => this.#pressed(event))
    root.addEventListener('pointerover', event => this.#hover(idOf(event)))
    root.addEventListener('pointerleave', () => this.#hover(undefined))
    document.addEventListener('copy', event => this.#copy(event))
  }

  /** The figure at which the keyboard is. */
  get active(): string | undefined {
    return this.#active
  }

  /** The figure to describe: the one under the mouse where there is something to say of it, else the active one. */
  get shown(): string | undefined {
    return this.#hovered ?? this.#active
  }

  show(model: Model): void {
    this.#model = model
    for (const table of model.view.tables) {
      const drawn = this.#tables.get(table.id)
      if (!drawn?.update(table)) this.#draw(table, drawn)
    }
    if (this.#active !== undefined && !this.#cells.has(this.#active)) this.#active = undefined
    this.#enterable()
    this.followCursor(this.#cursor)
    this.#mark()
  }

  activate(id: string | undefined): void {
    if (id === undefined || id === this.#active || !this.#cells.has(id)) return
    this.#active = id
    this.#enterable()
    this.#describe()
  }

  /** To no figure. */
  leave(): void {
    this.#endEntry()
    this.followCursor(undefined)
    this.#active = undefined
    this.#hovered = undefined
    this.#enterable()
    this.#describe()
  }

  focus(id: string): void {
    this.activate(id)
    const cell = this.#cells.get(id)
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    this.#actions.select(id)
  }

  /** The user has come back, from the text for instance: to where they were. */
  takeFocus(): void {
    if (document.activeElement !== document.body || this.#active === undefined) return
    this.#cells.get(this.#active)?.focus({ preventScroll: true })
  }

  followCursor(id: string | undefined): void {
    if (this.#cursor !== undefined) set(this.#cells.get(this.#cursor) ?? this.root, 'data-cursor', undefined)
    this.#cursor = id
    const cell = id === undefined ? undefined : this.#cells.get(id)
    if (!cell) return
    set(cell, 'data-cursor', '')
    // Who is working here is not taken elsewhere.
    if (document.hasFocus()) return
    const isOther = id !== this.#active
    this.activate(id)
    // What is said of the figure has taken its room by now.
    if (isOther) cell.scrollIntoView({ block: 'center', inline: 'nearest' })
  }

  /** Shows what was entered until the text has it. */
  await(id: string, text: string): void {
    const cell = this.#cells.get(id)
    if (!cell) return
    set(cell, 'aria-busy', 'true')
    cell.replaceChildren(element('span', { class: 'value' }, text))
  }

  /** Shows again what the text has. */
  restore(): void {
    for (const table of this.#model?.view.tables ?? []) this.#tables.get(table.id)?.update(table)
  }

  #draw(table: TableView, before: DrawnTable | undefined): void {
    const hadFocus = before?.section.contains(document.activeElement) ?? false
    const drawn = drawTable(table)
    if (before) before.section.replaceWith(drawn.section)
    else this.root.append(drawn.section)
    this.#tables.set(table.id, drawn)
    this.#cells = new Map(
      [...this.root.querySelectorAll<HTMLElement>('td[data-id]')].map(cell => [cell.dataset.id!, cell]),
    )
    if (hadFocus && this.#active !== undefined) this.#cells.get(this.#active)?.focus({ preventScroll: true })
  }

  /** Each table has one cell that Tab leads to. */
  #enterable(): void {
    for (const { section } of this.#tables.values()) {
      const cells = [...section.querySelectorAll<HTMLElement>('td[data-id]')]
      const entry = cells.find(cell => cell.dataset.id === this.#active) ?? cells[0]
      for (const cell of cells) cell.tabIndex = cell === entry ? 0 : -1
    }
  }

  #describe(): void {
    this.#mark()
    this.#actions.onShow()
  }

  #mark(): void {
    markSums(this.#cells, this.#model, this.shown)
  }

  #hover(id: string | undefined): void {
    const next = id !== undefined && this.#speaks(id) ? id : undefined
    if (next === this.#hovered) return
    this.#hovered = next
    this.#describe()
  }

  /** Whether there is more to be seen of a figure than itself: it needs a look, or it is a total. */
  #speaks(id: string): boolean {
    const figure = this.#model?.figures.get(id)
    if (!this.#model || !figure) return false
    if (figure.state !== 'ok') return true
    const sums = this.#model.sums.get(id) ?? []
    return sums.some(({ terms }) => terms.some(term => term.id === id && term.side === 'whole'))
  }

  #clicked(event: MouseEvent): void {
    const id = idOf(event)
    if (id === undefined || event.target instanceof HTMLInputElement) return
    this.#cells.get(id)?.focus({ preventScroll: true })
    if (event.ctrlKey || event.metaKey) this.#actions.open(id)
    else this.#actions.select(id)
  }

  #pressed(event: KeyboardEvent): void {
    const id = idOf(event)
    if (id === undefined || event.altKey || event.target instanceof HTMLInputElement) return
    const act = this.#actionOf(event, id)
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  #actionOf(event: KeyboardEvent, id: string): (() => void) | undefined {
    const { key } = event
    const control = event.ctrlKey || event.metaKey
    const direction = (control ? FAR : NEAR)[key]
    if (direction) return () => this.#move(id, direction)
    if (control) return key === 'Enter' ? () => this.#actions.open(id) : undefined
    if (key === 'Enter' || key === 'F2') return () => this.#edit(id)
    if (key === 'Delete' || key === 'Backspace') return () => this.#edit(id, '')
    if (key === 'n' || key === 'p') return () => this.#actions.step(key === 'n' ? 1 : -1)
    return TYPED.test(key) ? () => this.#edit(id, key) : undefined
  }

  #move(id: string, direction: CellDirection): void {
    const table = this.#tableOf(id)
    const next = table && neighbour(table, id, direction)
    if (next !== undefined) this.focus(next)
  }

  #tableOf(id: string): TableView | undefined {
    return this.#model?.view.tables.find(table => id.startsWith(`${table.id}.`))
  }

  #edit(id: string | undefined, typed?: string): void {
    const [cell, figure] = id === undefined ? [] : [this.#cells.get(id), this.#model?.figures.get(id)]
    if (!cell || !figure || figure.state === 'missing' || cell.classList.contains('editing')) return
    this.#endEntry = enterInto(cell, figure.written, typed, (text, then) => {
      this.restore()
      if (text !== undefined) this.#actions.write(figure.id, text)
      this.#leave(figure.id, then)
    })
  }

  #leave(id: string, then: Then): void {
    const table = this.#tableOf(id)
    const next = table && then !== 'stay' ? neighbour(table, id, then) : undefined
    if (next !== undefined) this.focus(next)
    else this.#cells.get(id)?.focus({ preventScroll: true })
  }

  /** A figure that has the focus, where nothing else is chosen. */
  #copy(event: ClipboardEvent): void {
    const id = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.id : undefined
    const figure = id === undefined ? undefined : this.#model?.figures.get(id)
    if (!figure || (getSelection()?.toString() ?? '') !== '') return
    event.preventDefault()
    event.clipboardData?.setData('text/plain', figure.written)
  }
}

const NEAR: Readonly<Record<string, CellDirection>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
}
const FAR: Readonly<Record<string, CellDirection>> = { Home: 'top', End: 'bottom' }

/** What a figure, or a mark for a blank, can begin with. */
const TYPED = /^[\d０-９+\-＋－—/无增减]$/

function idOf({ target }: Event): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('td[data-id]')?.dataset.id : undefined
}
