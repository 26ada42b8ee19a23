import type { Features } from '../clauses/features.ts'
import type { Context } from '../clauses/context.ts'
import type { FigureToken } from '../tokens/token.ts'
import type { FormCells } from './formCells.ts'

/** What a clause gives to find its cells by. */
export interface Asked {
  readonly features: Features
  readonly context: Context
  readonly form: FormCells
  readonly times: Times
  readonly figure: FigureToken | undefined
}

/** The years that a clause names, as far as they say where something was carried. */
export interface Times {
  readonly last: boolean
  readonly next: boolean
  readonly end: boolean
}
