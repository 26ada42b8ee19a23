// The line in which the page says what was done.
import { button, element } from '../preview/dom.ts'

/** What the user may rather have. */
export interface Offer {
  readonly label: string
  readonly act: () => void
}

export class StatusLine {
  readonly root = element('p', { class: 'notice', role: 'status' })
  /** The text of which it speaks. */
  #about: string | undefined

  say(about: string, message: string, offer?: Offer): void {
    this.#about = about
    const act = () => {
      this.root.replaceChildren()
      offer?.act()
    }
    this.root.replaceChildren(
      message,
      ...(offer ? [' ', button({ class: 'instead' }, act, offer.label)] : []),
    )
  }

  /** What was said of a text is past once that is changed further. */
  clear(): void {
    this.root.replaceChildren()
  }

  /** What was said of another text is no news of this one. */
  turnTo(shown: string): void {
    if (this.#about !== shown) this.root.replaceChildren()
  }
}
