// What the preview and the text do to each other.
import { figureAt } from '../../preview/figureAt.ts'
import type { FromPage } from '../../server/protocol/page.ts'
import type { Preview } from '../../server/protocol/preview.ts'
import type { Locale } from '../../server/text/locale.ts'
import type { Range } from 'vscode-languageserver-protocol'
import type { Desk } from '../desk.ts'
import type { Editor } from '../editor.ts'
import { offsetOf, positionOf } from '../places.ts'
import { NO_LONGER } from '../words.ts'
import { showPreview, type PreviewPane } from './pane.ts'

/** What the preview has the page do. */
export interface PreviewHost {
  /** The user wants to see the text. */
  readonly turnToText: () => void
  readonly step: (step: 'undo' | 'redo') => void
}

export class PreviewBeside {
  readonly #parent: HTMLElement
  readonly #desk: Desk
  readonly #editor: Editor
  readonly #host: PreviewHost
  #locale: Locale = 'zh'
  #pane: Promise<PreviewPane> | undefined
  #shown: Preview | undefined
  /** Of the text that it was made of. */
  #uri: string | undefined
  /** The report on the year before that was chosen of several; of another organ it counts for nothing. */
  #before: string | undefined

  constructor(parent: HTMLElement, desk: Desk, editor: Editor, host: PreviewHost) {
    this.#parent = parent
    this.#desk = desk
    this.#editor = editor
    this.#host = host
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
    const preview = this.#desk.isBlank
      ? undefined
      : await (await this.#desk.server).preview(uri, this.#before)
    this.#shown = preview
    this.#uri = uri
    pane.tell(preview ? { type: 'show', uri, view: preview.view } : { type: 'notice', notice: 'noReport' })
    await this.follow()
  }

  /** Goes to the figure at which the cursor of the text is. */
  async follow(): Promise<void> {
    const pane = await this.#pane
    // Where nothing can be scrolled into sight, this is done when the pane comes to the front.
    if (!pane || this.#parent.offsetParent === null) return
    const { uri, version, state } = this.#desk.shown
    // The preview of what is shown by now is on its way.
    if (this.#uri !== uri || this.#shown?.version !== version) return
    const id = figureAt(this.#shown, positionOf(state.doc, this.#editor.cursor))
    pane.tell({ type: 'cursor', ...(id !== undefined && { id }) })
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
        const reason = await this.#enter(message)
        if (reason === undefined) return
        const pane = await this.#pane
        pane?.tell({ type: 'refused', id: message.id, reason: reason || NO_LONGER[this.#locale] })
        return
      }
      case 'before': {
        this.#before = message.uri
        return this.refresh()
      }
      case 'undo':
      case 'redo': {
        this.#host.step(message.type)
        return
      }
    }
  }

  /** Writes into a cell of the form; the answer is why that cannot be, if it cannot. */
  async #enter({ id, text, also = [] }: FromPage & { readonly type: 'edit' }): Promise<string | undefined> {
    const { uri, version } = this.#desk.shown
    const params = { textDocument: { uri }, version: this.#shown?.version ?? version, id, text, also }
    const result = await (await this.#desk.server).edit(params)
    if (!result) return ''
    if ('refusal' in result) return result.refusal
    if (this.#desk.shown.uri !== uri || this.#desk.shown.version !== version) return ''
    this.#desk.edit(result.edits)
    return undefined
  }

  #goTo(range: Range | undefined, focus: 'take' | 'leave'): void {
    if (!range) return
    if (focus === 'take') this.#host.turnToText()
    const { doc } = this.#desk.shown.state
    this.#editor.goTo(offsetOf(doc, range.start), offsetOf(doc, range.end), focus)
  }
}
