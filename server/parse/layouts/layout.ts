import type { Source } from '../../text/source.ts'
import type { LayoutId, Table } from '../table.ts'

/** A run of whole lines: from `first` up to, not including, `end`. */
export interface LineSpan {
  readonly first: number
  readonly end: number
}

/** One way of spelling tables. */
export interface Layout {
  readonly id: LayoutId
  /** A character without which no lines are a table of this layout. */
  readonly sign?: RegExp
  /** The tables of this layout among the lines of `span`, with the lines they take; in order, disjoint. */
  readonly find: (source: Source, span: LineSpan) => readonly FoundTable[]
}

export interface FoundTable {
  readonly table: Table
  readonly lines: LineSpan
}
