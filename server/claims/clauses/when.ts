import type { TimeToken, Token } from '../tokens/token.ts'
import { isWord } from '../tokens/words.ts'
import type { Features } from './features.ts'

/** The years that a clause names, as far as they say where something was carried. */
export interface Times {
  readonly last: boolean
  readonly next: boolean
  readonly end: boolean
}

/** Of which time a clause speaks. */
export type ItemWhen = 'this' | 'last' | 'part' | 'several' | 'other'

export interface WhenRead {
  readonly when: ItemWhen | 'none'
  /** Said in the clause itself. */
  readonly isOwn: boolean
  /** The word that says another time than this year. */
  readonly token: TimeToken | undefined
  readonly times: Times
}

/** This year unless a word says otherwise; a last or next year beside 结转 is part of what, not of when. */
export function readWhen(
  tokens: readonly Token[],
  features: Features,
  inherited: ItemWhen | undefined,
  isOfYear = false,
): WhenRead {
  // 上年遗留的诉讼 are of last year: their table has no row for what was carried.
  const isOfDisputes = features.has('review') || features.has('litigation')
  const isCarried = !isOfDisputes && (features.has('carried') || features.has('undone'))
  let [last, next, end] = [false, false, false]
  let into = false
  let when: ItemWhen | undefined
  let token: TimeToken | undefined
  for (const [i, time] of tokens.entries()) {
    if (time.kind !== 'time' || isOfReport(tokens, i)) continue
    // `2021年，…，年末结转9件`: the end of the year that the sentence is of.
    const isOfOther = time.when === 'end' && time.year === undefined && inherited === 'last'
    // `2021年，…，当年予以公开88件`
    const isSame =
      (inherited === 'last' || inherited === 'other') &&
      (OF_THAT_YEAR.has(time.text) || (isOfYear && OF_A_YEAR.has(time.text)))
    // `2021年，…，结转至2022年度9件`: what this year began with.
    const isIntoThis = inherited === 'last' && isCarried && time.when === 'this' && time.year !== undefined
    const said = isIntoThis
      ? 'carriedIn'
      : isSame || (isOfOther && !OWN_END.test(time.text))
        ? undefined
        : whenSaid(time, isCarried && !opensNames(tokens, i, features), features)
    into ||= isIntoThis
    last ||= said === 'carriedIn' || said === 'last'
    next ||= time.when === 'next'
    end ||= time.when === 'end'
    // `年初，对上年结转的9件逐件梳理`: how many these were is told of the whole year.
    const isWhole = said === 'carriedIn' && inherited === 'part' && !features.has('done')
    if (said === 'this' || isWhole) when ??= 'this'
    else if (said !== undefined && said !== 'carriedIn') {
      when = said
      token = time
    }
  }
  return {
    when: into ? 'this' : (when ?? inherited ?? 'none'),
    isOwn: when !== undefined,
    token,
    times: { last, next, end },
  }
}

/** `2021年新收、上年结转分别为198件、7件`: the year in front of the names is that of all of them. */
function opensNames(tokens: readonly Token[], at: number, features: Features): boolean {
  return at === 0 && features.has('respectively') && !isWord(tokens[1], 'carried')
}

/** `上年度报告列出的5个问题`: which report told of them first. */
function isOfReport(tokens: readonly Token[], at: number): boolean {
  const told = tokens
    .slice(at + 1, at + 3)
    .map(({ text }) => text)
    .join('')
  return LISTING.test(told) && tokens.some(({ text }) => text === PROBLEMS)
}

const LISTING = /^(?:年度)?(?:工作)?(?:报告|年报)[中里]?(?:所)?(?:列|提|指|反映|查|存在)/
const PROBLEMS = '问题'

const OF_THAT_YEAR: ReadonlySet<string> = new Set(['当年', '当年度', '该年'])
/** These are of the year that the clauses before are of. */
const OF_A_YEAR: ReadonlySet<string> = new Set(
  '全年 全年度 全年内 整年 年内 年度内 一年中 一年间 一年内 这一年'.split(' '),
)
const OWN_END = /^[本今当]/

function whenSaid(
  { when, year }: TimeToken,
  isCarried: boolean,
  features: Features,
): ItemWhen | 'carriedIn' | undefined {
  switch (when) {
    case 'last':
      return isCarried ? 'carriedIn' : 'last'
    case 'start':
      return isCarried ? 'carriedIn' : 'part'
    case 'other':
      return isCarried && year !== undefined ? 'carriedIn' : 'other'
    case 'next':
      return isCarried || features.has('dealt') ? undefined : 'other'
    case 'end':
    case 'this':
      return 'this'
    case 'part':
    case 'several':
      return when
  }
}
