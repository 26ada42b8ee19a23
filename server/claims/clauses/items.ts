import { COUNTED_NAMES, KINDS } from '../vocabulary/units.ts'
import { SCALE } from '../quantity.ts'
import type { FigureToken, Token, WordToken } from '../tokens/token.ts'
import { hasContent, isJoint } from './features.ts'
import { hasWord, isWord, unknownIn } from '../tokens/words.ts'

/** A stretch between marks, as deep as the brackets around it. */
export interface Clause {
  readonly depth: number
  /** The mark that it stands behind. */
  readonly opener: string
  readonly outer: Clause | undefined
  readonly tokens: Token[]
}

/** One figure, or none, with the words that belong to it. */
export interface Item {
  readonly clause: Clause
  readonly depth: number
  /** The mark before it; `、` between the figures of one clause. */
  readonly opener: string
  /** Another figure of its clause stands before it. */
  readonly isInner: boolean
  readonly before: readonly Token[]
  readonly figure: FigureToken | undefined
  readonly after: readonly Token[]
  readonly start: number
}

/** The items of a sentence, in the order of their figures. A mark parts clauses, `、` only figures. */
export function splitItems(tokens: readonly Token[]): readonly Item[] {
  const items: Item[] = []
  const stack: Clause[] = []
  let clause: Clause = { depth: 0, opener: '。', outer: undefined, tokens: [] }
  tokens.forEach((written, i) => {
    const token = asCounter(written, tokens, i)
    if (token.kind !== 'mark' || token.text === '、') clause.tokens.push(token)
    else if (token.text === ':' && isLabel(clause, tokens[i + 1])) return
    else if (token.text === '(') {
      stack.push(clause)
      clause = { depth: stack.length, opener: '(', outer: clause, tokens: [] }
    } else if (token.text === ')') {
      const outer = stack.pop()
      if (!outer) return
      if (completes(clause, outer)) outer.tokens.push(...added(clause, outer))
      else items.push(...itemsOf(clause))
      clause = outer
    } else {
      items.push(...itemsOf(clause))
      const opener = token.text === DASH ? ',' : token.text
      clause = { depth: stack.length, opener, outer: clause.outer, tokens: [] }
    }
  })
  items.push(...itemsOf(clause))
  // Without brackets they are in order.
  if (items.every(({ depth }) => depth === 0) && stack.length === 0) return items
  items.push(...stack.reverse().flatMap(itemsOf))
  return items.sort((a, b) => placeOf(a) - placeOf(b) || a.depth - b.depth)
}

const DASH = '—'

/** `本年新收：157件` is no border. */
function isLabel({ tokens }: Clause, next: Token | undefined): boolean {
  return next?.kind === 'figure' && tokens.length > 0 && !tokens.some(isFigure)
}

/** An apposition in brackets completes a clause: `收费金额（行政事业性收费）128万元`, `公开类答复（公开与部分公开之和）67件`. */
function completes(inner: Clause, outer: Clause): boolean {
  if (inner.opener !== '(' || inner.tokens.some(isFigure) || outer.tokens.length === 0) return false
  return (
    !hasContent(outer.tokens) || isWord(inner.tokens[0], 'including') || isWord(inner.tokens.at(-1), 'sum')
  )
}

/** To what is due 含上年结转 adds nothing: `应办申请（含上年结转）221件`. */
function added(inner: Clause, outer: Clause): readonly Token[] {
  return hasWord(outer.tokens, 'due') && isWord(inner.tokens[0], 'including') ? [] : inner.tokens
}

/** `三类合计`: the numeral counts the names before it. */
function asCounter(token: Token, tokens: readonly Token[], i: number): Token {
  if (token.kind !== 'figure' || !KINDS.has(token.unit) || token.value === undefined) return token
  if (token.value <= SCALE || token.value >= MOST_KINDS * SCALE) return token
  const next = tokens[i + 1]
  const sums = (other: Token | undefined) =>
    isWord(other, 'sum') || isWord(other, 'respectively') || isWord(other, 'each')
  const ahead = tokens.slice(i + 1, i + 1 + REACH)
  const stop = ahead.findIndex(({ kind }) => kind !== 'word' && kind !== 'time')
  const isSumAhead = (stop < 0 ? ahead : ahead.slice(0, stop)).some(sums)
  const isNamed = next !== undefined && COUNTED_NAMES.has(next.text)
  const isSummed =
    !ofNames.has(token.unit) &&
    (isSumAhead || TOGETHER.some(feature => isWord(next, feature)) || next?.kind === 'figure')
  const isListed =
    !ofNames.has(token.unit) && token.ideographic && (countsList(tokens, i) || opensList(tokens, i))
  if (!isSummed && !isListed && !(isNamed && token.ideographic)) return token
  const word: WordToken = {
    kind: 'word',
    start: token.start,
    end: token.end,
    text: token.text,
    word: { text: token.text, kind: 'fill', features: ['fill'] },
    counts: token.value / SCALE,
  }
  return word
}

