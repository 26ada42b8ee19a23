/** Words, letter by letter: places in the order of their depth, so that what may follow one stands together. */
export interface Trie<Value> {
  /** By UTF-16 unit the place of each that a word begins with; 0 is none. */
  readonly roots: Uint16Array
  /** The unit of each place. */
  readonly letters: Uint16Array
  /** Where the places behind each place begin; they end where those of the next begin. */
  readonly behind: Uint16Array
  /** Which of `values` ends at each place; 0 is none. */
  readonly ends: Uint16Array
  readonly values: readonly (Value | undefined)[]
}

/** At most 65535 places fit: some ten thousand words. */
export function makeTrie<Value>(entries: ReadonlyMap<string, Value>): Trie<Value> {
  // In order, the words that begin alike stand together: a place is a stretch of them, and how far they are alike.
  const words = [...entries.keys()].sort()
  const stretches = [{ from: 0, to: words.length, depth: 0 }]
  const letters = [0]
  const behind: number[] = []
  const ends: number[] = []
  const values: (Value | undefined)[] = [undefined]
  for (const { from, to, depth } of stretches) {
    behind.push(stretches.length)
    const isWord = words[from]?.length === depth
    ends.push(isWord ? values.push(entries.get(words[from]!)) - 1 : 0)
    for (let at = isWord ? from + 1 : from; at < to;) {
      const letter = words[at]!.charCodeAt(depth)
      const first = at
      while (at < to && words[at]!.charCodeAt(depth) === letter) at++
      letters.push(letter)
      stretches.push({ from: first, to: at, depth: depth + 1 })
    }
  }
  behind.push(stretches.length)
  const roots = new Uint16Array(0x10000)
  for (let place = 1; place < behind[1]!; place++) roots[letters[place]!] = place
  return {
    roots,
    letters: Uint16Array.from(letters),
    behind: Uint16Array.from(behind),
    ends: Uint16Array.from(ends),
    values,
  }
}

/** The words of lists, each with what it is made to say by the name of its list. */
export function trieOfLists<Name extends string, Value>(
  lists: Readonly<Partial<Record<Name, string>>>,
  valueOf: (text: string, name: Name) => Value,
): Trie<Value> {
  const entries = new Map<string, Value>()
  for (const [name, texts] of Object.entries(lists) as [Name, string][])
    for (const text of texts.split(/\s+/)) entries.set(text, valueOf(text, name))
  return makeTrie(entries)
}

/** The longest entry that stands in `text` at `from` and ends before `end`. */
export function longestAt<Value>(
  { roots, letters, behind, ends, values }: Trie<Value>,
  text: string,
  from: number,
  end: number,
): Value | undefined {
  let place = roots[text.charCodeAt(from)]!
  if (!place) return undefined
  let found = ends[place]!
  for (let i = from + 1; i < end; i++) {
    const letter = text.charCodeAt(i)
    const stop = behind[place + 1]!
    place = behind[place]!
    while (place < stop && letters[place] !== letter) place++
    if (place === stop) break
    if (ends[place] !== 0) found = ends[place]!
  }
  return values[found]
}
