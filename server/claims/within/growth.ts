import { isFigure } from '../clauses/pieces.ts'
import { isShare, shown, type Percentage } from './share.ts'
import type { Count, Token } from '../words/token.ts'

/** A growth that the figures of its sentence do not give; only where they are of one kind and nothing else is there. */
export function growthOf(
  percent: Count,
  tokens: readonly Token[],
  at: number,
): readonly Percentage[] | undefined {
  const figures = tokens.filter(isFigure)
  const before = tokens.slice(0, at)
  if (
    figures.some(({ counter, manner, value }) => counter !== figures[0]!.counter || !isWhole(manner, value))
  )
    return undefined
  if (!before.some(namesYear) || before.some(isEach)) return undefined
  const values = figures.map(({ value }) => value.coefficient)
  const told = before.filter(isFigure).length
  if (values.length === 2 && told === 2) return ofTwo(percent, values, differenceSign(tokens, figures[1]!))
  if (values.length === 3 && told >= 2) return ofThree(percent, tokens, figures)
  return undefined
}

function isWhole(manner: Count['manner'], value: Count['value']): boolean {
  return manner === 'exact' && value.decimals === 0
}

function namesYear(token: Token): boolean {
  return token.kind === 'year' || (token.kind === 'word' && NAMES_YEAR.test(token.word.text))
}

const NAMES_YEAR = /^[比较与](?:上|去)/

function isEach(token: Token): boolean {
  return token.kind === 'word' && (token.word.kind === 'each' || token.word.value === 'all')
}

/** `增加150件` is 1, `减少150件` is -1; absent where the figure is no difference. */
function differenceSign(tokens: readonly Token[], figure: Count): 1 | -1 | undefined {
  const word = tokens[tokens.indexOf(figure) - 1]
  if (word?.kind !== 'word' || word.word.kind !== 'compare') return undefined
  if (MORE.test(word.word.text)) return 1
  return FEWER.test(word.word.text) ? -1 : undefined
}

const MORE = /^(?:增|净增|上升|多)/
const FEWER = /^(?:减|下降|少)/

function ofTwo(percent: Count, [x, y]: readonly number[], sign: 1 | -1 | undefined): readonly Percentage[] {
  const base = sign === undefined ? x! : x! - sign * y!
  const change = sign === undefined ? Math.abs(y! - x!) : y!
  const possible = [
    [change, base],
    [Math.abs(y! - x!), x!],
    [Math.abs(y! - x!), y!],
    [x!, y!],
    [y!, x!],
  ] as const
  if (base <= 0 || possible.some(([part, whole]) => isShare(percent, part, whole))) return []
  return [wrong(percent, base, sign === undefined ? y! : x!)]
}

/** Both years, and the difference with its word. */
function ofThree(percent: Count, tokens: readonly Token[], figures: readonly Count[]): readonly Percentage[] {
  const difference = figures.find(figure => differenceSign(tokens, figure) !== undefined)
  if (!difference) return []
  const change = difference.value.coefficient
  const years = figures.filter(figure => figure !== difference).map(({ value }) => value.coefficient)
  const [less, more] = [Math.min(...years), Math.max(...years)]
  if (more - less !== change || less === 0) return []
  const possible = [change, less, more].flatMap(part => [less, more].map(whole => [part, whole] as const))
  if (possible.some(([part, whole]) => isShare(percent, part, whole))) return []
  return [differenceSign(tokens, difference) === 1 ? wrong(percent, less, more) : wrong(percent, more, less)]
}

function wrong(percent: Count, from: number, to: number): Percentage {
  const expected = shown(percent, Math.abs(to - from) * 100, from)
  return { percent, part: to, whole: from, expected, growth: true }
}
