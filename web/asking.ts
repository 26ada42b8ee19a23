// Asks the user something that must be answered before the page goes on.
import { button, element } from '../preview/dom.ts'

export interface Choice<Name extends string> {
  readonly name: Name
  readonly label: string
}

/** The answer; the first choice is the one that loses nothing, and is also taken by Escape. */
export function ask<Name extends string>(
  question: string,
  choices: readonly [Choice<Name>, ...Choice<Name>[]],
): Promise<Name> {
  const before = document.activeElement
  return new Promise(resolve => {
    let answer = choices[0].name
    const dialog = element('dialog', { 'aria-labelledby': 'question' })
    const buttons = choices.map(({ name, label }, at) =>
      button(
        { class: at === 0 ? 'primary' : '' },
        () => {
          answer = name
          dialog.close()
        },
        label,
      ),
    )
    dialog.append(
      element('p', { id: 'question' }, question),
      element('div', { class: 'choices' }, ...buttons),
    )
    dialog.addEventListener('close', () => {
      dialog.remove()
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
      resolve(answer)
    })
    document.body.append(dialog)
    dialog.showModal()
    buttons[0]!.focus()
  })
}
