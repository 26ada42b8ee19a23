import type { Piece } from './pieces.ts'
import type { Token } from '../words/token.ts'

/** Of `由197件增至347件` only what it came to: the figure it began with is another year's, or none. */
export function withoutBeginnings(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ lead }) => lead.some(token => isOf(token, 'from') || isOf(token, 'moved'))))
    return pieces
  return pieces.flatMap((piece, at) => {
    if (!piece.figure) return piece
    const [before, next] = [pieces[at - 1], pieces[at + 1]]
    if ((next?.figure && isMove(next)) || isOf(piece.lead.at(-1), 'from')) return []
    if (!before?.figure || !isMove(piece)) return piece
    return { ...piece, lead: [...untilFrom(before.lead), ...piece.lead], start: before.start }
  })
}

/** It goes on from the figure before: `增至347件`, or `，增至347件`. */
function isMove({ lead: [first], opener }: Piece): boolean {
  return isOf(first, 'moved') && (opener === undefined || opener === '，')
}

/** What was counted, without where it began. */
function untilFrom(lead: readonly Token[]): readonly Token[] {
  const from = lead.findIndex(token => isOf(token, 'from'))
  return from === -1 ? lead : lead.slice(0, from)
}

function isOf(token: Token | undefined, kind: 'from' | 'moved'): boolean {
  return token?.kind === 'word' && token.word.kind === kind
}
