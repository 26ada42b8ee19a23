// Draws a part of the page anew, and leaves the focus where it was, so that the page can be used with keys alone.

const FOCUSABLE = 'button, summary, input'

/** The line of a list, or none, and the how manyth there takes the focus. */
interface Held {
  readonly line: number
  readonly at: number
}

/** What has the focus only until what should have it is drawn. */
const substitutes = new WeakMap<Element, Held>()

/** What mends a finding takes it away: then the focus is at the next one, or at the words that say that none is left. */
export function redraw(part: HTMLElement, ...children: readonly Node[]): void {
  const held = heldIn(part)
  part.replaceChildren(...children)
  if (!held) return
  const lines = part.querySelectorAll('li')
  const around = held.line < 0 ? part : (lines[Math.min(held.line, lines.length - 1)] ?? part)
  const choices = around.querySelectorAll<HTMLElement>(FOCUSABLE)
  const target = choices[held.at] ?? choices[0] ?? part.querySelector<HTMLElement>('p')
  if (!target) return
  if (target.tagName === 'P') target.tabIndex = -1
  if (target !== choices[held.at]) substitutes.set(target, held)
  target.focus({ preventScroll: true })
}

function heldIn(part: HTMLElement): Held | undefined {
  const focused = document.activeElement
  if (!focused || !part.contains(focused)) return undefined
  const line = focused.closest('li')
  return (
    substitutes.get(focused) ?? {
      line: line ? [...part.querySelectorAll('li')].indexOf(line) : -1,
      at: [...(line ?? part).querySelectorAll(FOCUSABLE)].indexOf(focused),
    }
  )
}
