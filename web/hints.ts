// What is said behind figures, between the characters of the text and no part of it.
import { StateEffect, StateField } from '@codemirror/state'
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view'

export interface HintAt {
  readonly offset: number
  readonly label: string
}

export const setHints = StateEffect.define<readonly HintAt[]>()

export const hintsField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(hints, transaction) {
    const told = transaction.effects.find(effect => effect.is(setHints))
    if (!told) return hints.map(transaction.changes)
    const { length } = transaction.newDoc
    return Decoration.set(
      told.value
        .filter(({ offset }) => offset <= length)
        .map(({ offset, label }) => Decoration.widget({ widget: new Hint(label), side: 1 }).range(offset)),
      true,
    )
  },
  provide: field => EditorView.decorations.from(field),
})

class Hint extends WidgetType {
  readonly label: string

  constructor(label: string) {
    super()
    this.label = label
  }

  override eq(other: Hint): boolean {
    return other.label === this.label
  }

  override toDOM(): HTMLElement {
    const element = document.createElement('span')
    element.className = 'hint-behind'
    element.textContent = this.label
    return element
  }
}
