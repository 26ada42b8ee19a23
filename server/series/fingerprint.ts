// What a text has in common with others, at a glance: a sample of its stretches of letters.
import { fold } from '../text/fold.ts'

/** Of every 8 stretches about one, by its hash, so that the same stretch is chosen in every text. Each once. */
export type Fingerprint = Uint32Array

/** The running text's stretches; rows of tables, short lines and numbers are left out. Linear in the text. */
export function fingerprintOf(text: string): Fingerprint {
  const marks = new Set<number>()
  for (const line of text.slice(0, LONGEST).split('\n')) {
    if (line.length < SHORTEST_LINE || TABLE_LINE.test(line)) continue
    const letters = fold(line).replace(/[\da-z]+/g, '')
    for (let at = 0; at + STRETCH <= letters.length; at++) {
      const hash = hashOf(letters, at)
      if (hash % SAMPLE === 0) marks.add(hash)
    }
  }
  return Uint32Array.from(marks)
}

/**
 * For each text the other one that shares most with it, if that is much. What many texts have is official wording,
 * and does not count. Of several that share as much the first by name, in whatever order they are given. Linear in all
 * texts together.
 */
export function findAlike<Item>(
  items: readonly Item[],
  fingerprintAt: (item: Item) => Fingerprint | undefined,
  mayBeAlike: (one: Item, other: Item) => boolean,
  nameOf: (item: Item) => string,
): ReadonlyMap<Item, Item> {
  const isShared = sharedMarks(items, fingerprintAt)
  const holders = new Map<number, Item[]>()
  for (const item of items) {
    for (const mark of fingerprintAt(item) ?? []) {
      if (!isShared(mark)) continue
      const all = holders.get(mark)
      if (!all) holders.set(mark, [item])
      else if (all.length <= MOST_HOLDERS) all.push(item)
    }
  }
  const alike = new Map<Item, Item>()
  for (const item of items) {
    const own = fingerprintAt(item)
    if (!own || own.length < FEWEST) continue
    const shared = new Map<Item, number>()
    for (const mark of own) {
      const all = holders.get(mark)
      if (!all || all.length > MOST_HOLDERS) continue
      for (const other of all) if (other !== item) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    const [best] = [...shared]
      .filter(
        ([other, count]) => count >= FEWEST && count * 100 >= own.length * LEAST && mayBeAlike(item, other),
      )
      .sort(([a, one], [b, other]) => other - one || (nameOf(a) < nameOf(b) ? -1 : 1))
    if (best) alike.set(item, best[0])
  }
  return alike
}

/**
 * Tells which marks more than one text has; of a few others it says so too. Most marks are of one text alone: of these
 * nothing is kept but a bit, so that there may be many texts.
 */
function sharedMarks<Item>(
  items: readonly Item[],
  fingerprintAt: (item: Item) => Fingerprint | undefined,
): (mark: number) => boolean {
  const count = items.reduce((sum, item) => sum + (fingerprintAt(item)?.length ?? 0), 0)
  const bits = 1 << Math.min(30, Math.ceil(Math.log2(count * BITS_A_MARK + 32)))
  const [once, again] = [new Uint8Array(bits >> 3), new Uint8Array(bits >> 3)]
  for (const item of items) {
    for (const mark of fingerprintAt(item) ?? []) {
      const [at, bit] = [(mark & (bits - 1)) >> 3, 1 << (mark & 7)]
      if (once[at]! & bit) again[at]! |= bit
      else once[at]! |= bit
    }
  }
  return mark => (again[(mark & (bits - 1)) >> 3]! & (1 << (mark & 7))) !== 0
}

/** So that about one of sixteen is taken for shared and is not. */
const BITS_A_MARK = 16

/** As long as what `repetition` counts as a stretch. */
const STRETCH = 12
const SAMPLE = 8
/** No report has more running text; it bounds the work on any input. */
const LONGEST = 200_000
/** A heading or a label is shorter. */
const SHORTEST_LINE = 16
const TABLE_LINE = /\|[^|]*\||\t[^\t]*\t/
/** A stretch in more texts than these is a phrase that all copy. */
const MOST_HOLDERS = 6
/** Of a shorter text nothing is said. */
const FEWEST = 6
/** In per cent of the sample; the texts are then compared exactly. */
const LEAST = 25

/** FNV-1a over the letters of a stretch. */
function hashOf(letters: string, at: number): number {
  let hash = 0x811c9dc5
  for (let i = at; i < at + STRETCH; i++) hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193)
  // The low bits of the product alone are poor.
  return (hash ^ (hash >>> 15)) >>> 0
}
