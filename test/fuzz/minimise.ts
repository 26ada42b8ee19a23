// The smallest text that still shows a fault.

/**
 * Takes away lines, then characters, in pieces that become smaller, as long as the fault stays (delta debugging: Zeller
 * and Hildebrandt, 2002). `most` bounds how often `fails` is asked.
 */
export function minimise(text: string, fails: (text: string) => boolean, most = 2000): string {
  let left = most
  const asks = (tried: string) => left-- > 0 && fails(tried)
  const byLines = without(text.split(/(?<=\n)/), asks)
  return without([...byLines], asks)
}

/** The pieces that are needed. */
function without(all: readonly string[], fails: (text: string) => boolean): string {
  let pieces = all
  for (let size = Math.ceil(pieces.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < pieces.length;) {
      const fewer = pieces.toSpliced(at, size)
      if (fewer.length < pieces.length && fails(fewer.join(''))) pieces = fewer
      else at += size
    }
  }
  return pieces.join('')
}
