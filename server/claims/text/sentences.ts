import type { Range } from '../../text/range.ts'
import { endsSentence } from './signs.ts'

/** The sentences between two places of a normalised text; offsets count its characters. */
export function splitSentences(text: string): readonly Range[] {
  const sentences: Range[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const length = at - start
    const isLong = length > LONGEST && (code === COMMA || code === SEMICOLON || length > 2 * LONGEST)
    if (!endsSentence(code) && !isLong) continue
    sentences.push({ start, end: at + 1 })
    start = at + 1
  }
  if (start < text.length) sentences.push({ start, end: text.length })
  return sentences
}

/** What looks back within a sentence stays bounded; no sentence of a report is longer. */
const LONGEST = 1200
const COMMA = ','.charCodeAt(0)
const SEMICOLON = ';'.charCodeAt(0)
