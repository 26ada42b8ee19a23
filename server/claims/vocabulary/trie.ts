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

interface Node<Value> {
  readonly next: Map<number, Node<Value>>
  value?: Value
}

/** At most 65535 places fit: some ten thousand words. */
export function makeTrie<Value>(entries: ReadonlyMap<string, Value>): Trie<Value> {
  const root = treeOf(entries)
  const nodes: Node<Value>[] = [root]
  const letters = [0]
  const behind: number[] = []
  const ends: number[] = []
  const values: (Value | undefined)[] = [undefined]
  for (const node of nodes) {
    behind.push(nodes.length)
    ends.push(node.value === undefined ? 0 : values.push(node.value) - 1)
    for (const [letter, next] of node.next) {
      letters.push(letter)
      nodes.push(next)
    }
  }
  behind.push(nodes.length)
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

function treeOf<Value>(entries: ReadonlyMap<string, Value>): Node<Value> {
  const root: Node<Value> = { next: new Map() }
  for (const [text, value] of entries) {
    let node = root
    for (let i = 0; i < text.length; i++) {
      const letter = text.charCodeAt(i)
      let next = node.next.get(letter)
      if (!next) node.next.set(letter, (next = { next: new Map() }))
      node = next
    }
    node.value ??= value
  }
  return root
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
