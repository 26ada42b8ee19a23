// Draws the sums of one figure over the tables: what is added, and what it makes.
import { set } from './dom.ts'
import { markOf, sumsToShow, type Model } from './model.ts'
import { MARKS, say } from './words.ts'

/** Draws the sums of the figure that is described over the tables, and takes away those that were drawn before. */
export function markSums(
  cells: ReadonlyMap<string, HTMLElement>,
  model: Model | undefined,
  id: string | undefined,
): void {
  for (const cell of cells.values()) {
    mark(cell, undefined)
    for (const name of ['data-sum', 'data-subject', 'aria-describedby']) set(cell, name, undefined)
  }
  if (!model || id === undefined) return
  const sums = sumsToShow(model, id)
  for (const sum of sums) {
    for (const term of sum.terms) {
      const cell = cells.get(term.id)
      if (!cell) continue
      // The figure itself may be a part of one sum and the whole of another.
      if (term.id !== id || sums.length === 1) mark(cell, term.zero ? undefined : markOf(sum, term))
      set(cell, 'data-sum', sum.state)
    }
  }
  const subject = cells.get(id)
  if (!subject) return
  set(subject, 'data-subject', '')
  set(subject, 'aria-describedby', 'details')
}

/** A sign where cells meet, and what it means for who rests the mouse there. */
function mark(cell: HTMLElement, sign: string | undefined): void {
  set(cell, 'data-mark', sign)
  // A cell that is missing says why.
  if (cell.dataset.state === 'missing') return
  const meaning = sign === undefined ? undefined : MARKS[sign]
  set(cell, 'title', meaning && say(meaning))
}