/** `A（31件）、B（8件）和C（6件）三项，`: as many as the names before it, and nothing behind. */
function countsList(tokens: readonly Token[], i: number): boolean {
  if (tokens[i + 1] && tokens[i + 1]!.kind !== 'mark') return false
  let names = 1
  for (let at = i - 1; at >= 0; at--) {
    const token = tokens[at]!
    if (isJoint(token)) names++
    else if (token.kind === 'mark' && token.text !== '(' && token.text !== ')') break
  }
  return names * SCALE === (tokens[i] as FigureToken).value
}

/** `分为三类：` */
function opensList(tokens: readonly Token[], i: number): boolean {
  return tokens[i + 1]?.text === ':' && isWord(tokens[i - 1], 'composed')
}

/** `两项均无`, `两项占55%`: what is said of the names together. */
const TOGETHER = ['and', 'all', 'nil', 'share'] as const

/** As far as `两项处理决定合计`. */
const REACH = 4

/** These count anything; names only where a name follows. */
const ofNames = new Set(['条', '个'])

/** The longest list that anyone counts: there are six results and six applicants. */
const MOST_KINDS = 12

function isFigure(token: Token): token is FigureToken {
  return token.kind === 'figure'
}

function placeOf({ figure, before, start }: Item): number {
  return figure?.start ?? before[0]?.start ?? start
}

function itemsOf(clause: Clause): readonly Item[] {
  const { tokens, depth, opener } = clause
  if (tokens.length === 0) return []
  const figures: number[] = []
  for (let i = 0; i < tokens.length; i++) if (isFigure(tokens[i]!)) figures.push(i)
  const start = tokens[0]!.start
  if (figures.length === 0)
    return [{ clause, depth, opener, isInner: false, before: tokens, figure: undefined, after: [], start }]
  const leading = leadingFrom(tokens, figures)
  return figures.map((at, n) => {
    const from = n === 0 ? 0 : n >= leading ? at : wordsEnd(tokens, figures, n - 1)
    const isLast = n === figures.length - 1
    const to = isLast ? tokens.length : n >= leading ? figures[n + 1]! : wordsEnd(tokens, figures, n)
    const before = tokens.slice(tokens[from]?.text === '、' ? from + 1 : from, at)
    return {
      clause,
      depth,
      opener: n === 0 ? opener : '、',
      isInner: n > 0,
      before,
      figure: tokens[at] as FigureToken,
      after: tokens.slice(at + 1, to),
      start: tokens[from]!.start,
    }
  })
}

/** How far the words behind a figure belong to it: in `8件复议中7件…` up to 中, else not at all. */
function wordsEnd(tokens: readonly Token[], figures: readonly number[], n: number): number {
  const at = figures[n]!
  const before = tokens.slice(n === 0 ? 0 : figures[n - 1]! + 1, at)
  const behind = tokens.slice(at + 1, figures[n + 1])
  const of = behind.findIndex(token => isWord(token, 'of'))
  // `结转的3件申请中`
  const isNoun = of === 1 && behind[0]!.kind === 'word' && behind[0]!.word.kind === 'thing'
  return of >= 0 && (isNoun || !hasContent(before)) ? at + of + 2 : at + 1
}

/** From which figure on the words follow: `48件予以公开、19件部分公开`, and behind the whole in `6件中3件维持、1件被纠正`. */
function leadingFrom(tokens: readonly Token[], figures: readonly number[]): number {
  if (figures.length > 1 && figuresLead(tokens, figures)) return 0
  const [whole, first] = figures
  const isOf = figures.length > 2 && first! > whole! + 1 && isWord(tokens[first! - 1], 'of')
  return isOf &&
    figuresLead(
      tokens.slice(first),
      figures.slice(1).map(at => at - first!),
    )
    ? 1
    : Infinity
}

/** The words follow each figure. */
function figuresLead(tokens: readonly Token[], figures: readonly number[]): boolean {
  const says = (from: number, to?: number) => tokens.slice(from, to).some(isSaying)
  // `行政复议中仍有1件被纠正、1件以其他结果结案`
  const of = tokens.findLastIndex((token, i) => i < figures[0]! && isWord(token, 'of'))
  const ahead = tokens.slice(of + 1, figures[0])
  const opens =
    !ahead.some(token => token.kind === 'word' && isSaying(token)) && unknownIn(ahead) <= SHORT_VERB
  // `2件被纠正、1件其他`
  const endsInOther = isWord(tokens[figures.at(-1)! + 1], 'other')
  return opens && says(figures[0]! + 1, figures[1]) && (endsInOther || says(figures.at(-1)! + 1))
}

/** `面对147件新增申请和7件…`: a verb that no list has. */
const SHORT_VERB = 2

function isSaying(token: Token): boolean {
  return token.kind === 'unknown' || (token.kind === 'word' && SAYING.has(token.word.kind))
}

const SAYING: ReadonlySet<string> = new Set(['thing', 'row', 'reason', 'column', 'outcome', 'act', 'foreign'])
