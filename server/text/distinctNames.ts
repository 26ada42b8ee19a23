// What files are called where several stand beside each other.

/** The name of each file, with as many of its folders as make it unlike those of the others. */
export function distinctNames(paths: readonly string[]): (path: string) => string {
  const all = [...new Set(paths)].map(partsOf)
  return path => {
    const own = partsOf(path)
    let count = 1
    const isShared = () => all.filter(other => ending(other, count) === ending(own, count)).length > 1
    while (count < own.length && isShared()) count++
    return ending(own, count)
  }
}

function partsOf(path: string): readonly string[] {
  return path.split('/')
}

function ending(parts: readonly string[], count: number): string {
  return parts.slice(-count).join('/')
}
