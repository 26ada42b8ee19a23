// The lines of a stream, as bytes.

/** One line without its end. */
export interface Line {
  readonly bytes: Buffer
  /** From 1. */
  readonly number: number
  /** It is longer than allowed, and only its beginning is here. */
  readonly cut?: true
}

/** In bytes: of a line that is too long, what is kept to see whose it is. */
const BEGINNING = 65_536

/** Divides a stream at line feeds (or at `divider`). Of each line at most `longest` bytes are held in memory. */
export async function* linesOf(
  chunks: AsyncIterable<unknown>,
  longest: number,
  divider = LINE_FEED,
): AsyncGenerator<Line> {
  let number = 0
  let held: Buffer[] = []
  let length = 0
  const take = (): Line => {
    const whole = held.length === 1 ? held[0]! : Buffer.concat(held)
    const isCut = length > longest
    ;[held, length] = [[], 0]
    number++
    return isCut ? { bytes: whole.subarray(0, BEGINNING), number, cut: true } : { bytes: whole, number }
  }
  const hold = (piece: Buffer) => {
    length += piece.length
    if (length > longest && held.length > 0) held = [Buffer.concat(held).subarray(0, BEGINNING)]
    else if (piece.length > 0) held.push(length > longest ? piece.subarray(0, BEGINNING) : piece)
  }
  for await (const chunk of chunks) {
    const bytes = chunk as Buffer
    let from = 0
    for (let at = bytes.indexOf(divider); at !== -1; at = bytes.indexOf(divider, from)) {
      hold(bytes.subarray(from, at))
      yield take()
      from = at + 1
    }
    if (from < bytes.length) hold(bytes.subarray(from))
  }
  if (length > 0) yield take()
}

export const LINE_FEED = 10
export const NUL = 0
