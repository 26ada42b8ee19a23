// What was found in a text first, and what has become of it since: what this sitting has mended.
import type { ChangeDesc, ChangeSet, Text } from '@codemirror/state'
import type { Diagnostic } from 'vscode-languageserver-protocol'
import type { ReportCheck } from '../server/protocol/survey.ts'
import { messageOf } from './diagnostics.ts'
import type { OpenText, SeenFinding, SeenPlace } from './documents.ts'
import { offsetOf } from './places.ts'

export interface MendedFinding {
  readonly diagnostic: Diagnostic
  /** What stands there now; absent where nothing there was changed. */
  readonly now: string | undefined
}

export function seenIn(uri: string, doc: Text, diagnostics: readonly Diagnostic[]): readonly SeenFinding[] {
  const placeOf = ({ range }: Pick<Diagnostic, 'range'>): SeenPlace => {
    const [from, to] = [offsetOf(doc, range.start), offsetOf(doc, range.end)]
    return { from, to, text: doc.sliceString(from, to) }
  }
  return diagnostics.map(diagnostic => {
    const related = (diagnostic.relatedInformation ?? []).filter(({ location }) => location.uri === uri)
    return { diagnostic, places: [placeOf(diagnostic), ...related.map(({ location }) => placeOf(location))] }
  })
}

/** What was found first moves with the text; where most of that is another one, all is found anew. */
export function follow(text: OpenText, changes: ChangeSet): void {
  let inserted = 0
  changes.iterChanges((_from, _to, _fromAfter, _toAfter, piece) => (inserted += piece.length))
  text.seen = inserted * 2 > text.state.doc.length ? undefined : text.seen && moved(text.seen, changes)
}

/** What is found first in a text that was not changed yet. */
export function seeUnchanged(text: OpenText, check: ReportCheck | undefined): void {
  if (!check || text.version > 1) return
  const diagnostics = check.findings.map(({ diagnostic }) => diagnostic)
  text.seen ??= seenIn(text.uri, text.state.doc, diagnostics)
}

function moved(seen: readonly SeenFinding[], changes: ChangeDesc): readonly SeenFinding[] {
  const move = ({ from, to, text }: SeenPlace): SeenPlace => ({
    from: changes.mapPos(from, -1),
    to: changes.mapPos(to, 1),
    text,
  })
  return seen.map(({ diagnostic, places: [first, ...others] }) => ({
    diagnostic,
    places: [move(first), ...others.map(move)],
  }))
}

/** Of what was seen, what is not found any more. */
export function mendedOf(
  seen: readonly SeenFinding[],
  doc: Text,
  found: readonly Diagnostic[],
): readonly MendedFinding[] {
  const left = new Set(found)
  const take = (isIt: (diagnostic: Diagnostic) => boolean): boolean => {
    const taken = [...left].find(isIt)
    return taken !== undefined && left.delete(taken)
  }
  // What says the same first: several may be of one kind at one place.
  const notSame = seen.filter(({ diagnostic }) => !take(other => isSaidBy(diagnostic, other)))
  const gone = notSame.filter(
    ({ diagnostic, places: [{ from, to }] }) =>
      !take(
        ({ code, range }) =>
          code === diagnostic.code && offsetOf(doc, range.start) <= to && from <= offsetOf(doc, range.end),
      ),
  )
  return gone.map(({ diagnostic, places }) => ({ diagnostic, now: changeIn(doc, places) }))
}

function isSaidBy(diagnostic: Diagnostic, other: Diagnostic): boolean {
  return diagnostic.code === other.code && messageOf(diagnostic) === messageOf(other)
}

function changeIn(doc: Text, places: readonly SeenPlace[]): string | undefined {
  return places
    .map(({ from, to, text }) => ({ text, now: doc.sliceString(from, to) }))
    .find(({ text, now }) => now !== text)?.now
}
