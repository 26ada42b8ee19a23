// What the preview and the text do to each other.
import type { FromPage } from '../../server/protocol/page.ts'
import type { Preview } from '../../server/protocol/preview.ts'
import type { Locale } from '../../server/text/locale.ts'
import type { Range } from 'vscode-languageserver-protocol'
import type { Desk } from '../desk.ts'
import type { Editor } from '../editor.ts'
import { offsetOf } from '../places.ts'
import { NO_LONGER } from '../words.ts'
import { showPreview, type PreviewPane } from './pane.ts'

export class PreviewBeside {
  readonly #parent: HTMLElement
  readonly #desk: Desk
  readonly #editor: Editor
  /** The user wants to see the text. */
  readonly #turnToText: () => void
  #locale: Locale = 'zh'
  #pane: Promise<PreviewPane> | undefined
  #shown: Preview | undefined
  /** The report on the year before that was chosen of several; of another organ it counts for nothing. */
  #before: string | undefined

  constructor(parent: HTMLElement, desk: Desk, editor: Editor, turnToText: () => void) {
    this.#parent = parent
    this.#desk = desk
    this.#editor = editor
    this.#turnToText = turnToText
  }

  /** Loads it, anew where it was there. */
  load(locale: Locale, theme: 'light' | 'dark'): void {
    this.#locale = locale
    this.#pane = showPreview(this.#parent, locale, theme, message => void this.#receive(message))
  }

  /** Shows what the text holds now. */
  async refresh(): Promise<void> {
    const pane = await this.#pane
    if (!pane) return
    const { uri } = this.#desk.shown
    const preview = this.#desk.isBlank ? undefined : await this.#desk.preview(this.#before)
    this.#shown = preview
    pane.tell(preview ? { type: 'show', uri, view: preview.view } : { type: 'notice', notice: 'noReport' })
  }

  async #receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.refresh()
      case 'select': {
        this.#goTo(this.#shown?.places[message.id], 'leave')
        return
      }
      case 'open': {
        this.#goTo(this.#shown?.places[message.id], 'take')
        return
      }
      case 'finding': {
        this.#goTo(this.#shown?.findings[message.index], 'take')
        return
      }
      case 'statement': {
        this.#goTo(this.#shown?.statements[message.index], 'take')
        return
      }
      case 'edit': {
        if (message.uri !== this.#desk.shown.uri) return
        const reason = await this.#desk.enter(this.#shown, message.id, message.text)
        if (reason === undefined) return
        const pane = await this.#pane
        pane?.tell({ type: 'refused', id: message.id, reason: reason || NO_LONGER[this.#locale] })
        return
      }
      case 'before': {
        this.#before = message.uri
        return this.refresh()
      }
      case 'undo': {
        this.#editor.undo()
        return
      }
      case 'redo': {
        this.#editor.redo()
        return
      }
    }
  }

  #goTo(range: Range | undefined, focus: 'take' | 'leave'): void {
    if (!range) return
    if (focus === 'take') this.#turnToText()
    const { doc } = this.#desk.shown.state
    this.#editor.goTo(offsetOf(doc, range.start), offsetOf(doc, range.end), focus)
  }
}
