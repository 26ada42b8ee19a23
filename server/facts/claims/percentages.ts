import { findLists, LONGEST_SENTENCE } from './lists.ts'
import { isFigure } from './pieces.ts'
import type { Count, Sentence, Token } from './token.ts'

/** A percentage that none of the figures around it gives. */
export interface Percentage {
  readonly percent: Count
  readonly part: number
  readonly whole: number
  /** What it should be, with as many decimals as are written, unless more are needed to tell the two apart. */
  readonly expected: string
  /** From one year to the next, rather than of a whole. */
  readonly growth: boolean
}

/**
 * The percentages of a paragraph that are wrong. A share must follow from the figure before it and from some figure
 * that can be its whole: of the paragraph so far, or of the tables (`wholes`).
 */
export function findPercentages(
  sentences: readonly Sentence[],
  wholes: readonly number[],
): readonly Percentage[] {
  const wrong: Percentage[] = []
  let before: readonly number[] = []
  for (const [at, sentence] of sentences.entries()) {
    const { tokens } = sentence
    const figures = tokens.filter(isFigure).map(({ value }) => value.coefficient)
    if (tokens.length <= LONGEST_SENTENCE && tokens.some(isPercent))
      wrong.push(...wrongIn(sentence, sentences[at - 1], [...wholes, ...before, ...figures], figures))
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
  figures: readonly number[],
): readonly Percentage[] {
  const { tokens } = sentence
  const lists = findLists(sentence, previous)
  return tokens.flatMap((token, at) => {
    if (!isPercent(token) || token.manner !== 'exact') return []
    const sign = tokens.slice(0, at).findLast(other => other.kind === 'word' && SIGNS.has(other.word.kind))
    const last = tokens.slice(0, at).findLast(isFigure)
    if (sign?.kind !== 'word' || !last || last.value.decimals > 0) return []
    if (sign.word.kind === 'compare') return wrongGrowth(token, tokens.slice(0, at), figures)
    const part = last.value.coefficient
    const list = lists.find(({ parts }) => parts.includes(last))
    if (!list || last.manner !== 'exact' || sign.start < last.stop) return []
    if (candidates.some(whole => isShare(token, part, whole))) return []
    const whole = list.whole.value.coefficient
    return [{ percent: token, part, whole, expected: shown(token, part * 100, whole), growth: false }]
  })
}

const SIGNS: ReadonlySet<string> = new Set(['rate', 'compare'])

/** Only where the sentence has two figures of one kind and nothing else to compare. */
function wrongGrowth(
  percent: Count,
  before: readonly Token[],
  all: readonly number[],
): readonly Percentage[] {
  const figures = before.filter(isFigure)
  const [a, b] = figures
  const isPair = figures.length === 2 && all.length === 2 && a!.counter === b!.counter
  if (!isPair || [a!, b!].some(({ manner, value }) => manner !== 'exact' || value.decimals > 0)) return []
  if (!before.some(({ kind }) => kind === 'year')) return []
  const [x, y] = [a!.value.coefficient, b!.value.coefficient]
  const isGrowth = (from: number, to: number) => isShare(percent, Math.abs(to - from), from)
  if (isGrowth(x, y) || isGrowth(y, x) || isShare(percent, y, x) || isShare(percent, x, y)) return []
  return [{ percent, part: y, whole: x, expected: shown(percent, Math.abs(y - x) * 100, x), growth: true }]
}

/** Rounded or cut off at the decimals written: less than one of the last place away. */
function isShare({ value }: Count, part: number, whole: number): boolean {
  if (whole === 0) return false
  const unit = 10 ** value.decimals
  return Math.abs(part * 100 * unit - value.coefficient * whole) < whole
}

function shown({ value }: Count, hundredfold: number, whole: number): string {
  const unit = 10 ** Math.max(value.decimals, 1)
  return whole === 0 ? '—' : String(Math.round((hundredfold * unit) / whole) / unit)
}
