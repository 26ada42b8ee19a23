import type { WordKind } from '../../forms/wording.ts'
import type { Piece } from './pieces.ts'
import type { KnownWord, Token } from '../words/token.ts'

/**
 * `行政复议、行政诉讼分别为3件、2件` taken apart into `行政复议3件` and `行政诉讼2件`, and `行政复议、行政诉讼各1件`
 * likewise. Where kinds and figures do not come to the same number, none of them is told.
 */
export function distribute(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ lead }) => lead.some(isDistributive))) return pieces
  const all: Piece[] = []
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at]!
    const kinds = listedKinds(piece) ?? (isUndivided(piece) ? [] : undefined)
    const count = kinds ? 1 + bareBehind(pieces, at) : 1
    if (kinds) all.push(...told(pieces.slice(at, at + count), kinds))
    else all.push(piece)
    at += count
  }
  return all
}

/** The words of one kind that the figures are told of. */
function listedKinds({ lead, figure }: Piece): readonly KnownWord[] | undefined {
  if (!figure || !lead.some(isDistributive)) return undefined
  const words = lead.filter(token => token.kind === 'word')
  const lists = DISTRIBUTED.map(kind => words.filter(({ word }) => word.kind === kind)).filter(
    list => list.length > 1,
  )
  return lists.length === 1 ? lists[0] : undefined
}

/** `收到和结转分别为3件和2件`: which figure is of what is not looked for. */
function isUndivided({ lead, figure }: Piece): boolean {
  if (!figure || !lead.some(token => token.kind === 'word' && !isDistributive(token) && !isFiller(token)))
    return false
  const last = lead.findLast(token => !isFiller(token))
  return (
    last?.kind === 'word' && isDistributive(last) && !(last.word.kind === 'each' && last.word.value === 'all')
  )
}

const DISTRIBUTED: readonly WordKind[] = [
  'dispute',
  'result',
  'applicant',
  'outcome',
  'change',
  'document',
  'decision',
  'event',
]

function isDistributive(token: Token): boolean {
  if (token.kind !== 'word') return false
  const { kind, value } = token.word
  return kind === 'each' || (kind === 'among' && value === 'all')
}

/** How many figures follow without a word of their own. */
function bareBehind(pieces: readonly Piece[], at: number): number {
  let count = 0
  for (const { figure, lead, bracketed } of pieces.slice(at + 1)) {
    if (!figure || bracketed || !lead.every(isFiller)) break
    count++
  }
  return count
}

function isFiller(token: Token): boolean {
  return token.kind === 'word' && token.word.kind === 'filler'
}

function told(pieces: readonly Piece[], kinds: readonly KnownWord[]): readonly Piece[] {
  const [first] = pieces
  const common = first!.lead.filter(token => !isDistributive(token))
  const only = (kind: KnownWord) =>
    common.filter(token => token === kind || !kinds.includes(token as KnownWord))
  if (pieces.length === 1) return kinds.map(kind => ({ ...first!, lead: only(kind) }))
  if (pieces.length !== kinds.length) return []
  return pieces.map((piece, i) => ({ ...piece, lead: only(kinds[i]!), start: first!.start }))
}
