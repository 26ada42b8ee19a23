// What the form finds in a text: the rows of its tables, with the cells of each and the columns that these stand in.
import type { FormId, TableId } from '../forms/form.ts'
import type { Range } from '../text/range.ts'

/** Why the columns of a row are not said. */
export type Reason =
  /** Fewer cells than columns, and nothing shows what a blank looks like here. */
  | 'cells without a ruler'
  /** Rulers that are believed place the cells differently. */
  | 'rulers disagree'
  /** As many cells as columns, but every believed ruler places some of them between the columns. */
  | 'right count, not in its columns'
  /** More cells than columns. */
  | 'more cells than columns'
  /** The cells stand on several lines where all others share one, or the line has another number of separators. */
  | 'not built like the other rows'
  /** Much of the table is torn, and the sum of this row fails. */
  | 'torn table, sum fails'
  /** The text ends in the row. */
  | 'cut at the end'
  /** What is left and right of the cells needs more columns than there are separators. */
  | 'cells are lost'
  /** Counted from the left and from the right, the cells stand in different columns. */
  | 'ends disagree'
  /** The table stands in the text again with other figures. */
  | 'stands twice'
  /** Words that are no note in brackets stand between the label and the cells. */
  | 'words before the cells'
  /** No cell at all, and nothing proves that all of them are blank. */
  | 'blanks are not proved'

/** A cell of a row with its exact range. `blank` is a mark that is written, such as `-` or `无`. */
export interface ReadCell extends Range {
  readonly kind: 'figure' | 'blank' | 'unreadable'
}

/** A written row of a table. */
export interface ReadRow {
  /** The id of the row in the form; where all rows of the form stand in one written row, that of the first. */
  readonly row: string
  /** From the first to the last letter of the label; absent where the row has none. */
  readonly label: Range | undefined
  /** How many letters of the label differ from the form's. */
  readonly errors: number
  /** In the order of the text. */
  readonly cells: readonly ReadCell[]
  /** The column of each cell, counted from 0 in the row's block; absent where it is not known. */
  readonly columns: readonly number[] | undefined
  readonly reason?: Reason
  /** `as written`: as many cells as columns. Else the rulers that say where the cells stand. */
  readonly by: 'as written' | readonly string[]
  /** Where a figure would be written into a column that has none; absent where that is not known. */
  readonly blanks: ReadonlyMap<number, number>
}

export interface ReadTable {
  readonly form: FormId
  readonly table: TableId
  readonly rows: readonly ReadRow[]
  /** Every row that has cells has its columns. */
  readonly whole: boolean
  /** Cells between the first label and the last that belong to no row. */
  readonly strange: readonly ReadCell[]
  /** From the first to the last word of the header. */
  readonly header: Range | undefined
}

export interface FormReading {
  /** In the order of the form. */
  readonly tables: readonly ReadTable[]
}
