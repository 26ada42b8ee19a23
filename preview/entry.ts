// Lets the user write in a cell.
import { element } from './dom.ts'

/** How an entry ends: where the focus goes from there. */
export type Then = 'stay' | 'down' | 'right' | 'left'

/**
 * Lets the user write in a cell. Enter and Tab take what was written, Escape leaves all as it was. The answer ends it
 * from outside, and takes what was written.
 * @param typed the key with which writing began, instead of what stands there
 */
export function enterInto(
  cell: HTMLElement,
  written: string,
  typed: string | undefined,
  done: (text: string | undefined, then: Then) => void,
): () => void {
  const input = element('input', {
    class: 'entry',
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-label': cell.getAttribute('aria-label') ?? '',
  })
  input.value = typed ?? written
  let ended = false
  function end(text: string | undefined, then: Then): void {
    if (ended) return
    ended = true
    input.remove()
    cell.classList.remove('editing')
    done(text === written ? undefined : text, then)
  }
  input.addEventListener('keydown', event => {
    // An input method has its own use for these keys.
    if (event.isComposing) return
    event.stopPropagation()
    const then = thenOf(event)
    if (event.key === 'Escape') end(undefined, 'stay')
    else if (then) end(input.value, then)
    else return
    event.preventDefault()
  })
  input.addEventListener('blur', () => {
    // The whole window has lost the focus: it comes back here.
    if (document.hasFocus()) end(input.value, 'stay')
  })
  cell.classList.add('editing')
  cell.append(input)
  input.focus()
  if (typed === undefined) input.select()
  return () => end(input.value, 'stay')
}

function thenOf({ key, shiftKey }: KeyboardEvent): Then | undefined {
  if (key === 'Enter') return 'down'
  if (key === 'Tab') return shiftKey ? 'left' : 'right'
  return undefined
}
