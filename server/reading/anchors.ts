// Where labels of the form stand in a text, letters wrong, lost or doubled included.
import { nearEnough, nearest } from './distance.ts'
import { pairKey, type Label, type Labels } from './labels.ts'
import type { Stream } from './stream.ts'

/** Places of labels, in letters. The arrays have more room than `count`. */
export interface Anchors {
  count: number
  label: Int32Array
  start: Int32Array
  end: Int32Array
  errors: Int32Array
  /** The anchors by their start. */
  order: Int32Array
}

interface Finder {
  readonly stream: Stream
  readonly labels: Labels
  readonly anchors: Anchors
  /** By label: its last anchor so far, -1 for none; by anchor: the one before of the same label, and where it was met. */
  readonly last: Int32Array
  previous: Int32Array
  metAt: Int32Array
}

/** All places where labels stand. */
export function findAnchors(stream: Stream, labels: Labels): Anchors {
  const finder: Finder = {
    stream,
    labels,
    anchors: anchorsOf(ROOM),
    last: new Int32Array(labels.all.length).fill(-1),
    previous: new Int32Array(ROOM),
    metAt: new Int32Array(ROOM),
  }
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
  return finder.anchors
}

/** Room for the anchors of a usual text: it has some three hundred. */
const ROOM = 512

function anchorsOf(room: number): Anchors {
  const array = () => new Int32Array(room)
  return { count: 0, label: array(), start: array(), end: array(), errors: array(), order: array() }
}

/** Looks for the labels of which a piece of this list stands here. */
function lookAround(finder: Finder, list: number, place: number): void {
  const { letters, letterCount } = finder.stream
  const { pieces, all } = finder.labels
  let entry = list
  while (pieces[entry]! >= 0) {
    const size = pieces[entry + 2]!
    let same = place + size <= letterCount ? 0 : size + 1
    while (same < size && letters[place + same] === pieces[entry + 3 + same]) same++
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
  for (let i = last[label.number]!; i >= 0 && finder.metAt[i]! >= reach; i = finder.previous[i]!) {
    if (anchors.start[i] !== start) continue
    if (anchors.errors[i]! > errors) {
      anchors.end[i] = end
      anchors.errors[i] = errors
    }
    return
  }
  if (anchors.count === anchors.label.length) grow(finder)
  const anchor = anchors.count++
  anchors.label[anchor] = label.number
  anchors.start[anchor] = start
  anchors.end[anchor] = end
  anchors.errors[anchor] = errors
  finder.metAt[anchor] = place
  finder.previous[anchor] = last[label.number]!
  last[label.number] = anchor
}

function grow(finder: Finder): void {
  const { anchors } = finder
  anchors.label = doubled(anchors.label)
  anchors.start = doubled(anchors.start)
  anchors.end = doubled(anchors.end)
  anchors.errors = doubled(anchors.errors)
  anchors.order = doubled(anchors.order)
  finder.metAt = doubled(finder.metAt)
  finder.previous = doubled(finder.previous)
}

function doubled(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** They come nearly sorted, so each is moved by a few places only. */
function sortByStart({ count, start, order }: Anchors): void {
  for (let anchor = 0; anchor < count; anchor++) {
    let place = anchor
    for (; place > 0 && start[order[place - 1]!]! > start[anchor]!; place--) order[place] = order[place - 1]!
    order[place] = anchor
  }
}
