/** What `Array.prototype.flatMap` gives, which takes V8 ten times as long: lists of a report are gathered by the thousand. */
export function flatMap<Item, Found>(
  list: readonly Item[],
  find: (item: Item, i: number, list: readonly Item[]) => Found | readonly Found[],
): Found[] {
  const all: Found[] = []
  for (let i = 0; i < list.length; i++) {
    const found = find(list[i]!, i, list)
    if (!Array.isArray(found)) all.push(found as Found)
    else for (const one of found as readonly Found[]) all.push(one)
  }
  return all
}
