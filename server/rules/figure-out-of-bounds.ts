import { BOUNDS, type Bound } from '../forms/demands/bounds.ts'
import { columnName, shortRowName } from '../facts/name.ts'
import type { Fact } from '../facts/fact.ts'
import { sentencesOf } from '../prose/prose.ts'
import type { Report } from '../report.ts'
import { toInteger } from '../text/exact.ts'
import { flatMap } from '../text/flatMap.ts'
import { rangeOf } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const figureOutOfBounds: Rule = {
  id: 'figure-out-of-bounds',
  title: { zh: '数据超出可能的范围', en: 'A figure is beyond what can be' },
  severity: 'warning',
  check: report =>
    flatMap(
      BOUNDS.filter(({ form }) => form === report.form?.id),
      bound => flatMap(bound.rows, row => violation(report, bound, row) ?? []),
    ),
}

interface Side {
  readonly value: number
  readonly facts: readonly Fact[]
  readonly terms: readonly Term[]
}

interface Term {
  readonly number: number
  /** It is taken away. */
  readonly minus: boolean
}

function violation(report: Report, bound: Bound, row: string): Violation | undefined {
  const figure = sideOf(report, bound, row, bound.figure)
  const limit = figure && sideOf(report, bound, row, (bound.atLeast ?? bound.atMost)!)
  if (!figure || !limit) return undefined
  const gap = figure.value - limit.value
  if (bound.atLeast ? gap >= 0 : gap <= 0) return undefined
  const [first] = figure.facts as [Fact, ...Fact[]]
  const name = `${shortRowName(first.aligned.placed)} · ${columnName(first.column)}`
  const word = bound.atLeast ? { zh: '不应少于', en: 'at least' } : { zh: '不应多于', en: 'at most' }
  return {
    range: rangeOf(first),
    message: {
      zh: `“${name}”为 ${written(figure)}，${word.zh} ${written(limit)}：${bound.because.zh}。请核对。`,
      en: `${name}: ${written(figure)}, which should be ${word.en} ${written(limit)}: ${bound.because.en}. Check the figures.`,
    },
    ...(mayBeOtherwise(report, bound) && { severity: 'info' as const }),
    facts: [...figure.facts, ...limit.facts].map(({ id }) => id),
    related: [...figure.facts.slice(1), ...limit.facts].map(fact => ({
      range: rangeOf(fact),
      message: {
        zh: `${columnName(fact.column)}：${fact.shown}`,
        en: `${columnName(fact.column)}: ${fact.shown}`,
      },
    })),
  }
}

/** `undefined` unless every figure of it is there and can be read. */
function sideOf(report: Report, { table }: Bound, row: string, terms: readonly string[]): Side | undefined {
  const facts: Fact[] = []
  const numbers: Term[] = []
  let value = 0
  for (const term of terms) {
    const minus = term.startsWith('-')
    const fact = report.factById.get(`${table}.${row}.${minus ? term.slice(1) : term}`)
    const number = fact?.value && toInteger(fact.value)
    if (!fact || number === undefined) return undefined
    facts.push(fact)
    value += minus ? -number : number
    numbers.push({ number, minus })
  }
  return { value, facts, terms: numbers }
}

/** `5 － 2 ＝ 3` */
function written({ value, terms: [first, ...others] }: Side): string {
  if (!first) return '0'
  const more = others.map(({ number, minus }) => ` ${minus === number < 0 ? '＋' : '－'} ${Math.abs(number)}`)
  return more.length > 0 ? `${first.number}${more.join('')} ＝ ${value}` : String(first.number)
}

function mayBeOtherwise(report: Report, { unless }: Bound): boolean {
  return unless !== undefined && sentencesOf(report).some(({ text }) => unless.test(text))
}
