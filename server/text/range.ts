// Spans of a text.

/**
 * A span of a text. An offset counts UTF-16 code units from 0; `end` is not included.
 * An empty range is a place: where something stands that has no characters, such as an empty cell.
 */
export interface Range {
  readonly start: number
  readonly end: number
}

/**
 * Behind every text, for a place that is not there. Not `Infinity`: where an object once had such a number in a field, V8
 * keeps that field of all objects of its shape as numbers of their own on the heap, and what is read from there spreads.
 * This took a quarter of the time of reading (`test/laws/numbers.test.ts`).
 */
export const BEYOND = 0x3fff_ffff

export function contains(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end
}

export function isEmpty(range: Range): boolean {
  return range.start === range.end
}
