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
 * For each text the other one that shares most with it, if that is much. What many texts have is mostly official wording,
 * and counts the less the more have it: but a text that many copied is not lost by one copy more. Of several that share
 * as much the first by name, in whatever order they are given. Linear in all texts together, but for their order.
 */
export function findAlike<Item>(
  items: readonly Item[],
  fingerprintAt: (item: Item) => Fingerprint | undefined,
  mayBeAlike: (one: Item, other: Item) => boolean,
  nameOf: (item: Item) => string,
): ReadonlyMap<Item, Item> {
  const byName = [...items].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  const holders = holdersOf(byName, fingerprintAt)
  const alike = new Map<Item, Item>()
  for (const item of items) {
    const own = fingerprintAt(item)
    if (!own || own.length < FEWEST) continue
    const shared = sharedWith(item, own, holders)
    const isMuch = ({ rare, all }: Shared) =>
      (rare >= FEWEST && rare * 100 >= own.length * LEAST) || all * 100 >= own.length * LEAST_OF_CROWD
    const [best] = [...shared]
      .filter(([other, share]) => isMuch(share) && mayBeAlike(item, other))
      .sort(([a, one], [b, other]) => other.weight - one.weight || (nameOf(a) < nameOf(b) ? -1 : 1))
    if (best) alike.set(item, best[0])
  }
  return alike
}

/** The texts that have a mark: how many, and the first of them by name. */
interface Holders<Item> {
  readonly first: Item[]
  count: number
}

function holdersOf<Item>(
  byName: readonly Item[],
  fingerprintAt: (item: Item) => Fingerprint | undefined,
): ReadonlyMap<number, Holders<Item>> {
  const isShared = sharedMarks(byName, fingerprintAt)
  const holders = new Map<number, Holders<Item>>()
  for (const item of byName) {
    for (const mark of fingerprintAt(item) ?? []) {
      if (!isShared(mark)) continue
      const all = holders.get(mark)
      if (!all) holders.set(mark, { first: [item], count: 1 })
      else if (++all.count && all.first.length < MOST_HOLDERS) all.first.push(item)
    }
  }
  return holders
}

/** What two texts share: of marks that few texts have, of all, and weighed by how many have each. */
interface Shared {
  rare: number
  all: number
  weight: number
}

function sharedWith<Item>(
  item: Item,
  own: Fingerprint,
  holders: ReadonlyMap<number, Holders<Item>>,
): ReadonlyMap<Item, Shared> {
  const shared = new Map<Item, Shared>()
  for (const mark of own) {
    const { first = [], count = 0 } = holders.get(mark) ?? {}
    for (const other of first) {
      if (other === item) continue
      let share = shared.get(other)
      if (!share) shared.set(other, (share = { rare: 0, all: 0, weight: 0 }))
      share.all++
      if (count <= MOST_HOLDERS) share.rare++
      share.weight += Math.min(1, MOST_HOLDERS / count)
    }
  }
  return shared
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
/** A stretch in more texts than these is mostly a phrase that all copy; it is set against the first of them alone. */
const MOST_HOLDERS = 6
/** Of a shorter text nothing is said. */
const FEWEST = 6
/** In per cent of the sample; the texts are then compared exactly. */
const LEAST = 25
/** The same where what many texts have is counted too: official wording alone makes up less of a text. */
const LEAST_OF_CROWD = 60

/** FNV-1a over the letters of a stretch. */
function hashOf(letters: string, at: number): number {
  let hash = 0x811c9dc5
  for (let i = at; i < at + STRETCH; i++) hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193)
  // The low bits of the product alone are poor.
  return (hash ^ (hash >>> 15)) >>> 0
}
