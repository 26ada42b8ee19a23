// The part of the page with what is found: its lines lead to the text, and the one at which the cursor is is marked.
import type { CodeAction, Diagnostic, Location, Range } from 'vscode-languageserver-protocol'
import { element, set } from '../preview/dom.ts'
import type { Locale } from '../server/text/locale.ts'
import { drawAccepted, type Accept } from './accepting.ts'
import type { Desk } from './desk.ts'
import type { Editor } from './editor.ts'
import { drawFindings } from './findings.ts'
import { keyOf } from './diagnostics.ts'
import { offsetOf } from './places.ts'
import { redraw } from './redraw.ts'

/** What the list has the page do. */
export interface FindingsHost {
  /** The user wants to see the text. */
  readonly turnToText: () => void
  readonly apply: (action: CodeAction) => void
  readonly accept: Accept
}

export class FindingsPart {
  readonly root = element('div', { class: 'pane findings' })
  readonly #desk: Desk
  readonly #editor: Editor
  readonly #host: FindingsHost

  constructor(desk: Desk, editor: Editor, host: FindingsHost) {
    this.#desk = desk
    this.#editor = editor
    this.#host = host
  }

  draw(locale: Locale): void {
    const { found, shown, checks, isBlank, texts } = this.#desk
    const { apply, accept } = this.#host
    const list = drawFindings(isBlank ? 'blank' : found, locale, {
      nameOfOther: uri => texts.find(text => text !== shown && text.uri === uri)?.name,
      goTo: ({ range }) => this.#goTo(range),
      goToOther: location => this.#goToOther(location),
      apply,
      accept,
    })
    const accepted = drawAccepted(shown.uri, checks.get(shown.uri)?.accepted ?? [], locale, accept)
    redraw(this.root, ...list, ...(accepted ? [accepted] : []))
    this.#mark()
  }

  /** What is found at the cursor comes into sight, but for those who are at work in the list. */
  follow(): void {
    const [first] = this.#mark()
    if (!this.root.contains(document.activeElement)) first?.scrollIntoView({ block: 'nearest' })
  }

  /** Marks what is found at the cursor. */
  #mark(): readonly Element[] {
    const { found, shown, isBlank } = this.#desk
    const { doc } = shown.state
    const { cursor } = this.#editor
    const isHere = ({ range: { start, end } }: Diagnostic) =>
      offsetOf(doc, start) <= cursor && cursor <= offsetOf(doc, end)
    const here = new Set(isBlank ? [] : found?.diagnostics.filter(isHere).map(keyOf))
    const marked: Element[] = []
    for (const line of this.root.querySelectorAll<HTMLElement>('.finding')) {
      const isMarked = here.has(line.dataset.finding!)
      set(line, 'aria-current', isMarked ? 'true' : undefined)
      if (isMarked) marked.push(line)
    }
    return marked
  }

  #goTo(range: Range): void {
    this.#host.turnToText()
    const { doc } = this.#desk.shown.state
    this.#editor.goTo(offsetOf(doc, range.start), offsetOf(doc, range.end), 'take')
  }

  #goToOther({ uri, range }: Location): void {
    const other = this.#desk.texts.find(text => text.uri === uri)
    if (!other) return
    this.#desk.show(other)
    this.#goTo(range)
  }
}
