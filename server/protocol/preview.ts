// What the preview beside a report shows. The server sends it to the editor and that to the page, so it holds nothing
// but JSON; all words in it are in the reader's language.
import type { Range as ProtocolRange, TextEdit } from 'vscode-languageserver'
import type { TableId } from '../forms/form.ts'
import type { Severity } from '../rules/rule.ts'

/** Request, `PreviewParams` → `Preview`, or `null` for a document that is no report. */
export const PREVIEW_METHOD = 'gouji/preview'
/** Request, `EditParams` → `EditResult`, or `null` for a document that is no report. */
export const EDIT_METHOD = 'gouji/preview/edit'

export interface PreviewParams {
  readonly textDocument: { readonly uri: string }
  /** The report on the year before that the user chose, where there are several. */
  readonly before?: string
}

export interface Preview {
  /** Of the document. */
  readonly version: number
  readonly view: View
  /** Where each figure stands, by its id. Apart from the view, which most edits leave as it is. */
  readonly places: Readonly<Record<string, ProtocolRange>>
  /** Where each finding of the view points. */
  readonly findings: readonly ProtocolRange[]
  /** Where each statement of the view stands. */
  readonly statements: readonly ProtocolRange[]
}

export interface EditParams extends PreviewParams {
  /** The version whose figures were shown. */
  readonly version: number
  readonly id: string
  /** What is to stand in the cell. */
  readonly text: string
  /** What is written with it in one step. */
  readonly also?: readonly Entry[]
}

export interface Entry {
  readonly id: string
  readonly text: string
}

/** The edits that write it in the text's own layout, or why it cannot be written. */
export type EditResult = { readonly edits: readonly TextEdit[] } | { readonly refusal: string }

export interface View {
  readonly summary: ReportSummary
  /** The year of the report that the figures are compared with, the same organ's of the year before. */
  readonly before?: number
  /** The reports on the year before with other figures each: which one is right is not clear, so the user chooses. */
  readonly choices?: readonly EarlierChoice[]
  readonly findings: readonly FindingView[]
  /** Absent where the text has no table of applications. */
  readonly flow?: Flow
  /** One for each table of the form. */
  readonly tables: readonly TableView[]
  readonly sums: readonly SumView[]
  /** What the running text says of the figures. */
  readonly statements: readonly StatementView[]
}

export interface EarlierChoice {
  readonly uri: string
  /** What its file is called, with so many of its folders that it is no other's name. */
  readonly name: string
  /** It is the one that is compared with. */
  readonly chosen?: true
}

export interface ReportSummary {
  readonly organ?: string
  readonly year?: number
  /** The document that issued the form. */
  readonly form: string
  /** Neither rows nor year say which form it is: it is measured by the one in force. */
  readonly formUnsure?: true
  readonly sums: SumCount
  /** How many figures are in each state. */
  readonly figures: Readonly<Record<FigureState, number>>
  /** How many rows of the form are not in the text. */
  readonly missingRows: number
}

/** The sums that the form demands: those that hold, those that fail; the others cannot be added up. */
export interface SumCount {
  readonly due: number
  readonly holding: number
  readonly failing: number
  /** Those of tables in which nothing is filled in. */
  readonly blank: number
}

export interface FindingView {
  readonly severity: Severity
  readonly message: string
  /** The first figure that it is about, where a cell shows it. */
  readonly id?: string
}

/** A clause of the running text that states figures of the tables. */
export interface StatementView {
  readonly text: string
  /** The figures that it was compared with. */
  readonly ids: readonly string[]
  readonly agrees: boolean
  /** With them once they are put right, and not as they are written. */
  readonly onceMended?: true
}

export interface TableView {
  readonly id: TableId
  readonly heading: string
  /** Why no rows are drawn. */
  readonly note?: string
  readonly width: number
  readonly rows: readonly (readonly CellView[])[]
}

export type CellView = LabelView | FigureView

interface PlacedCell {
  /** Where it begins, from 0. */
  readonly column: number
  readonly columns: number
  readonly rows: number
}

export interface LabelView extends PlacedCell {
  /** What it names: all that is below it, one column or more, one row or more. */
  readonly kind: 'caption' | 'column' | 'row'
  readonly text: string
}

/**
 * `ok` — a figure in no sum that fails; `wrong` — cannot be read, or is why sums fail; `doubtful` — one of several
 * that may be why, or not what the report of another year makes of it; `blank`, `proved` — nothing stands there, and the sums do not say or say what is missing;
 * `missing` — the text has no such cell, or no telling which.
 */
export type FigureState = 'ok' | 'wrong' | 'doubtful' | 'blank' | 'proved' | 'missing'

export interface FigureView extends PlacedCell {
  readonly kind: 'figure'
  readonly id: string
  /** Its row and its column in full. */
  readonly name: string
  /** As the text has it; empty for a blank. */
  readonly written: string
  readonly state: FigureState
  /** What should stand there, where that is known. */
  readonly value?: string
  /** What is to be said of its state. */
  readonly note?: string
  /** The changes to choose from, where several would make its sums hold. */
  readonly choices?: readonly ChoiceView[]
  /** What last year's report has in its place. */
  readonly earlier?: Earlier
  /** What the report of another year makes of it, where that is something else. */
  readonly expected?: string
}

export interface ChoiceView {
  readonly text: string
  /** What it writes; absent where it is told and not offered. */
  readonly entries?: readonly Entry[]
}

export interface Earlier {
  /** In plain digits. */
  readonly value: string
  /** From last year's to this, with its sign; absent where they are equal or one is not known. */
  readonly change?: string
  /** The change is so large that it may be a mistake. */
  readonly jump?: Jump
}

export type Jump = 'up' | 'down' | 'toNothing' | 'fromNothing'

export type SumState = 'holds' | 'fails' | 'unreadable'

export interface SumView {
  readonly id: string
  readonly state: SumState
  /** The row or column, and the form's own sentence. */
  readonly name: string
  /** Both sides spelled out. */
  readonly text: string
  /** Both numbers and what is between them, of a sum that fails. */
  readonly gap?: string
  readonly terms: readonly SumTerm[]
}

export interface SumTerm {
  readonly id: string
  readonly side: 'whole' | 'part'
  /** It adds nothing. */
  readonly zero?: true
}

/** What came in and what became of it, in the column of totals. */
export interface Flow {
  readonly received: readonly FlowTerm[]
  readonly results: readonly FlowTerm[]
  readonly carried: FlowTerm
  /** What is said of both sides together. */
  readonly balance: { readonly state: SumState; readonly text: string; readonly gap?: number }
}

export interface FlowTerm {
  readonly label: string
  /** The figures that it adds up. */
  readonly ids: readonly string[]
  /** Absent when one of them is not there or cannot be read. */
  readonly value?: number
  readonly state: FigureState
}
