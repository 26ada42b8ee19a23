// What a message quotes of a text: as much of it as finds it again.
import type { ChangeClaim } from '../claims/claim.ts'
import { placesOfTerm } from '../claims/explain.ts'
import type { Range } from '../text/range.ts'
import type { Source } from '../text/source.ts'

/** In characters. A message is read at a glance in a list of one line each; a guess. */
const MOST_QUOTED = 16

/** The beginning, where there is more: `共收到申请 3 件，同比…`. */
export function clipped(text: string, most: number = MOST_QUOTED): string {
  return text.length > most ? `${text.slice(0, wholeFrom(text, most))}…` : text
}

/** So many characters of the text that what stands at an offset is among them. */
export function clippedAround(text: string, at: number, most: number): string {
  if (text.length <= most) return text
  const start = wholeFrom(text, Math.max(0, Math.min(text.length - most, at - Math.floor((most * 2) / 3))))
  const end = wholeFrom(text, start + most)
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`
}

/** The clause of a sentence, or so much of it that what stands at `at` is among it: `…同比增长 6.8%`. */
export function clauseAround({ text }: Source, { start, end }: Range, at: number): string {
  const unspaced = (to: number) => text.slice(start, to).replace(/\s+/g, '')
  return clippedAround(unspaced(end), unspaced(at).length, MOST_OF_CLAUSE)
}

/** What a text says of a change: the clause of its amount; where none is told, from one number to the other. */
export function changeQuoted(source: Source, { at, amount, before, now }: ChangeClaim): string {
  if (amount) return clauseAround(source, amount.clause, amount.start)
  const told = [before.clause, at, ...placesOfTerm(now).map(({ whole }) => whole)]
  const start = Math.min(...told.map(range => range.start))
  const end = Math.max(...told.map(range => range.end))
  return clauseAround(source, { start, end }, at.start)
}

/** In characters; a guess at what is read at a glance. */
const MOST_OF_CLAUSE = 20

/** Two spellings of one name without what they begin and end with alike, but for a little of it: `…收费通收费通知要…`. */
export function differingParts(one: string, other: string): readonly [string, string] {
  const least = Math.min(one.length, other.length)
  let begin = 0
  while (begin < least && one[begin] === other[begin]) begin++
  let end = 0
  while (end < least - begin && one.at(-1 - end) === other.at(-1 - end)) end++
  const part = (text: string) => middle(text, begin - CONTEXT, text.length - end + CONTEXT)
  return [part(one), part(other)]
}

/** In characters on either side, where a name is cut. */
const CONTEXT = 4

function middle(text: string, from: number, to: number): string {
  if (text.length <= MOST_QUOTED) return text
  const start = from > 1 ? wholeFrom(text, from) : 0
  const end = to < text.length - 1 ? wholeFrom(text, to) : text.length
  const part = clipped(text.slice(start, end), MOST_QUOTED + CONTEXT)
  return `${start > 0 ? '…' : ''}${part}${end < text.length && !part.endsWith('…') ? '…' : ''}`
}

/** Not between the halves of a surrogate pair. */
function wholeFrom(text: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) ? at + 1 : at
}

/** A quotation within a quotation has single marks: `“（三）3.危及‘三安全一稳定’”`. */
export function withInnerMarks(text: string): string {
  if (!/“[^”]*“/.test(text)) return text
  let depth = 0
  let least = 0
  const marked = text.replace(/[“”]/g, mark => {
    const outer = mark === '“' ? depth++ === 0 : --depth === 0
    least = Math.min(least, depth)
    return outer ? mark : mark === '“' ? '‘' : '’'
  })
  // What is quoted may lack one of its marks.
  return depth === 0 && least === 0 ? marked : text
}
