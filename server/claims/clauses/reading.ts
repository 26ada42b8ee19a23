import type { Word, WordKind } from '../../forms/wording.ts'
import type { Piece } from './pieces.ts'
import type { Token } from '../words/token.ts'

/** A clause and what its words say. */
export interface ReadPiece extends Piece {
  readonly reading: Reading
}

/** What the words of a clause say, whatever their order, and what in it is not known. */
export interface Reading {
  /** The values of the words of each kind. */
  readonly of: (kind: WordKind) => readonly string[]
  readonly has: (kind: WordKind, value?: string) => boolean
  /** The years named, as distances from the report year. */
  readonly years: readonly number[]
  /** What a carried figure is carried to (1) or from (-1). */
  readonly carriedTo: 1 | -1 | undefined
  /** Unknown text before the first word that tells what is counted: whose it is, where, how. */
  readonly before: readonly Token[]
  /** Unknown text behind it: the count is of something narrower. */
  readonly narrowed: boolean
}

/** Each property by its name: this is done for every clause, and is several times faster so. */
export function withReading(piece: Piece, reading: Reading): ReadPiece {
  const { lead, figure, tail, opener, bracketed, aside, start, end } = piece
  return { lead, figure, tail, opener, bracketed, aside, start, end, reading }
}

/** The kinds that tell what is counted. */
const KEYS: ReadonlySet<WordKind> = new Set([
  'application',
  'request',
  'dispute',
  'document',
  'decision',
  'fee',
  'event',
  'carried',
  'left',
  'result',
  'applicant',
  'outcome',
  'change',
  'charge',
  'due',
  'negation',
])

export function readTokens(tokens: readonly Token[], reportYear: number | undefined): Reading {
  const words: Word[] = []
  const kinds = new Set<WordKind>()
  const years: number[] = []
  const before: Token[] = []
  let narrowed = false
  let keyed = false
  let carriedAt: number | undefined
  let carriedBy = ''
  const yearPlaces: { at: number; offset: number }[] = []
  tokens.forEach((token, at) => {
    if (token.kind === 'gap') {
      if (keyed) narrowed = true
      else before.push(token)
    }
    const offset = yearOf(token, reportYear)
    if (offset !== undefined) {
      years.push(offset)
      yearPlaces.push({ at, offset })
    }
    if (token.kind !== 'word') return
    const { kind } = token.word
    words.push(token.word)
    kinds.add(kind)
    if (KEYS.has(kind)) keyed = true
    if (kind === 'carried') {
      carriedAt = at
      carriedBy = token.word.value
    }
  })
  return {
    of: kind => (kinds.has(kind) ? words.filter(word => word.kind === kind).map(({ value }) => value) : NONE),
    has: (kind, value) =>
      kinds.has(kind) &&
      (value === undefined || words.some(word => word.kind === kind && word.value === value)),
    years: carriedAt === undefined ? years : [],
    carriedTo: carriedAt === undefined ? undefined : (NAMED[carriedBy] ?? directionOf(carriedAt, yearPlaces)),
    before,
    narrowed,
  }
}

const NONE: readonly string[] = []

/** A year that is not known to be near is told by a large distance. */
const FAR = 99

function yearOf(token: Token, reportYear: number | undefined): number | undefined {
  if (token.kind === 'year') return reportYear === undefined ? FAR : token.year - reportYear
  if (token.kind !== 'word') return undefined
  if (token.word.kind === 'sameYear') return 0
  return token.word.kind === 'year' ? Number(token.word.value) : undefined
}

export function isYear(token: Token): boolean {
  return yearOf(token, 0) !== undefined
}

/** `转下年度` says it itself. */
const NAMED: Readonly<Record<string, 1 | -1>> = { '1': 1, '-1': -1 }

/** `上年结转` comes from the year before, `结转下年` and `下年结转` go to the next, `2021年结转至2022年` by the report year. */
function directionOf(
  carriedAt: number,
  years: readonly { at: number; offset: number }[],
): 1 | -1 | undefined {
  const behind = years.find(({ at }) => at > carriedAt)?.offset
  const ahead = years.findLast(({ at }) => at < carriedAt)?.offset
  if (behind === 1 || (behind === undefined && ahead === 1)) return 1
  if (behind === -1 || (ahead === -1 && (behind === undefined || behind === 0))) return -1
  return undefined
}
