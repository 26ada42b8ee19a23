import { flatMap } from '../../text/flatMap.ts'
import type { Range } from '../../text/range.ts'
import type { SentenceFound } from '../sentence.ts'
import type { Token } from '../tokens/token.ts'
import { feesIn, type FeesTold } from './fees.ts'
import { listTold, type ListTold } from './lists.ts'
import { namesListed } from './namesListed.ts'
import { namedYears, type NamedYear } from './named.ts'
import { periodIn, type PeriodYear } from './period.ts'
import { partsTold, type PartsTold } from './sectionCount.ts'

/** What a report says of itself. */
export interface Itself {
  /** Years of its period that are not the report's. */
  readonly periodYears: readonly PeriodYear[]
  /** Dates of its period that are not the first or last day of a year. */
  readonly partPeriods: readonly Range[]
  /** Where it names itself by another year. */
  readonly namedYears: readonly NamedYear[]
  readonly parts: readonly PartsTold[]
  /** Lists whose number is told before them. */
  readonly lists: readonly ListTold[]
  /** What it says of the 信息处理费. */
  readonly fees: readonly FeesTold[]
}

type Mutable<Lists> = {
  -readonly [Key in keyof Lists]: Lists[Key] extends readonly (infer One)[] ? One[] : never
}

export type Gathered = Mutable<Itself>

export function nothingTold(): Gathered {
  return { periodYears: [], partPeriods: [], namedYears: [], parts: [], lists: [], fees: [] }
}

/** Adds what a sentence says; its words only where it has been taken apart. */
export function gather(
  itself: Gathered,
  sentence: SentenceFound,
  tokens: readonly Token[] | undefined,
  year: number | undefined,
): void {
  const period = periodIn(sentence, year)
  if (period) itself.periodYears.push(...period.wrongYears)
  if (period?.notWhole) itself.partPeriods.push(period.notWhole)
  itself.namedYears.push(...namedYears(sentence).filter(named => named.year !== year))
  const parts = partsTold(sentence)
  if (parts) itself.parts.push(parts)
  const list = listTold(sentence) ?? (tokens && namesListed(sentence, tokens))
  if (list) itself.lists.push(list)
  const fees = tokens && feesIn(sentence, tokens)
  if (fees) itself.fees.push(fees)
}

/** What several paragraphs say, in their order. */
export function allTold(each: readonly Itself[]): Itself {
  return {
    periodYears: flatMap(each, ({ periodYears }) => periodYears),
    partPeriods: flatMap(each, ({ partPeriods }) => partPeriods),
    namedYears: flatMap(each, ({ namedYears }) => namedYears),
    parts: flatMap(each, ({ parts }) => parts),
    lists: flatMap(each, ({ lists }) => lists),
    fees: flatMap(each, ({ fees }) => fees),
  }
}
