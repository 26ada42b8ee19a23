// Reads files ahead of their use.

/**
 * The results of `read` for all items, in their order. While the caller works on one, the next `ahead` are being
 * read, and no more than that are held (8: a guess, nothing measured). `read` must not reject.
 */
export async function* readAhead<T, R>(
  items: AsyncIterable<T>,
  read: (item: T) => Promise<R>,
  ahead = 8,
): AsyncGenerator<R> {
  const pending: Promise<R>[] = []
  for await (const item of items) {
    pending.push(read(item))
    if (pending.length > ahead) yield await pending.shift()!
  }
  while (pending.length > 0) yield await pending.shift()!
}
