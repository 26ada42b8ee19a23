// Edits of a text.
import type { Range } from '../text/range.ts'

/** Puts `text` in the place of `range`. */
export interface Edit {
  readonly range: Range
  readonly text: string
}

/** The text with all edits made; they must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
  let result = ''
  let from = 0
  for (const { range, text: inserted } of ordered) {
    result += text.slice(from, range.start) + inserted
    from = range.end
  }
  return result + text.slice(from)
}

/** Whether two of them would change the same place: such edits cannot be made together. */
export function overlap(edits: readonly Edit[]): boolean {
  const ordered = edits.map(({ range }) => range).sort((a, b) => a.start - b.start || a.end - b.end)
  return ordered.some(({ start }, i) => i > 0 && ordered[i - 1]!.end > start)
}

/** Composes two rounds of edits, where `then` edits the text that `first` leaves, to edits of the text before both. */
export function composeEdits(first: readonly Edit[], then: readonly Edit[]): readonly Edit[] {
  const back = (offset: number): number => {
    let shift = 0
    for (const { range, text } of first) {
      if (range.start + shift + text.length > offset) break
      shift += text.length - (range.end - range.start)
    }
    return offset - shift
  }
  const moved = then.map(({ range, text }) => ({
    range: { start: back(range.start), end: back(range.end) },
    text,
  }))
  return [...first, ...moved].sort((a, b) => a.range.start - b.range.start)
}
