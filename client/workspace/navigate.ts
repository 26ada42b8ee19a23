// Walks through the problems of all reports.
import {
  commands,
  l10n,
  Selection,
  TextEditorRevealType,
  window,
  workspace,
  type Position,
  type Range,
  type Uri,
} from 'vscode'
import { PLAIN_TEXT } from '../languages.ts'
import { openAsWritten } from '../misread.ts'
import { problemsOf } from './counts.ts'
import type { CheckedFile } from './survey.ts'

export type WalkDirection = 'next' | 'previous'

export interface ProblemPlace {
  readonly uri: Uri
  readonly range: Range
  /** The how manyth of all it is, from 1, and how many there are. */
  readonly at: number
  readonly of: number
}

/** The first problem behind the cursor, or before it, in the order of the reports, and around at the ends. */
export function placeFrom(
  files: readonly CheckedFile[],
  from: { readonly uri: Uri; readonly position: Position } | undefined,
  direction: WalkDirection,
): ProblemPlace | undefined {
  const places = files
    .flatMap(file => problemsOf(file).map(({ diagnostic }) => ({ uri: file.uri, range: diagnostic.range })))
    .map((place, i, { length }) => ({ ...place, at: i + 1, of: length }))
  const ordered = direction === 'next' ? places : places.toReversed()
  if (!from) return ordered[0]
  const order = new Map(files.map(({ uri }, i) => [uri.toString(), i]))
  const here = order.get(from.uri.toString())
  if (here === undefined) return ordered[0]
  const sign = direction === 'next' ? 1 : -1
  const isBeyond = ({ uri, range }: ProblemPlace) => {
    const away = order.get(uri.toString())! - here
    return (away === 0 ? range.start.compareTo(from.position) : away) * sign > 0
  }
  return ordered.find(isBeyond) ?? ordered[0]
}

/** Shows it with what is said of it; without one, says so. */
export async function showProblem(place: ProblemPlace | undefined): Promise<void> {
  if (!place) {
    void window.showInformationMessage(l10n.t('No problems found in the reports of the workspace.'))
    return
  }
  await showPlace(place)
  window.setStatusBarMessage(l10n.t('Problem {0} of {1}', place.at, place.of), PROGRESS_MS)
  await commands.executeCommand('editor.action.showHover')
}

/** Selects it in its file, in the middle of the window: above it headings may stay in sight and cover it. */
export async function showPlace(place: Pick<ProblemPlace, 'uri' | 'range'>): Promise<void> {
  const { document } = await window.showTextDocument(await openAsWritten(place.uri), {
    selection: place.range,
  })
  // What is shown over the text goes when the text gets another language.
  if (document.languageId === PLAIN_TEXT) await isOpenedAnew(document.uri)
  // With the cursor at its beginning, for behind its end nothing is said of it.
  const editor = window.activeTextEditor
  if (editor?.document.uri.toString() === place.uri.toString()) {
    editor.selection = new Selection(place.range.end, place.range.start)
    editor.revealRange(place.range, TextEditorRevealType.InCenter)
  }
}

/** How long it is said how far the walk has come: a guess, until the reader has looked down. */
const PROGRESS_MS = 10_000

/** Resolves when a document is said to be opened again, in its new language, or when that takes too long. */
async function isOpenedAnew(uri: Uri): Promise<void> {
  await new Promise<void>(resolve => {
    const end = () => {
      clearTimeout(tooLong)
      listener.dispose()
      resolve()
    }
    const listener = workspace.onDidOpenTextDocument(document => {
      if (document.uri.toString() === uri.toString()) end()
    })
    const tooLong = setTimeout(end, PATIENCE_MS)
  })
}

/** A guess: changing the language of a document takes some ten milliseconds. */
const PATIENCE_MS = 500
