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
