// Spans of a text.

/**
 * A span of a text. An offset counts UTF-16 code units from 0; `end` is not included.
 * An empty range is a place: where something stands that has no characters, such as an empty cell.
 */
export interface Range {
  readonly start: number
  readonly end: number
}

export function contains(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end
}

export function isEmpty(range: Range): boolean {
  return range.start === range.end
}
