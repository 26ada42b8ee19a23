// Works at several things at once.

/**
 * The results of `work` for all items, in their order. While the caller deals with one, the next `ahead` are at work,
 * and no more than that are held. When the caller stops, no more items are taken. `work` must not reject.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  ahead: number,
): AsyncGenerator<R> {
  const iterator = items[Symbol.asyncIterator]()
  const pending: Promise<R>[] = []
  let next: Promise<IteratorResult<T>> | undefined
  let isOver = false
  try {
    for (;;) {
      // Items may be long in coming: what is done meanwhile is handed on.
      if (!isOver && pending.length < ahead) next ??= iterator.next()
      const first = pending[0]
      if (!first && !next) return
      const arrived = await Promise.race([
        ...(first ? [first.then(() => undefined)] : []),
        ...(next ? [next] : []),
      ])
      if (arrived === undefined) yield await pending.shift()!
      else {
        next = undefined
        if (arrived.done === true) isOver = true
        else pending.push(work(arrived.value))
      }
    }
  } finally {
    // Not waited for: an item that never comes must not keep the caller.
    void iterator.return?.(undefined)
  }
}
