// What the user decided about findings, as steps of the history of the text: undone and redone in one order with edits.
import { invertedEffects, isolateHistory } from '@codemirror/commands'
import { StateEffect, type Extension, type Transaction, type TransactionSpec } from '@codemirror/state'
import type { PlacedAcceptance } from '../server/protocol/commands.ts'

/** A finding is accepted as published for a reason, which may be empty; without one it is accepted no longer. */
export interface Decision {
  readonly place: PlacedAcceptance
  readonly reason: string | undefined
  /** The same before. */
  readonly earlier: string | undefined
}

const decide = StateEffect.define<readonly Decision[]>()

/** With it the history of a text takes decisions in. */
export const decisionsInHistory: Extension = invertedEffects.of(transaction =>
  transaction.effects.filter(effect => effect.is(decide)).map(({ value }) => decide.of(value.map(inverted))),
)

export function deciding(decisions: readonly Decision[]): TransactionSpec {
  return { effects: decide.of(decisions), annotations: isolateHistory.of('full') }
}

/** What is decided by a step, or by taking one back. */
export function decisionsIn(transactions: readonly Transaction[]): readonly Decision[] {
  return transactions.flatMap(({ effects }) =>
    effects.flatMap(effect => (effect.is(decide) ? effect.value : [])),
  )
}

function inverted({ place, reason, earlier }: Decision): Decision {
  return { place, reason: earlier, earlier: reason }
}
