import type { Range } from '../text/range.ts'

/** How a table is spelled in the text. */
export type LayoutId =
  'html' | 'box' | 'pipe' | 'pipe-lines' | 'tsv' | 'csv' | 'spaces' | 'cell-per-line' | 'run-together'

/**
 * A cell as written: its trimmed text, or, when it is empty, the place where its text would be typed. A text that
 * runs over several lines is joined; the range then holds more than the text.
 */
export interface Cell extends Range {
  readonly text: string
}

export interface Row extends Range {
  readonly cells: readonly Cell[]
}

/**
 * What the layout says of empty cells:
 * `kept` — each stands in its place; `lost` — none is written; `unknown` — only the rows together can tell.
 */
export type Blanks = 'kept' | 'lost' | 'unknown'

/** A written table: rows of cells in reading order, whatever its layout. It knows nothing of the form. */
export interface Table extends Range {
  readonly layout: LayoutId
  readonly rows: readonly Row[]
  readonly blanks: Blanks
  /**
   * The layout marks no row ends, so a row was taken to end where a label follows a figure. Its first label
   * cells may then be a caption and a header.
   */
  readonly stream?: boolean
}
