import type { Range } from '../../text/range.ts'
import type { SentenceFound } from '../sentence.ts'
import type { Token } from '../tokens/token.ts'
import { placeOf } from '../text/normalise.ts'
import { NAMED_REPORT, PRESENTS, TELLS_OF_OTHER } from '../vocabulary/itself.ts'

/** A sentence in which the report names itself, with the year that it names. */
export interface NamedYear extends Range {
  readonly year: number
}

export function namedYears({ normal, tokens, section }: SentenceFound): readonly NamedYear[] {
  if (!tokens.some(mayNameYear)) return []
  const start = tokens[0]?.start ?? 0
  const text = normal.text.slice(start, tokens.at(-1)?.end ?? 0)
  if (!text.includes(REPORT)) return []
  const isOfOther = TELLS_OF_OTHER.test(text)
  if (isOfOther || (section !== undefined && !PRESENTS.test(text))) return []
  return Array.from(text.matchAll(NAMED_REPORT), match => ({
    ...placeOf(normal, start + match.index, start + match.index + 4),
    year: Number(match[1]),
  })).filter(({ year }) => year > FIRST && year < LAST)
}

/** A year, or a title in 《》, which may have one. */
function mayNameYear(token: Token): boolean {
  return token.kind === 'time'
    ? token.year !== undefined
    : token.kind === 'unknown' && token.text.startsWith('《')
}

const REPORT = '政府信息公开'
const FIRST = 2007
const LAST = 2100
