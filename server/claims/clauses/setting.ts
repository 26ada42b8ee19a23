import type { FormCells } from '../cells/formCells.ts'
import type { Normal } from '../text/normalise.ts'
import type { Place } from '../tokens/own.ts'

/** What holds for all sentences of a paragraph. */
export interface Setting {
  readonly source: string
  readonly normal: Normal
  readonly form: FormCells
  readonly place: Place
  readonly year: number | undefined
}
