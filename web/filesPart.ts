// The part of the page with the list of files, and what closes one.
import { element } from '../preview/dom.ts'
import type { Locale, Text } from '../server/text/locale.ts'
import { ask } from './asking.ts'
import type { Desk } from './desk.ts'
import { isUnsaved, type OpenText } from './documents.ts'
import { drawFileList, type Listing } from './fileList.ts'
import { redraw } from './redraw.ts'
import * as words from './words.ts'

export class FilesPart {
  readonly root = element('nav')
  readonly #desk: () => Desk
  readonly #say: (text: Text) => void
  #listing: Listing = { onlyFaulty: false, faultyFirst: false }

  constructor(desk: () => Desk, say: (text: Text) => void) {
    this.#desk = desk
    this.#say = say
  }

  draw(locale: Locale): void {
    const desk = this.#desk()
    this.root.hidden = desk.texts.length < 2
    this.root.setAttribute('aria-label', words.FILES[locale])
    redraw(
      this.root,
      ...drawFileList(desk, this.#listing, locale, {
        open: text => desk.show(text),
        close: text => void this.#close(text, locale),
        list: listing => {
          this.#listing = listing
          this.draw(locale)
        },
      }),
    )
  }

  async #close(text: OpenText, locale: Locale): Promise<void> {
    const answer = isUnsaved(text)
      ? await ask(words.closeUnsaved(text.name)[locale], [
          { name: 'stay', label: words.DO_NOT_CLOSE[locale] },
          { name: 'close', label: words.CLOSE_ANYWAY[locale] },
        ])
      : 'close'
    if (answer === 'stay') return
    this.#desk().close(text)
    this.#say(words.closed(text.name))
  }
}
