// What parts one version of a text from another: the one stretch that is not the same in both.

/** In UTF-16 code units. What stands behind `end` in the version before stands `by` further on in the other. */
export interface Change {
  /** The same in both versions. */
  readonly start: number
  /** In the version before. */
  readonly end: number
  readonly by: number
}

/** The smallest stretch outside of which both versions say the same; where it may begin in several places, the last. */
export function changeBetween(before: string, text: string): Change {
  const shorter = Math.min(before.length, text.length)
  const start = sameFromStart(before, text, shorter)
  const behind = sameToEnd(before, text, shorter - start)
  return { start, end: before.length - behind, by: text.length - before.length }
}

/** Pieces of a text are compared at once, which is many times faster than unit by unit. */
const PIECE = 4096

function sameFromStart(before: string, text: string, most: number): number {
  let at = 0
  while (at + PIECE <= most && before.slice(at, at + PIECE) === text.slice(at, at + PIECE)) at += PIECE
  while (at < most && before.charCodeAt(at) === text.charCodeAt(at)) at++
  return at
}

function sameToEnd(before: string, text: string, most: number): number {
  let at = 0
  const ofBefore = (length: number) => before.slice(before.length - at - length, before.length - at)
  const ofText = (length: number) => text.slice(text.length - at - length, text.length - at)
  while (at + PIECE <= most && ofBefore(PIECE) === ofText(PIECE)) at += PIECE
  while (at < most && ofBefore(1) === ofText(1)) at++
  return at
}
