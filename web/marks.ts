// The marks beside the lines in which something is found: a click at one chooses what it stands for.
import { forEachDiagnostic } from '@codemirror/lint'
import type { Extension } from '@codemirror/state'
import { ViewPlugin, type EditorView } from '@codemirror/view'

/** Of several findings in a line each click chooses the next. */
export function chooseAtMarks(choose: (from: number, to: number) => void): Extension {
  return ViewPlugin.define(view => {
    const clicked = ({ target, clientY }: MouseEvent) => {
      if (!(target instanceof Element) || !target.closest('.cm-lint-marker')) return
      const line = view.lineBlockAtHeight(clientY - view.documentTop)
      const found = foundBetween(view, line.from, line.to)
      const { from } = view.state.selection.main
      const next = found.find(place => place.from > from) ?? found[0]
      if (next) choose(next.from, next.to)
    }
    view.dom.addEventListener('click', clicked)
    return { destroy: () => view.dom.removeEventListener('click', clicked) }
  })
}

interface FoundPlace {
  readonly from: number
  readonly to: number
}

/** What begins there, in the order of the text. */
function foundBetween({ state }: EditorView, start: number, end: number): readonly FoundPlace[] {
  const found: FoundPlace[] = []
  forEachDiagnostic(state, (_diagnostic, from, to) => {
    if (start <= from && from <= end) found.push({ from, to })
  })
  return found.sort((a, b) => a.from - b.from || a.to - b.to)
}
