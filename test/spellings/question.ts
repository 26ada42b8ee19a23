import { textOf } from './piece.ts'
import type { Question } from './score.ts'
import { spell, type Treatment } from './text.ts'

/** What a seed asks: the text, and what stands in it. */
export function ask(
  seed: number,
  treatment: Treatment,
): Question & { readonly drawn: ReadonlyMap<string, string> } {
  const { pieces, tables, drawn } = spell(seed, treatment)
  return {
    text: textOf(pieces),
    drawn,
    tables: tables.map(table => ({
      ...table,
      truth: new Map([...table.truth].map(([id, digits]) => [id, [digits]])),
    })),
  }
}
