import type { Range } from '../../text/range.ts'
import type { SentenceFound } from '../sentence.ts'
import { placeOf } from '../text/normalise.ts'
import { HAS_DATE } from '../text/signs.ts'
import { NAMED_REPORT, PRESENTS, TELLS_OF_OTHER } from '../vocabulary/itself.ts'

/** A sentence in which the report names itself, with the year that it names. */
export interface NamedYear extends Range {
  readonly year: number
}

export function namedYears({ normal, start, text, section, signs }: SentenceFound): readonly NamedYear[] {
  if (!text.includes(REPORT) || ((signs & HAS_DATE) === 0 && !text.includes('《'))) return NONE
  const isOfOther = TELLS_OF_OTHER.test(text)
  if (isOfOther || (section !== undefined && !PRESENTS.test(text))) return NONE
  return Array.from(text.matchAll(NAMED_REPORT), match => ({
    ...placeOf(normal, start + match.index, start + match.index + 4),
    year: Number(match[1]),
  })).filter(({ year }) => year > FIRST && year < LAST)
}

const NONE: readonly NamedYear[] = []
const REPORT = '政府信息公开'
const FIRST = 2007
const LAST = 2100
