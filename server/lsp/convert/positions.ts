// Offsets to positions of the protocol and back: the one place that knows both.
import type { Position, Range as ProtocolRange, TextEdit } from 'vscode-languageserver'
import type { Edit } from '../../format/edit.ts'
import type { Range } from '../../text/range.ts'
import { lineRange, placeAt, type Source } from '../../text/source.ts'

// Both count UTF-16 code units, so that only lines have to be found; the protocol's lines end where those of a Source
// do.

export function toPosition(source: Source, offset: number): Position {
  return placeAt(source, offset)
}

export function toRange(source: Source, { start, end }: Range): ProtocolRange {
  const from = placeAt(source, start)
  return { start: from, end: end === start ? from : placeAt(source, end) }
}

export function toTextEdit(source: Source, { range, text }: Edit): TextEdit {
  return { range: toRange(source, range), newText: text }
}

/** A position behind the end of its line is the end of that line; one below the last line is the end of the text. */
export function toOffset(source: Source, { line, character }: Position): number {
  const { start, end } = lineRange(source, line)
  return Math.min(start + character, end)
}

export function toOffsets(source: Source, { start, end }: ProtocolRange): Range {
  return { start: toOffset(source, start), end: toOffset(source, end) }
}
