// What the extension and the page of a preview tell each other.
import type { Entry, View } from './preview.ts'

export type ToPage =
  /** A report: another than before is read from its beginning. `locked`: the page keeps to it. */
  | { readonly type: 'show'; readonly uri: string; readonly view: View; readonly locked?: boolean }
  /** Where the cursor of the text is: at this figure, or at none. */
  | { readonly type: 'cursor'; readonly id?: string }
  /** Shows last year's figures beside this year's. */
  | { readonly type: 'compare' }
  | { readonly type: 'refused'; readonly id: string; readonly reason: string }
  /** There is nothing to show, or what is shown is not kept up to date any more. */
  | { readonly type: 'notice'; readonly notice: Notice }

export type Notice = 'reading' | 'noReport' | 'stopped' | 'closed'

export type FromPage =
  /** The page has been loaded, perhaps anew, and shows nothing yet. */
  | { readonly type: 'ready' }
  /** Shows a figure in the text; `open` also goes there. */
  | { readonly type: 'select' | 'open'; readonly id: string }
  /** Goes to where a finding points, by its place among those of the view. */
  | { readonly type: 'finding'; readonly index: number }
  /** Goes to where the running text states something, by its place among the statements of the view. */
  | { readonly type: 'statement'; readonly index: number }
  /** Writes into this report: by the time it is told another one may be the next to be shown. */
  | {
      readonly type: 'edit'
      readonly uri: string
      readonly id: string
      readonly text: string
      readonly also?: readonly Entry[]
    }
  | { readonly type: 'undo' | 'redo' }
  /** Compares with this one of several reports on the year before. */
  | { readonly type: 'before'; readonly uri: string }

/** What VS Code keeps of a page, and gives back after the window was loaded anew. */
export interface Kept {
  readonly uri: string
  readonly scroll: number
  /** Whether last year's figures are shown. */
  readonly compares?: boolean
  /** Whether it keeps to its report, whichever is the active one. */
  readonly locked?: boolean
}
