// Places as the protocol has them, by line and character, and as the editor has them, by offset.
import type { ChangeSpec, Text } from '@codemirror/state'
import type {
  Position,
  Range,
  TextDocumentContentChangeEvent,
  TextEdit,
} from 'vscode-languageserver-protocol'
import type { ChangeSet } from '@codemirror/state'

export function offsetOf(doc: Text, { line, character }: Position): number {
  if (line >= doc.lines) return doc.length
  const { from, length } = doc.line(line + 1)
  return from + Math.min(character, length)
}

export function positionOf(doc: Text, offset: number): Position {
  const { number, from } = doc.lineAt(offset)
  return { line: number - 1, character: offset - from }
}

export function rangeOf(doc: Text, from: number, to: number): Range {
  return { start: positionOf(doc, from), end: positionOf(doc, to) }
}

export function wholeOf(doc: Text): Range {
  return rangeOf(doc, 0, doc.length)
}

export function changesOf(doc: Text, edits: readonly TextEdit[]): ChangeSpec[] {
  return edits.map(({ range, newText }) => ({
    from: offsetOf(doc, range.start),
    to: offsetOf(doc, range.end),
    insert: newText,
  }))
}

/** From the last to the first, so that each leaves the places of those to come as they are. */
export function contentChangesOf(before: Text, changes: ChangeSet): TextDocumentContentChangeEvent[] {
  const found: TextDocumentContentChangeEvent[] = []
  changes.iterChanges((from, to, _fromAfter, _toAfter, inserted) =>
    found.unshift({ range: rangeOf(before, from, to), text: inserted.toString() }),
  )
  return found
}

/** What makes one text of another, without what both begin and end with. */
export function changeTo(before: string, after: string): ChangeSpec {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from++
  let same = 0
  while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same++
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) }
}
