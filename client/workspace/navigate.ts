import { commands, l10n, Range, window, type Position, type Uri } from 'vscode'
import { problemsOf } from './counts.ts'
import type { CheckedFile } from './survey.ts'

export type Direction = 'next' | 'previous'

export interface Place {
  readonly uri: Uri
  readonly range: Range
}

/** The first problem behind the cursor, or before it, in the order of the reports, and around at the ends. */
export function placeFrom(
  files: readonly CheckedFile[],
  from: { readonly uri: Uri; readonly position: Position } | undefined,
  direction: Direction,
): Place | undefined {
  const places = files.flatMap(file =>
    problemsOf(file).map(({ diagnostic }) => ({ uri: file.uri, range: diagnostic.range })),
  )
  const ordered = direction === 'next' ? places : places.toReversed()
  if (!from) return ordered[0]
  const order = new Map(files.map(({ uri }, i) => [uri.toString(), i]))
  const here = order.get(from.uri.toString())
  if (here === undefined) return ordered[0]
  const sign = direction === 'next' ? 1 : -1
  const isBeyond = ({ uri, range }: Place) => {
    const away = order.get(uri.toString())! - here
    return (away === 0 ? range.start.compareTo(from.position) : away) * sign > 0
  }
  return ordered.find(isBeyond) ?? ordered[0]
}

/** Shows it with what is said of it; without one, says so. */
export async function showPlace(place: Place | undefined): Promise<void> {
  if (!place) {
    void window.showInformationMessage(l10n.t('No problems found in the reports of the workspace.'))
    return
  }
  await window.showTextDocument(place.uri, { selection: place.range })
  await commands.executeCommand('editor.action.showHover')
}
