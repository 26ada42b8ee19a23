import type { Range } from '../../text/range.ts'
import type { Count, Sentence, Token } from '../words/token.ts'

/** A clause with at most one figure in it. */
export interface Piece extends Range {
  /** What stands before the figure, or all of a clause without one. */
  readonly lead: readonly Token[]
  readonly figure: Count | undefined
  /** What stands behind it in the clause. */
  readonly tail: readonly Token[]
  /** The mark that opens it. */
  readonly opener: string | undefined
  /** It stands in brackets behind a figure. */
  readonly bracketed: boolean
  /** What stands in brackets within it, without a figure of its own. */
  readonly aside: readonly Token[]
}

/** Takes a sentence apart at its commas, and between two figures. */
export function splitPieces(sentence: Sentence): readonly Piece[] {
  const pieces: Piece[] = []
  let lead: Token[] = []
  let figure: Count | undefined
  let tail: Token[] = []
  let aside: Token[] = []
  let opener: string | undefined
  let depth = 0
  const close = (mark: string | undefined) => {
    const all = figure ? [...lead, figure, ...tail] : lead
    const [first, last] = [all[0], all.at(-1)]
    if (first && last) {
      const end = last === figure ? figure.stop : last.end
      pieces.push({ lead, figure, tail, aside, opener, bracketed: depth > 0, start: first.start, end })
    }
    ;[lead, figure, tail, aside, opener] = [[], undefined, [], [], mark]
  }
  const { tokens } = sentence
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (isFigure(token)) {
      if (figure) {
        const between = tail
        tail = endsWithAnd(between) ? between.slice(0, -1) : []
        const rest = between.slice(tail.length)
        close(undefined)
        lead = rest
      }
      figure = token
    } else if (token.kind !== 'mark') (figure ? tail : lead).push(token)
    else if (token.mark === '：' && !figure && lead.length > 0 && isBareFigure(tokens, i + 1)) continue
    else if (token.mark === '、') {
      if (figure) close('、')
    } else if (token.mark === '（') {
      const closing = bracketEnd(tokens, i)
      if (closing === undefined) {
        close('（')
        depth++
      } else {
        aside.push(...tokens.slice(i + 1, closing))
        i = closing
      }
    } else if (token.mark === '）') {
      if (depth > 0) {
        close('）')
        depth--
      }
    } else close(token.mark)
  }
  close(undefined)
  return pieces
}

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

/** `两件自然人申请和一件…`: what stands before `和` is told of the figure before. */
function endsWithAnd(between: readonly Token[]): boolean {
  const last = between.at(-1)
  return between.length > 1 && last?.kind === 'word' && AND.has(last.word.text)
}

const AND: ReadonlySet<string> = new Set(['和', '及', '与', '以及'])

/** `上年结转：12件`: the colon changes nothing. */
function isBareFigure(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token !== undefined && isFigure(token)
}

/** A number that counts something; a percentage tells of a figure and is none. */
export function isFigure(token: Token): token is Count {
  return token.kind === 'count' && token.counter !== undefined && token.counter !== '%'
}

/** Tokens; a longer one is a text of its own. */
const LONGEST_BRACKET = 60

/** Where a bracket without a figure closes; `undefined` when it has one, or does not close. */
function bracketEnd(tokens: readonly Token[], open: number): number | undefined {
  const last = Math.min(tokens.length, open + LONGEST_BRACKET)
  for (let i = open + 1; i < last; i++) {
    const token = tokens[i]!
    if (token.kind === 'mark' && token.mark === '）') return i
    if (isFigure(token)) return undefined
  }
  return undefined
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
