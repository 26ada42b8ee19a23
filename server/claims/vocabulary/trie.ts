/** Words, letter by letter: which place may follow which by what UTF-16 unit, and what ends there. */
export interface Trie<Value> {
  /** A hash table of steps; each is a place and the unit behind it, and 0 is none. */
  readonly steps: Int32Array
  /** Where each step leads. */
  readonly places: Uint16Array
  /** What ends at each place; the first place is before all words. */
  readonly values: readonly (Value | undefined)[]
}

/** At most 65536 places fit: some ten thousand words. */
export function makeTrie<Value>(entries: ReadonlyMap<string, Value>): Trie<Value> {
  let letters = 0
  for (const text of entries.keys()) letters += text.length
  const size = 2 ** Math.ceil(Math.log2(2 * letters + 2))
  const trie = { steps: new Int32Array(size), places: new Uint16Array(size) }
  const values: (Value | undefined)[] = [undefined]
  for (const [text, value] of entries) {
    let place = 0
    for (let i = 0; i < text.length; i++) {
      const step = (place << 16) | text.charCodeAt(i)
      const slot = slotOf(trie.steps, step)
      if (trie.steps[slot] === 0) {
        trie.steps[slot] = step
        trie.places[slot] = values.push(undefined) - 1
      }
      place = trie.places[slot]!
    }
    values[place] ??= value
  }
  return { ...trie, values }
}

/** The longest entry that stands in `text` at `from` and ends before `end`. */
export function longestAt<Value>(
  { steps, places, values }: Trie<Value>,
  text: string,
  from: number,
  end: number,
): Value | undefined {
  let found: Value | undefined
  let place = 0
  for (let i = from; i < end || i === from; i++) {
    place = places[slotOf(steps, (place << 16) | text.charCodeAt(i))]!
    if (place === 0) break
    found = values[place] ?? found
  }
  return found
}

/** Where a step is, or where it would be. */
function slotOf(steps: Int32Array, step: number): number {
  const last = steps.length - 1
  let slot = (Math.imul(step, SPREADING) >>> 15) & last
  while (steps[slot] !== 0 && steps[slot] !== step) slot = (slot + 1) & last
  return slot
}

/** 2³² by the golden ratio, as for multiplicative hashing. */
const SPREADING = 0x9e3779b1
