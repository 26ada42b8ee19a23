// Where labels of the form stand in a text, letters wrong, lost or doubled included.
import { nearEnough, nearest } from './distance.ts'
import { pairKey, type Label, type Labels } from './labels.ts'
import type { Stream } from './stream.ts'

/** A place of a label, in letters. */
export interface Anchor {
  readonly label: Label
  readonly start: number
  end: number
  errors: number
  /** Where a piece of it was met. */
  readonly metAt: number
  /** The one before of the same label. */
  readonly previous: Anchor | undefined
}

interface Finder {
  readonly stream: Stream
  readonly labels: Labels
  readonly anchors: Anchor[]
  /** By label: its last anchor so far. */
  readonly last: (Anchor | undefined)[]
}

/** All places where labels stand, by their start. */
export function findAnchors(stream: Stream, labels: Labels): readonly Anchor[] {
  const finder: Finder = { stream, labels, anchors: [], last: [] }
  const { byPair } = labels
  const { letters, letterCount } = stream
  for (let place = 0, first = letters[0]!; place < letterCount; place++) {
    // Behind the last letter stands none that any piece has.
    const second = place + 1 < letterCount ? letters[place + 1]! : 0
    const list = byPair[pairKey(first, second)]!
    first = second
    if (list !== 0) lookAround(finder, list, place)
  }
  sortByStart(finder.anchors)
  return finder.anchors.filter((_, i) => !isBetterNamed(finder.anchors, i))
}

/** Letters of the longest label, errors included: no anchor that overlaps another begins further away. */
const REACH = 60

/** Whether what stands here with errors is, without any, another label as long. */
function isBetterNamed(anchors: readonly Anchor[], i: number): boolean {
  const { start, end, errors } = anchors[i]!
  if (errors === 0) return false
  const covers = (other: Anchor) => other.errors === 0 && other.start <= start && other.end >= end
  for (let k = i - 1; k >= 0 && anchors[k]!.start > start - REACH; k--) if (covers(anchors[k]!)) return true
  for (let k = i + 1; k < anchors.length && anchors[k]!.start === start; k++) {
    if (covers(anchors[k]!)) return true
  }
  return false
}

/** Looks for the labels of which a piece of this list stands here. */
function lookAround(finder: Finder, list: number, place: number): void {
  const { letters, letterCount } = finder.stream
  const { pieces, all } = finder.labels
  let entry = list
  while (pieces[entry]! >= 0) {
    const size = pieces[entry + 2]!
    const from = place + 2
    let same = from + size <= letterCount ? 0 : size + 1
    while (same < size && letters[from + same] === pieces[entry + 3 + same]) same++
    if (same === size) verify(finder, all[pieces[entry]!]!, pieces[entry + 1]!, place)
    entry += 3 + size
  }
}

/** A piece of a label stands here: does the label stand around it? */
function verify(finder: Finder, label: Label, piece: number, place: number): void {
  const { stream } = finder
  const length = label.letters.length
  const start = place - label.cuts[piece]!
  if (label.errors === 0) {
    addAnchor(finder, label, place, start, start + length, 0)
    return
  }
  for (let earlier = 0; earlier < piece; earlier++) {
    // Then it was looked at when that piece was met.
    if (stands(stream, label, start, label.cuts[earlier]!, label.cuts[earlier + 1]!)) return
  }
  if (stands(stream, label, start, 0, length)) {
    addAnchor(finder, label, place, start, start + length, 0)
    return
  }
  const from = Math.max(0, start - label.errors)
  const to = Math.min(stream.letterCount, start + length + label.errors)
  if (!nearEnough(stream.letters, label, from, to)) return
  const found = nearest(stream.letters, label, from, to)
  if (found) addAnchor(finder, label, place, found.start, found.end, found.errors)
}

/** Whether the letters `from` to `to` of a label that starts here stand as the form has them. */
function stands(
  { letters, letterCount }: Stream,
  label: Label,
  start: number,
  from: number,
  to: number,
): boolean {
  if (start + from < 0 || start + to > letterCount) return false
  for (let i = from; i < to; i++) if (letters[start + i] !== label.letters[i]) return false
  return true
}

function addAnchor(
  finder: Finder,
  label: Label,
  place: number,
  start: number,
  end: number,
  errors: number,
): void {
  const { anchors, last } = finder
  const reach = place - 2 * (label.letters.length + label.errors)
  let known = last[label.number]
  for (; known !== undefined && known.metAt >= reach; known = known.previous) {
    if (known.start !== start) continue
    if (known.errors > errors) {
      known.end = end
      known.errors = errors
    }
    return
  }
  const anchor = { label, start, end, errors, metAt: place, previous: last[label.number] }
  last[label.number] = anchor
  anchors.push(anchor)
}

/** They come nearly sorted, so each is moved by a few places only. */
function sortByStart(anchors: Anchor[]): void {
  for (let i = 1; i < anchors.length; i++) {
    const anchor = anchors[i]!
    let place = i
    for (; place > 0 && anchors[place - 1]!.start > anchor.start; place--)
      anchors[place] = anchors[place - 1]!
    anchors[place] = anchor
  }
}
