import type { ReadPiece } from './reading.ts'
import type { Token } from '../words/token.ts'

/** Whether the clauses behind this one tell of a part of the year: `上半年，…`, `截至6月底，…`. */
export function isPartly(before: boolean, piece: ReadPiece): boolean {
  const { reading, figure } = piece
  if (isPartOfYear(reading))
    return (
      before || reading.has('part', 'years') || (figure ? tellsOfCases(piece) : piece.lead.every(isQuiet))
    )
  return before && !reading.has('year', '0') && !reading.years.includes(0)
}

/** `上半年`, but not `今年以来`, which is all of it. */
export function isPartOfYear(reading: ReadPiece['reading']): boolean {
  return reading.has('part', 'year') || (reading.has('part', 'years') && !reading.has('year', '0'))
}

function tellsOfCases({ reading }: ReadPiece): boolean {
  return reading.has('application') || reading.has('request') || reading.has('dispute')
}

function isQuiet(token: Token): boolean {
  return token.kind === 'year' || (token.kind === 'word' && QUIET.has(token.word.kind))
}

const QUIET: ReadonlySet<string> = new Set(['part', 'filler', 'year', 'moved', 'from'])
