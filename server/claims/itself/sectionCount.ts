import { MATTERS } from '../../forms/wording.ts'
import type { Range } from '../../text/range.ts'
import { readNumeral } from '../../text/numeral.ts'
import type { SentenceFound } from '../sentence.ts'
import { placeOf } from '../text/normalise.ts'
import {
  ABOUT_REPORT,
  COUNTS_PARTS,
  LISTED_SECTIONS,
  MADE_OF,
  OF_REPORT,
  PARTS_OF_REPORT,
} from '../vocabulary/itself.ts'

/** How many parts a sentence says that the report has; the place is the numeral with its noun. */
export interface PartsTold extends Range {
  readonly count: number
  /** How many of the six sections it lists. */
  readonly listed: number
  /** The list is open: 等六个部分. */
  readonly isOpen: boolean
}

export function partsTold({ normal, start, text, section }: SentenceFound): PartsTold | undefined {
  if (section !== undefined && section !== 'overview') return undefined
  if (!ABOUT_REPORT.test(text)) return undefined
  const match = COUNTS_PARTS.exec(text)
  if (!match) return undefined
  const listed = LISTED_SECTIONS.filter(pattern => pattern.test(text)).length
  const before = text.slice(Math.max(0, match.index - NEAR), match.index)
  const isOfReport = OF_REPORT.test(text) && MADE_OF.test(before) && PARTS_OF_REPORT.test(match[2]!)
  if (listed < 2 && !isOfReport) return undefined
  const digits = match[1]!
  const count = /^\d/.test(digits) ? Number(digits) : readNumeral(digits)
  if (count === undefined || namesMatters(text, count)) return undefined
  const place = placeOf(normal, start + match.index, start + match.index + match[0].length)
  return {
    ...place,
    count,
    listed,
    isOpen: text.slice(Math.max(0, match.index - 6), match.index).includes('等'),
  }
}

/** `主动公开、依申请公开、…、监督保障五个方面` are the matters of section one. */
function namesMatters(text: string, count: number): boolean {
  return MATTERS.filter(({ name }) => text.includes(name)).length === count
}

/** 由 and 分为 stand near the numeral. */
const NEAR = 60
