import { growthOf } from './growth.ts'
import { findLists, LONGEST_SENTENCE } from './lists.ts'
import { isFigure } from '../clauses/pieces.ts'
import { isShare, shown, type Percentage } from './share.ts'
import type { Count, Sentence, Token } from '../words/token.ts'

/** What the tables have of applications: those received, those with what was carried over, and the results. */
export interface Wholes {
  readonly received: number | undefined
  readonly both: number | undefined
  readonly handled: number | undefined
}

/**
 * The percentages of a paragraph that are wrong. A share must follow from the figure before it and from some figure
 * that can be its whole: of the paragraph so far, or of the tables.
 */
export function findPercentages(sentences: readonly Sentence[], wholes: Wholes): readonly Percentage[] {
  if (!sentences.some(({ tokens }) => tokens.some(isPercent))) return []
  const wrong: Percentage[] = []
  const tabled = [wholes.received, wholes.handled, wholes.both].filter(value => value !== undefined)
  let before: readonly number[] = []
  for (const [at, sentence] of sentences.entries()) {
    const { tokens } = sentence
    const figures = tokens.filter(isFigure).map(({ value }) => value.coefficient)
    if (tokens.length <= LONGEST_SENTENCE && tokens.some(isPercent)) {
      const candidates = [...tabled, ...before, ...figures]
      wrong.push(...wrongIn(sentence, sentences[at - 1], candidates, wholes))
    }
    before = [...before, ...figures].slice(-MOST_WHOLES)
  }
  return wrong
}

/** Figures of earlier sentences that can be a whole. */
const MOST_WHOLES = 60

function isPercent(token: Token): token is Count {
  return token.kind === 'count' && token.counter === '%'
}

function wrongIn(
  sentence: Sentence,
  previous: Sentence | undefined,
  candidates: readonly number[],
  wholes: Wholes,
): readonly Percentage[] {
  const { tokens } = sentence
  const lists = findLists(sentence, previous)
  return tokens.flatMap((token, at) => {
    if (!isPercent(token) || token.manner !== 'exact') return []
    const signAt = tokens.findLastIndex((other, i) => i < at && isSign(other))
    const sign = tokens[signAt]
    if (sign?.kind !== 'word') return []
    if (sign.word.kind === 'compare') return growthOf(token, tokens, at) ?? []
    const lastAt = tokens.findLastIndex((other, i) => i < signAt && isFigure(other))
    const last = tokens[lastAt]
    // What has a name of its own (`纠错率`, `图解占`) is no share of the figure before it.
    if (!last || !isFigure(last) || sign.word.value !== 'share') return []
    if (last.value.decimals > 0 || last.manner !== 'exact') return []
    if (!tokens.slice(lastAt + 1, signAt).every(isQuiet)) return []
    const named = tokens.slice(signAt + 1, at)
    const part = last.value.coefficient
    const list = lists.find(({ parts }) => parts.includes(last))
    const whole = list && named.every(isQuiet) ? list.whole.value.coefficient : namedBy(named, wholes)
    if (whole === undefined || candidates.some(candidate => isShare(token, part, candidate))) return []
    return [{ percent: token, part, whole, expected: shown(token, part * 100, whole), growth: false }]
  })
}

function isSign(token: Token): boolean {
  return token.kind === 'word' && (token.word.kind === 'rate' || token.word.kind === 'compare')
}

function isQuiet(token: Token): boolean {
  return token.kind === 'mark' || (token.kind === 'word' && token.word.kind === 'filler')
}

/** `占申请总量的`, `占办结总数的`: the whole by its name. */
function namedBy(named: readonly Token[], { received, handled }: Wholes): number | undefined {
  if (
    !named.every(token => isQuiet(token) || (token.kind === 'word' && OF_APPLICATIONS.has(token.word.kind)))
  )
    return undefined
  const words = named.flatMap(token => (token.kind === 'word' ? [token.word] : []))
  if (words.some(({ kind, value }) => kind === 'event' && value === 'handled')) return handled
  return words.some(({ kind }) => kind === 'application' || kind === 'request') ? received : undefined
}

const OF_APPLICATIONS: ReadonlySet<string> = new Set(['application', 'request', 'event', 'sum'])
