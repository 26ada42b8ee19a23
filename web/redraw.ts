// Draws a part of the page anew, and leaves the focus where it was, so that the page can be used with keys alone.

const FOCUSABLE = 'button, summary, input'

/** The line of a list, or none, what it is about, and the how manyth there takes the focus. */
interface Held {
  readonly line: number
  readonly key: string | undefined
  readonly at: number
}

/** What has the focus only until what should have it is drawn. */
const substitutes = new WeakMap<Element, Held>()

/**
 * What mends a finding takes it away: then the focus is at the beginning of the next one, which changes nothing when it
 * is pressed, or at the words that say that none is left.
 */
export function redraw(part: HTMLElement, ...children: readonly Node[]): void {
  const held = heldIn(part)
  part.replaceChildren(...children)
  if (!held) return
  const lines = [...part.querySelectorAll('li')]
  const same = lines.find(line => held.key !== undefined && line.dataset.key === held.key)
  const isGone = held.key !== undefined && !same
  const around = held.line < 0 ? part : (same ?? lines[Math.min(held.line, lines.length - 1)] ?? part)
  const choices = [...around.querySelectorAll<HTMLElement>(FOCUSABLE)]
  const wanted = isGone ? undefined : choices[held.at]
  const target = wanted ?? choices.find(choice => !choice.matches('.fix-all')) ?? part.querySelector('p')
  if (!target) return
  if (target.tagName === 'P') target.tabIndex = -1
  if (target !== wanted && !isGone) substitutes.set(target, held)
  target.focus({ preventScroll: true })
}

function heldIn(part: HTMLElement): Held | undefined {
  const focused = document.activeElement
  if (!focused || !part.contains(focused)) return undefined
  const line = focused.closest('li')
  return (
    substitutes.get(focused) ?? {
      line: line ? [...part.querySelectorAll('li')].indexOf(line) : -1,
      key: line?.dataset.key,
      at: [...(line ?? part).querySelectorAll(FOCUSABLE)].indexOf(focused),
    }
  )
}
