// Tables of which each input gives some rows, whatever file they are written to.
import type { Text } from '../../../text/locale.ts'
import type { Examined } from '../../examine/examined.ts'

/** Columns and rows. The order of columns is a public contract; new ones come at the end. */
export interface Table {
  /** A name for programs, such as `facts`. */
  readonly name: string
  readonly title: Text
  readonly columns: readonly Column[]
  readonly rowsOf: (examined: Examined) => readonly CellOf[][]
}

export interface Column {
  readonly name: string
  /** `integer`: of 32 bits. `count`: whole, of up to 12 digits. `number`: with decimals. */
  readonly type: 'text' | 'integer' | 'count' | 'number'
  readonly means: Text
}

/** Numbers may stand as their digits, which are exact. Absent is empty. */
export type CellOf = string | number | undefined
