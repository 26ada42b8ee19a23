import type { Makeup, Table } from './grid.ts'
import type { Piece } from './piece.ts'

/**
 * What must be written for the blanks to be told: nothing; the ends of the one row of table four; one row of each
 * length, which teaches how far apart two cells stand, or where the columns are; or with it the last cell of each row
 * that has figures, since nothing is seen of empty cells at its end.
 */
export type Needs = 'nothing' | 'ends' | 'complete rows' | 'row ends'

/** A way to write a table, as it was drawn, with what it can hold. */
export interface Spelling {
  readonly heads: readonly Makeup['head'][]
  readonly groups: readonly Makeup['groups'][]
  /** Whether a label may stand on several lines. */
  readonly mayWrap: boolean
  /** What of a page may stand between its rows: a number alone is told from a figure only where a row is a line. */
  readonly pageMarks: 'none' | 'worded' | 'any'
  readonly needs: Needs
  /** Whether an empty cell is told from none, by the needs. */
  readonly isEmptyTold: boolean
  /** Marks of a blank that could be taken for something else here. */
  readonly excluded: readonly string[]
  readonly write: (table: Table) => readonly Piece[]
}
