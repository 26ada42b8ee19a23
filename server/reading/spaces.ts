// Spaces between cells, counted in columns of the screen: where the same run of them stands between any two cells, a
// blank leaves a run twice as long. They are counted only where they may tell something.
import { atomOf, lineStart, type Stream } from './stream.ts'

/** How wide a space is on the screen; 0 of any other unit. */
export function widthOfSpace(unit: number): 0 | 1 | 2 {
  if (unit === 0x3000) return 2
  return unit === 0x20 || unit === 0xa0 || unit === 0x2002 || unit === 0x2003 ? 1 : 0
}

/** Counts the spaces before each token and each line. */
export function countSpaces(stream: Stream): void {
  const { units, length, tokenCount, lineCount } = stream
  const spaces = new Int32Array(tokenCount)
  const spacesOfLine = new Int32Array(lineCount + 1)
  let token = 0
  let line = 0
  let count = 0
  for (let i = 0; i <= length; i++) {
    while (line <= lineCount && lineStart(stream, line) <= i) spacesOfLine[line++] = count
    while (token < tokenCount && atomOf(stream, token) <= i) spaces[token++] = count
    count += widthOfSpace(units[i]!)
  }
  stream.spaces = spaces
  stream.spacesOfLine = spacesOfLine
}
