import type { Range } from '../../text/range.ts'
import type { SentenceFound } from '../sentence.ts'
import { placeOf } from '../text/normalise.ts'
import { COUNTS_LIST } from '../vocabulary/itself.ts'

/** `主要有三个问题：一是…；二是…。`: how many a list is said to have, and how many it has; the place is the numeral. */
export interface ListTold extends Range {
  /** The numeral with its noun. */
  readonly written: string
  readonly count: number
  readonly listed: number
  /** What would begin the next one in another paragraph: `三是`. */
  readonly next: string | undefined
  /** Where the paragraph ends. */
  readonly until: number
}

export function listTold({ normal, start, text }: SentenceFound): ListTold | undefined {
  const first = text.indexOf(FIRST)
  if (first < 0) return undefined
  const ahead = text.slice(Math.max(0, first - NEAR), first)
  const match = COUNTS_LIST.exec(ahead)
  if (!match) return undefined
  const [phrase, numeral] = match as unknown as readonly [string, string]
  const count = NUMERALS.indexOf(numeral === '两' ? '二' : numeral) + 1 || Number(numeral)
  const listed = itemsIn(normal.text.slice(start + first))
  if (listed < 2) return undefined
  const at = start + first - ahead.length + match.index
  const until = placeOf(normal, normal.text.length - 1, normal.text.length).end
  const written = phrase.slice(0, -1)
  return { ...placeOf(normal, at, at + 1), written, count, listed, next: nameOf(listed), until }
}

/** How many follow each other, up to where another list begins. */
function itemsIn(text: string): number {
  const again = text.indexOf(FIRST, FIRST.length)
  const list = again < 0 ? text : text.slice(0, again)
  let count = 0
  for (let at = 0; at >= 0; at = list.indexOf(nameOf(count), at)) count++
  return count
}

/** What begins the item that stands behind so many. */
function nameOf(count: number): string {
  return `${NUMERALS[count] ?? ' '}是`
}

const NUMERALS = '一二三四五六七八九'
const FIRST = '一是'

/** A numeral stands no further before its list. */
const NEAR = 22
