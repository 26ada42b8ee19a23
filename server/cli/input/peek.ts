// Looks at the beginning of what comes one after the other.

/** The first items, at most `count`, and all of them as if nobody had looked. */
export async function peek<T>(
  items: AsyncIterable<T>,
  count: number,
): Promise<{ readonly beginning: readonly T[]; readonly all: AsyncIterable<T> }> {
  const iterator = items[Symbol.asyncIterator]()
  const beginning: T[] = []
  while (beginning.length < count) {
    const next = await iterator.next()
    if (next.done === true) break
    beginning.push(next.value)
  }
  return { beginning, all: followedBy(beginning, iterator) }
}

async function* followedBy<T>(beginning: readonly T[], rest: AsyncIterator<T>): AsyncGenerator<T> {
  yield* beginning
  for (;;) {
    const next = await rest.next()
    if (next.done === true) return
    yield next.value
  }
}
