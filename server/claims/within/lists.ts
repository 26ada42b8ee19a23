import type { WordKind } from '../../forms/wording.ts'
import { toInteger } from '../../text/exact.ts'
import type { Range } from '../../text/range.ts'
import { splitPieces, type Piece } from '../clauses/pieces.ts'
import { readTokens, withReading, type ReadPiece } from '../clauses/reading.ts'
import type { Count, Sentence } from '../words/token.ts'

/** A figure and the parts that the sentence breaks it into: `共12件，其中网络5件，邮寄7件`. */
export interface PartList extends Range {
  readonly whole: Count
  /** Parts that exclude each other, as far as their words tell. */
  readonly parts: readonly Count[]
  /** `some`: they may be fewer than the whole. `all`: they are said to be the whole. `sum`: the whole was added up from them. */
  readonly claims: 'some' | 'all' | 'sum'
}

/**
 * The lists of a sentence. What counts something else, or in another way, is no part. A sentence that begins with
 * `其中` goes on with the one before it.
 */
export function findLists(sentence: Sentence, before?: Sentence): readonly PartList[] {
  if (sentence.tokens.length > LONGEST_SENTENCE || !sentence.tokens.some(isListing)) return []
  const continued =
    before && before.tokens.length <= LONGEST_SENTENCE && isContinuation(sentence) ? piecesOf(before) : []
  const pieces = [...continued, ...piecesOf(sentence)]
  const lists: PartList[] = []
  let nested = false
  pieces.forEach(({ reading, lead }, at) => {
    if (at < continued.length) nested ||= reading.has('among')
    else if (reading.has('among')) {
      const list = partsFrom(pieces, at, nested)
      nested = true
      if (list) lists.push(...list)
    } else if (isAddition(lead)) lists.push(...addition(pieces, at))
  })
  return lists
}

/** Tokens. What is longer has lost its full stops, and is no list. */
export const LONGEST_SENTENCE = 1000

function piecesOf(sentence: Sentence): readonly ReadPiece[] {
  return splitPieces(sentence).map(piece =>
    withReading(piece, readTokens([...piece.lead, ...piece.tail], undefined)),
  )
}

function isContinuation({ tokens: [first] }: Sentence): boolean {
  return first?.kind === 'word' && first.word.kind === 'among'
}

function isListing(token: Sentence['tokens'][number]): boolean {
  return token.kind === 'word' && (token.word.kind === 'among' || TOTALS.has(token.word.text))
}

const TOTALS: ReadonlySet<string> = new Set(['合计', '两项合计'])

function partsFrom(
  pieces: readonly ReadPiece[],
  at: number,
  nested: boolean,
): readonly PartList[] | undefined {
  const first = pieces.slice(at).findIndex(({ figure }) => figure) + at
  const counter = pieces[first]?.figure?.counter
  if (first < at || first > at + 1 || counter === undefined) return undefined
  const before = pieces.slice(0, at).filter(({ figure }) => figure?.counter === counter)
  const whole = nested ? largest(before) : before.length === 1 ? before[0]!.figure : undefined
  if (whole?.manner !== 'exact') return undefined
  const members = membersFrom(pieces, first)
  const claims = opensWithAll(pieces[at]!) && !nested ? 'all' : 'some'
  const groups = byDimension(members)
  return [...groups.values()].map(parts => ({
    whole,
    parts,
    claims: groups.size === 1 ? claims : 'some',
    start: whole.start,
    end: parts.at(-1)!.stop,
  }))
}

/** `予以公开、部分公开分别为20件、5件` names two of several results; `分别为予以公开20件…` all of them. */
function opensWithAll({ lead: [first] }: ReadPiece): boolean {
  return first?.kind === 'word' && first.word.kind === 'among' && first.word.value === 'all'
}

function largest(pieces: readonly ReadPiece[]): Count | undefined {
  const figures = pieces.flatMap(({ figure }) => (figure ? [figure] : []))
  return figures.sort((a, b) => b.value.coefficient - a.value.coefficient)[0]
}

/** The pieces that go on with the list: the same counter, no new action, in the same brackets, up to a semicolon. */
function membersFrom(pieces: readonly ReadPiece[], first: number): readonly ReadPiece[] {
  const head = pieces[first]!
  const members = [head]
  for (let i = first + 1; i < pieces.length; i++) {
    const piece = pieces[i]!
    const { reading, figure, opener } = piece
    if (piece.bracketed && !head.bracketed) continue
    if (head.bracketed && !piece.bracketed) break
    if (opener === '；' && members.length > 1) break
    if (!isNamedKind(piece) && ENDING.some(kind => reading.has(kind) && !head.reading.has(kind))) break
    if (reading.has('among')) break
    if (figure?.counter === head.figure!.counter) members.push(piece)
    else if (figure || !reading.has('rate')) break
  }
  return members
}

/** `公示类981条` names a kind as those before it do, whatever its word. */
function isNamedKind({ lead }: ReadPiece): boolean {
  const last = lead.at(-1)
  return lead.length < 4 && last?.kind === 'word' && last.word.text === '类'
}

const ENDING: readonly WordKind[] = [
  'sum',
  'action',
  'event',
  'due',
  'compare',
  'foreign',
  'carried',
  'publish',
]

/** Parts told apart by what they count; those that were received one way are also of some kind. */
function byDimension(members: readonly ReadPiece[]): ReadonlyMap<string, readonly Count[]> {
  const groups = new Map<string, Count[]>()
  for (const { reading, figure } of members) {
    if (figure!.manner === 'about' || toInteger(figure!.value) === undefined) continue
    const kind = DIMENSIONS.find(candidate => reading.has(candidate)) ?? 'other'
    if (kind === 'event') continue
    groups.set(kind, [...(groups.get(kind) ?? []), figure!])
  }
  return groups
}

const DIMENSIONS: readonly WordKind[] = [
  'event',
  'carried',
  'outcome',
  'dispute',
  'result',
  'applicant',
  'change',
  'channel',
]

/** `网站100条，微信50条，合计150条`. */
function addition(pieces: readonly ReadPiece[], at: number): readonly PartList[] {
  const whole = pieces[at]!.figure
  const parts = pieces.slice(0, at).flatMap(({ figure }) => (figure ? [figure] : []))
  const same = whole && parts.every(({ counter, manner }) => counter === whole.counter && manner === 'exact')
  if (!same || whole.manner !== 'exact' || parts.length < 2) return []
  if (
    pieces
      .slice(0, at)
      .some(({ reading, bracketed }) => bracketed || reading.has('among') || reading.has('compare'))
  )
    return []
  return [{ whole, parts, claims: 'sum', start: parts[0]!.start, end: whole.stop }]
}

function isAddition(lead: Piece['lead']): boolean {
  const [only] = lead
  return lead.length === 1 && only?.kind === 'word' && TOTALS.has(only.word.text)
}
