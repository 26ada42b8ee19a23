// A part of the page that is drawn anew only when what it shows has become something else.
import { element } from './dom.ts'

export interface PageSlot {
  readonly root: HTMLElement
  /** @param shown what is drawn: JSON, or `undefined` */
  readonly renew: (shown: unknown, draw: () => Element | undefined) => void
}

export function makeSlot(): PageSlot {
  const root = element('div', { class: 'slot' })
  let drawn: string | undefined
  return {
    root,
    renew(shown, draw) {
      const state = JSON.stringify({ shown })
      if (state === drawn) return
      drawn = state
      const hadFocus = root.contains(document.activeElement)
      const open = root.querySelector('details')?.open
      const made = draw()
      root.replaceChildren(...(made ? [made] : []))
      // What the user has opened or closed stays so, and the focus stays in this part.
      const details = root.querySelector('details')
      if (details && open !== undefined) details.open = open
      if (hadFocus) root.querySelector<HTMLElement>('button, summary')?.focus()
    },
  }
}
