import {
  ACTUALLY,
  DEMANDED,
  DEMANDED_AMOUNT,
  FEE_LETTER,
  NAMES_NOTICE,
  NAMES_OTHER_FEE,
  NAMES_PROCESSING_FEE,
  NOT_CHARGING,
  NOT_PAID,
  NO_FEE_AT_ALL,
  NOTICES,
  ON_FEES,
  ON_OTHER_FEES,
  PARTLY,
  PAST,
  ONLY_NOTICES,
  OTHER_CHARGES,
  RATES,
  RECEIVED_AMOUNT,
} from '../../forms/demands/fees.ts'
import type { SectionId } from '../../forms/form.ts'
import { flatMap } from '../../text/flatMap.ts'
import { BEYOND, type Range } from '../../text/range.ts'
import { findWord, hasWord } from '../tokens/words.ts'
import { clauseOf } from '../clauses/said.ts'
import { splitItems, type Item } from '../clauses/items.ts'
import type { Quantity } from '../quantity.ts'
import type { SentenceFound } from '../sentence.ts'
import { placeOf } from '../text/normalise.ts'
import type { TimeToken, Token } from '../tokens/token.ts'
import { MONEY } from '../vocabulary/units.ts'

/** What one sentence says of the 信息处理费. */
export interface FeesTold {
  readonly section: SectionId | undefined
  /** How many 收费通知 were sent. */
  readonly notices?: Amount
  /** What they demanded together. */
  readonly demanded?: Amount
  /** What was received. */
  readonly received?: Amount
  /** The word that says that nothing was. */
  readonly nothing?: Range
  /** A year that is not the report's, where section six tells of one. */
  readonly otherYear?: Range & { readonly year: number }
  /** Beyond doubt of this fee, so that it must agree with what is said elsewhere. */
  readonly isClear: boolean
}

/** A number of notices, or an amount in 元; `isSoft` where it is only about so much. */
export interface Amount extends Range {
  readonly value: Quantity
  readonly isSoft: boolean
}

export function feesIn(sentence: SentenceFound, tokens: readonly Token[]): FeesTold | undefined {
  const { normal, section, topic, text } = sentence
  if (!text.includes(FEE_LETTER)) return undefined
  if (!ON_FEES.test(text) || ON_OTHER_FEES.test(text) || hasWord(tokens, 'unrelated')) return undefined
  const times = tokens.filter((token): token is TimeToken => token.kind === 'time')
  const other = times.find(({ year, when }) => year !== undefined && (when === 'last' || when === 'other'))
  if (other && section !== 'other') return undefined
  if (!other && times.some(({ when }) => ELSEWHEN.has(when))) return undefined
  const isOtherYear = other !== undefined && times.every(isOfOther) && !PAST.test(text)
  const told: Mutable = {}
  // `2021年曾发出收费通知2件，本年…`: of which year a figure is, no one knows.
  if (!other || isOtherYear) addItems(told, sentence, splitItems(tokens))
  const isNamed = NAMES_PROCESSING_FEE.test(text) || NO_FEE_AT_ALL.test(text)
  const isHere = section === 'other' || topic === 'applications'
  return {
    section,
    ...told,
    ...(isOtherYear && {
      otherYear: { ...placeOf(normal, other.start, other.start + 4), year: other.year! },
    }),
    isClear:
      isNamed ||
      ((isHere || NAMES_NOTICE.test(text)) && !OTHER_CHARGES.test(text) && !NAMES_OTHER_FEE.test(text)),
  }
}

function isOfOther({ when }: TimeToken): boolean {
  return when === 'last' || when === 'other'
}

const ELSEWHEN: ReadonlySet<string> = new Set(['last', 'other', 'several', 'part'])

interface Mutable {
  notices?: Amount
  demanded?: Amount
  received?: Amount
  nothing?: Range
}

/** `实际收取13件、金额19850元`: what was received goes on in its clause. */
function addItems(told: Mutable, sentence: SentenceFound, items: readonly Item[]): void {
  let isReceiving = false
  const isOfNotices = NOTICES.test(sentence.text)
  const partly = PARTLY.exec(sentence.text)
  const end = partly ? sentence.start + partly.index : BEYOND
  for (const item of items) {
    if (item.start >= end) break
    const before = textOf(sentence, item.before)
    const goesOn = item.isInner || SUMS.test(before)
    // `收取信息处理费1件，金额120元`: where no notices are told, the amount is that of what was received.
    const begins = ACTUALLY.test(before) || (!isOfNotices && before.includes('收取'))
    isReceiving = begins || (goesOn && isReceiving && !DEMANDED.test(before))
    addItem(told, sentence, item, isReceiving)
  }
}

const SUMS = /^(?:共|共计|合计)?(?:总)?金额/

