// The types of an official form: sections, tables, rows, columns, sums, years.
import type { Text } from '../text/locale.ts'

/** An official form as data. Everything the form says in Chinese stands in this folder and nowhere else. */
export interface Form {
  readonly id: FormId
  /** The document that issued it. */
  readonly issuedAs: string
  /** The first and, when another form followed, the last report year that it binds. */
  readonly years: { readonly from: number; readonly to?: number }
  readonly sections: readonly Section[]
  readonly tables: readonly TableForm[]
  readonly equations: readonly EquationForm[]
}

export type FormId = 'disclosure-2019' | 'disclosure-2021'

export type SectionId = 'overview' | 'disclosure' | 'applications' | 'disputes' | 'problems' | 'other'

/** A 栏目 of the report. */
export interface Section {
  readonly id: SectionId
  /** Its heading with the number, as the form prints it. */
  readonly heading: string
  /**
   * What its heading is, without the number, in folded text (no spaces, no punctuation). Anchored at the start
   * and of bounded length, so that it can be tried in the middle of a line.
   */
  readonly pattern: RegExp
  /** Wordings of its heading that official templates have; others are found, and pointed out. */
  readonly accepted: RegExp
  /** Freer wordings in use, in folded text too: only for a heading that has the right number and a line of its own. */
  readonly loose: RegExp
  /** Words that no other heading has, in ideographs alone: where it stands, however the rest of it is worded. */
  readonly landmarks?: readonly string[]
  /** `无` alone may stand under it. */
  readonly mayBeNone?: boolean
}

export type TableId = 'disclosure' | 'applications' | 'disputes'

export interface TableForm {
  readonly id: TableId
  readonly section: SectionId
  /** The small tables that are stacked in it; most tables are one block without a caption. */
  readonly blocks: readonly Block[]
  /**
   * `labelled`: each form row is a written row that begins with its label. `sideBySide`: all form rows stand
   * beside each other in one written row without a label.
   */
  readonly arrangement: 'labelled' | 'sideBySide'
  /** What the header says above the row labels. */
  readonly corner?: string
  /** What the header says above all columns. */
  readonly banner?: string
}

export interface Block {
  readonly caption?: string
  readonly rows: readonly RowForm[]
  readonly columns: readonly ColumnForm[]
}

export interface RowForm {
  /** Its part of a fact's id; may have dots. */
  readonly id: string
  readonly label: string
  /** What a message calls it where the label is long. */
  readonly short?: string
  /** The labels that stand above it at its left, outermost first. */
  readonly groups?: readonly string[]
  /** Other wordings in use. */
  readonly aliases?: readonly string[]
}

export interface ColumnForm {
  readonly id: string
  readonly label: string
  readonly groups?: readonly string[]
  readonly aliases?: readonly string[]
  /** `count`: a whole number of 0 or more. `change`: a whole number, also negative. `money`: may have decimals. */
  readonly kind: 'count' | 'change' | 'money'
}

/**
 * A sum that the form demands: the figures of `whole` together equal those of `parts` together. Along a `row` the
 * terms are columns, and it holds in every row; along a `column` they are rows, and it holds in every column.
 */
export interface EquationForm {
  readonly id: string
  readonly table: TableId
  readonly along: 'row' | 'column'
  readonly whole: readonly string[]
  readonly parts: readonly string[]
  /** What each side is called in a message. */
  readonly sides: { readonly whole: Text; readonly parts: Text }
  /** The sentence of the form that it comes from, or what the form's layout says without a sentence. */
  readonly source: string
}
