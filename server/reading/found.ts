// What was found in a text: its tables, and what is decided of each row.
import type { Decision } from './decision.ts'
import type { UnlabelledGrammar } from './grammar.ts'
import type { Table } from './rows.ts'
import type { Stream } from './stream.ts'

export interface FoundTable extends Table {
  readonly decision: Decision
  /** Of a table without labels. */
  readonly unlabelled?: UnlabelledGrammar
}

export interface Found {
  readonly stream: Stream
  readonly tables: readonly FoundTable[]
}
