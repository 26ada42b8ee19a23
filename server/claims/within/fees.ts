import type { Range } from '../../text/range.ts'
import { splitPieces } from '../clauses/pieces.ts'
import { readTokens, type Reading } from '../clauses/reading.ts'
import type { Count, Sentence } from '../words/token.ts'

/** A clause that says how much 信息处理费 was received this year; no amount where it says none. */
export interface FeeStatement extends Range {
  readonly amount: Count | undefined
}

/** What a sentence states of the 信息处理费. That of the tables is another one. */
export function findFees(
  { tokens, start, end }: Sentence,
  reportYear: number | undefined,
): readonly FeeStatement[] {
  if (!tokens.some(token => token.kind === 'word' && token.word.kind === 'fee')) return []
  const found: FeeStatement[] = []
  let named = false
  for (const piece of splitPieces({ tokens, start, end })) {
    const { lead, figure, tail } = piece
    const range = { start: piece.start, end: piece.end }
    const reading = readTokens([...lead, ...tail], reportYear)
    if (reading.has('scope', 'foreign') || reading.has('scope', 'wide')) return []
    if (reading.years.some(year => year !== 0)) return []
    const fees = reading.of('fee')
    if (fees.length > 0) named = fees.every(fee => fee === 'processing')
    if (!named || isUnclear(reading)) continue
    if (!figure) {
      if (fees.length > 0 && reading.has('negation')) found.push({ ...range, amount: undefined })
    } else if (MONEY.has(figure.counter ?? '') && reading.has('charge') && !reading.has('negation'))
      found.push({ ...range, amount: figure.value.coefficient > 0 ? figure : undefined })
  }
  return found
}

const MONEY: ReadonlySet<string> = new Set(['元', '万元', '亿元'])

function isUnclear(reading: Reading): boolean {
  return reading.before.length > 0 || reading.narrowed || UNCLEAR.some(kind => reading.has(kind))
}

const UNCLEAR = ['compare', 'part', 'rate', 'foreign', 'publish', 'except'] as const
