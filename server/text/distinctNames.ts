// What files are called where several stand beside each other.

/** The name of each file, with as many of its folders as make it unlike those of the others. */
export function distinctNames(paths: readonly string[]): (path: string) => string {
  const sharing = new Map<string, number>()
  for (const path of new Set(paths)) {
    for (const ending of endingsOf(path)) sharing.set(ending, (sharing.get(ending) ?? 0) + 1)
  }
  return path => endingsOf(path).find(ending => (sharing.get(ending) ?? 0) <= 1) ?? path
}

/** The name alone, then with one folder after the other, up to the whole path. */
function endingsOf(path: string): readonly string[] {
  const parts = path.split('/')
  return parts.map((_, i) => parts.slice(parts.length - 1 - i).join('/'))
}
