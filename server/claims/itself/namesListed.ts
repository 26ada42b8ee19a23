import { isJoint } from '../clauses/features.ts'
import type { SentenceFound } from '../sentence.ts'
import { placeOf } from '../text/normalise.ts'
import type { FigureToken, Token } from '../tokens/token.ts'
import { isWord } from '../tokens/words.ts'
import { SCALE } from '../quantity.ts'
import type { ListTold } from './lists.ts'

/** `理由涉及五种情形，即A、B、…`, `属于A、B和C两种情形`: how many names of the form a list is said to have, and how many it has. */
export function namesListed({ normal, end }: SentenceFound, tokens: readonly Token[]): ListTold | undefined {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (!countsNames(token)) continue
    const behind = namesBehind(tokens, i + 1)
    const listed = behind > 0 ? behind : namesAhead(tokens, i - 1)
    const count = token.value! / SCALE
    if (listed < 2 || listed === count) continue
    const noun = tokens[i + 1]
    const written = token.text + (noun && NOUNS.has(noun.text) ? noun.text : '')
    const { start, end: until } = token.numeral
    return {
      ...placeOf(normal, start, until),
      written,
      count,
      listed,
      next: undefined,
      until: placeOf(normal, end, end).end,
    }
  }
  return undefined
}

function countsNames(token: Token): token is FigureToken {
  if (token.kind !== 'figure' || token.value === undefined || token.softness) return false
  return KINDS.has(token.unit) && token.value > SCALE && token.value < MOST * SCALE
}

/** What can be a name of the form, and not its figures. */
const KINDS: ReadonlySet<string> = new Set(['种', '类', '大类'])
/** There are eight reasons to refuse. */
const MOST = 9
const NOUNS: ReadonlySet<string> = new Set([
  '情形',
  '理由',
  '原因',
  '情况',
  '类型',
  '事由',
  '结果',
  '办理结果',
])

/** `…五种情形，即A、B和C`: up to the next mark; 0 where anything else stands there. */
function namesBehind(tokens: readonly Token[], from: number): number {
  let at = from
  while (NOUNS.has(tokens[at]?.text ?? '')) at++
  if (tokens[at]?.kind === 'mark' && OPENING.has(tokens[at]!.text)) at++
  else return 0
  while (tokens[at] && OPENS.has(tokens[at]!.text)) at++
  const end = tokens.findIndex((token, i) => i >= at && token.kind === 'mark' && token.text !== '、')
  return namesIn(tokens.slice(at, end < 0 ? tokens.length : end))
}

const OPENING: ReadonlySet<string> = new Set([',', ':', '—'])
const OPENS: ReadonlySet<string> = new Set([
  '即',
  '分别',
  '分别是',
  '分别为',
  '依次为',
  '依次是',
  '包括',
  '是',
  '为',
  '具体',
  '亦',
  '具体为',
])

/** `属于A和B三种情形`: back to the word that says what they are. */
function namesAhead(tokens: readonly Token[], to: number): number {
  let at = to
  while (at >= 0 && (isName(tokens[at]!) || isJoint(tokens[at]))) at--
  return SAYS.has(tokens[at]?.text ?? '') ? namesIn(tokens.slice(at + 1, to + 1)) : 0
}

const SAYS: ReadonlySet<string> = new Set([
  '属于',
  '为',
  '系',
  '是',
  '因',
  '涉及',
  '即',
  '包括',
  '均属',
  '系因',
])

/** How many names that joints part; 0 where one of them is anything else. */
function namesIn(tokens: readonly Token[]): number {
  let names = 0
  for (const [i, token] of tokens.entries()) {
    const isTurn = i % 2 === 0
    if (isTurn ? !isName(token) : !isJoint(token)) return 0
    if (isTurn) names++
  }
  return tokens.length % 2 === 1 ? names : 0
}

/** One name, and no list in itself: 法律、法规禁止. */
function isName(token: Token): boolean {
  const isOfForm = token.kind === 'word' && (token.word.kind === 'reason' || token.word.kind === 'row')
  return isOfForm && !JOINED.test(token.text) && !isWord(token, 'received')
}

const JOINED = /[、和或与及]/
