import type { Features } from '../clauses/features.ts'
import type { Context } from '../clauses/context.ts'
import type { Times } from '../clauses/when.ts'
import type { FigureToken } from '../tokens/token.ts'
import type { FormCells } from './formCells.ts'

/** What a clause gives to find its cells by. */
export interface Asked {
  readonly features: Features
  /** What clauses without a figure before it name. */
  readonly ahead: Features
  readonly context: Context
  readonly form: FormCells
  readonly times: Times
  readonly isInBracket?: boolean
  readonly figure: FigureToken | undefined
}