function addItem(
  told: Mutable,
  { normal, text: all }: SentenceFound,
  item: Item,
  isReceiving: boolean,
): void {
  const { figure, before, after } = item
  const tokens = figure ? [...before, figure] : [...before, ...after]
  const text = textOf({ normal }, tokens)
  const nil = findWord(before, 'nil') ?? findWord(after, 'nil')
  // A rate, or what was forgone, is no amount received.
  if (figure && (findWord(before, 'per') || RATES.test(text))) return
  // `邮寄成本约3200元由公用经费列支` is what the organ spent.
  if (figure && SPENT.test(text) && !RECEIVED_AMOUNT.test(text)) return
  if (figure?.value !== undefined && figure.unitKind === 'money') {
    const amount = amountOf(normal, figure, figure.value * MONEY[figure.unit]!)
    if (!isReceiving && !RECEIVED_AMOUNT.test(text) && DEMANDED_AMOUNT.test(text)) told.demanded ??= amount
    else told.received ??= amount
  } else if (figure?.value !== undefined) {
    if (!isReceiving && NOTICE_UNITS.has(figure.unit) && NOTICES.test(text) && !NOT_PAID.test(text))
      told.notices ??= amountOf(normal, figure, figure.value)
  } else if (nil) {
    const isOfFee = NAMES_PROCESSING_FEE.test(all) && RECEIVED_AMOUNT.test(text)
    addNothing(told, text, isOfFee, clauseOf({ normal }, item))
  }
}

const SPENT = /成本|经费|投入|列支|支出/

const NOTICE_UNITS: ReadonlySet<string> = new Set('件 份 次 个 笔 宗'.split(' '))

function addNothing(told: Mutable, text: string, isOfFee: boolean, at: Range): void {
  const isOnlyNotices = NOTICES.test(text) && !ONLY_NOTICES.test(text.replace(/收费通知/g, ''))
  if (isOnlyNotices) told.notices ??= { ...at, value: 0, isSoft: false }
  else if ((text.includes(FEE_LETTER) || isOfFee) && !NOT_CHARGING.test(text)) told.nothing ??= at
}

function amountOf(
  normal: SentenceFound['normal'],
  figure: { readonly numeral: Range; readonly softness?: unknown },
  value: Quantity,
): Amount {
  const { start, end } = figure.numeral
  return { ...placeOf(normal, start, end), value, isSoft: figure.softness !== undefined }
}

function textOf({ normal }: Pick<SentenceFound, 'normal'>, tokens: readonly Token[]): string {
  return normal.text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0)
}

/** Two statements on fees that cannot both be right, or one that cannot be right with the tables. */
export interface FeeFault {
  readonly kind:
    | 'withoutNotice'
    | 'moreThanDemanded'
    | 'nothingAndAmount'
    | 'elsewhere'
    | 'demandedElsewhere'
    | 'noticesElsewhere'
  readonly at: Range
  readonly value: Quantity
  readonly other: Range
  readonly otherValue: Quantity
}

export function feeFaults(all: readonly FeesTold[]): readonly FeeFault[] {
  return [...flatMap(all, told => faultIn(told) ?? []), ...betweenSentences(all)]
}

function faultIn({ notices, demanded, received, nothing }: FeesTold): FeeFault | undefined {
  const amount = received?.value ? received : demanded?.value ? demanded : undefined
  if (notices?.value === 0 && amount) return faultOf('withoutNotice', amount, notices, 0)
  if (received && demanded && received.value > demanded.value && !received.isSoft && !demanded.isSoft)
    return faultOf('moreThanDemanded', received, demanded, demanded.value)
  if (nothing && received && received.value > 0 && nothing.end <= received.start)
    return faultOf('nothingAndAmount', received, nothing, 0)
  return undefined
}

function faultOf(kind: FeeFault['kind'], at: Amount, other: Range, otherValue: Quantity): FeeFault {
  return { kind, at, value: at.value, other, otherValue }
}

/** What one sentence says was received, demanded or sent, and what another says. */
function betweenSentences(all: readonly FeesTold[]): readonly FeeFault[] {
  const told = all.filter(({ isClear }) => isClear)
  const firm = (amounts: readonly (Amount | undefined)[]) =>
    amounts.filter(amount => amount !== undefined).filter(({ isSoft }) => !isSoft)
  return [
    ...differing(
      'elsewhere',
      flatMap(told, fees => saidOf(fees) ?? []),
    ),
    ...differing('demandedElsewhere', firm(told.map(({ demanded }) => demanded))),
    ...differing('noticesElsewhere', firm(told.map(({ notices }) => notices))),
  ]
}

function differing(kind: FeeFault['kind'], amounts: readonly Amount[]): readonly FeeFault[] {
  return flatMap(amounts, one => {
    const other = amounts.find(({ value }) => value !== one.value)
    return other ? [faultOf(kind, one, other, other.value)] : []
  })
}

function saidOf({ nothing, received }: FeesTold): Amount | undefined {
  if (nothing) return { ...nothing, value: 0, isSoft: false }
  return received && !received.isSoft ? received : undefined
}
