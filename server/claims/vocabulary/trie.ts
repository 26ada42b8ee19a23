/** A place in all words at once: what may follow there, by its UTF-16 unit, and what ends there. */
export interface Trie<Value> {
  readonly value?: Value
  readonly next: ReadonlyMap<number, Trie<Value>>
}

interface Growing<Value> extends Trie<Value> {
  value?: Value
  readonly next: Map<number, Growing<Value>>
}

export function makeTrie<Value>(values: ReadonlyMap<string, Value>): Trie<Value> {
  const root: Growing<Value> = { next: new Map() }
  for (const [text, value] of values) {
    let at = root
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      let next = at.next.get(code)
      if (!next) at.next.set(code, (next = { next: new Map() }))
      at = next
    }
    at.value ??= value
  }
  return root
}

/** The longest entry that stands in `text` at `from` and ends before `end`. */
export function longestAt<Value>(
  root: Trie<Value>,
  text: string,
  from: number,
  end: number,
): Value | undefined {
  let found: Value | undefined
  let at = root.next.get(text.charCodeAt(from))
  for (let i = from + 1; at; i++) {
    if (at.value !== undefined) found = at.value
    if (i >= end) break
    at = at.next.get(text.charCodeAt(i))
  }
  return found
}
