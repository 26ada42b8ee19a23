import type { SectionId } from '../forms/form.ts'
import type { Range } from '../text/range.ts'
import type { Claim, CountClaim } from './claim.ts'
import { labelsIn } from './cells/labels.ts'
import { Context } from './clauses/context.ts'
import { namesResults, type Features } from './clauses/features.ts'
import { featuresSaid } from './tokens/words.ts'
import { splitItems } from './clauses/items.ts'
import { readItems } from './clauses/readItems.ts'
import type { ReadItem } from './clauses/readItem.ts'
import type { Setting } from './clauses/setting.ts'
import { topicOf } from './clauses/topicOfSentence.ts'
import { averageClaims } from './statements/averages.ts'
import { allClaim } from './statements/all.ts'
import { canState } from './statements/canState.ts'
import { changeClaims, hasChange, isMultiple } from './statements/changes.ts'
import {
  countOfLastYear,
  lastYearTold,
  openChanges,
  type LastYearTold,
  type OpenChange,
} from './statements/lastYear.ts'
import { countClaim } from './statements/count.ts'
import { itemsClaims } from './statements/itemsOfForm.ts'
import { outOfClaims } from './statements/outOf.ts'
import { rateOfAmountClaims } from './statements/rateOfAmount.ts'
import { noneClaim } from './statements/none.ts'
import { hasOrder, orderClaims } from './statements/orders.ts'
import { isCountable } from './statements/partLists.ts'
import { partsClaims } from './statements/parts.ts'
import { hasReason, rowsNamedClaims } from './statements/rowsNamed.ts'
import { sameClaims } from './statements/sameAs.ts'
import { shareClaims } from './statements/shares.ts'
import { yearClaims } from './statements/years.ts'
import { placeAt } from './text/normalise.ts'
import { beginsSubjects } from './text/subjects.ts'
import type { Topic } from './text/topic.ts'
import type { Token } from './tokens/token.ts'

/** A sentence with its words, and what was said before it. */
export interface Sentence extends Range {
  readonly tokens: readonly Token[]
  readonly section: SectionId | undefined
  readonly topic: Topic | undefined
  readonly before: SentenceRead | undefined
}

/** A sentence taken apart, and what it states. */
export interface SentenceRead {
  readonly claims: readonly Claim[]
  readonly lastYear: readonly LastYearTold[]
  readonly open: readonly OpenChange[]
  /** What it was about in the end. */
  readonly thing: Context['thing']
  /** Its figures are those of a whole place that is not the organ's; what goes on from it without a name is of that too. */
  readonly isOfOtherPlace: boolean
  /** What a 其中 or a 占 of the next sentence may be a part of; found when one asks. */
  readonly whole: () => ReadItem | undefined
  /** How many sentences must still be read to find it. */
  readonly waiting: number
}

export function readSentence(sentence: Sentence, setting: Setting): SentenceRead | undefined {
  const { tokens } = sentence
  const said = featuresSaid(tokens)
  if (said.has('unrelated')) return undefined
  const waiting = sentence.before?.waiting ?? 0
  if (waiting >= MOST_WAITING || canState(tokens, said, setting.normal.text))
    return readThrough(sentence, said, setting)
  let read: SentenceRead | undefined
  return {
    claims: NO_CLAIMS,
    lastYear: [],
    open: [],
    thing: undefined,
    isOfOtherPlace: sentence.before?.isOfOtherPlace === true && !said.has('self'),
    whole: () => (read ??= readThrough(sentence, said, setting)).whole(),
    waiting: waiting + 1,
  }
}

/** One asks the other, so that no more may wait than a stack holds. */
const MOST_WAITING = 50

function nothing(): undefined {
  return undefined
}

function readThrough(sentence: Sentence, said: Features, setting: Setting): SentenceRead {
  const { tokens, before } = sentence
  const context = new Context({
    section: sentence.section,
    topic: topicOf(sentence, said, setting),
    isListingResults: isListing(sentence, said),
    namesResults: namesResults(said),
    isOfSubjects: listsSubjects(sentence, said, setting),
    isQualified: QUALIFYING.some(feature => said.has(feature)) || tokens.some(isOfPart),
    series: placeAt(setting.normal, sentence.start),
  })
  if (before?.isOfOtherPlace) context.who = 'place'
  const counted = new Map<ReadItem, CountClaim>()
  const { items, claims } = readItems(splitItems(tokens), context, setting, item =>
    claimsOf(item, context, setting, counted),
  )
  const wholeBefore = () => before?.whole()
  const around = { items, context, wholeBefore, setting }
  const lists = partsClaims(items, wholeBefore, setting.normal.text)
  const changes = changeClaims(around, said)
  const own = items.find(item => isWhole(item) && !lists.parts.has(item))
  return {
    claims: [
      ...claims,
      ...lists.claims,
      ...shareClaims(around),
      ...(said.has('per') ? outOfClaims(around) : []),
      ...(said.has('per') || tokens.some(isOfPart) ? averageClaims(around) : []),
      ...(changes.length > 0 || !hasChange(said) ? [] : rateOfAmountClaims(around)),
      ...changes,
      ...yearClaims(items, tokens, setting),
      ...(said.has('same') ? sameClaims(around) : []),
      ...itemsClaims(items, setting),
      ...(hasReason(said) ? rowsNamedClaims(around) : []),
      ...(hasOrder(said) || items.some(isMultiple) ? orderClaims(around) : []),
    ],
    lastYear: lastYearTold(items, counted),
    open: changes.length > 0 || !(hasChange(said) || hasOrder(said)) ? [] : openChanges(around),
    thing: context.thing,
    isOfOtherPlace: context.who === 'place' && (context.isOfOtherPlace || before?.isOfOtherPlace === true),
    whole: own ? () => own : (before?.whole ?? nothing),
    waiting: own ? 0 : (before?.waiting ?? 0),
  }
}

function isListing({ topic }: Sentence, said: Features): boolean {
  return topic === 'applications' && (said.has('partiallyGranted') || said.has('refused'))
}

/** Two figures or more under a heading of subjects, where no result of the form is named. */
function listsSubjects({ tokens, start, end }: Sentence, said: Features, { normal }: Setting): boolean {
  const isList = tokens.filter(token => token.kind === 'figure' && token.unitKind === 'cases').length > 1
  return isList && labelsIn(said).length === 0 && beginsSubjects(normal.text, start, end)
}

function claimsOf(
  item: ReadItem,
  context: Context,
  setting: Setting,
  counted: Map<ReadItem, CountClaim>,
): readonly Claim[] {
  const isCount = item.figure && item.figure.unitKind !== 'percent' && !item.isChange
  const count = isCount ? countClaim(item, context, setting) : undefined
  const told = isCount && item.when === 'last' ? countOfLastYear(item, context, setting) : count
  if (told) counted.set(item, told)
  const none = count ? undefined : noneClaim(item, context, setting)
  const all = allClaim(item, context, setting)
  const counts = count && eachAlone(count, item)
  if (counts) return counts
  return count || none || all ? [count, none, all].filter(claim => claim !== undefined) : NO_CLAIMS
}

/** `科研机构、公益组织各3件`: beyond doubt of each of them, where all of the words are known. */
function eachAlone(count: CountClaim, { all, unknown, figure }: ReadItem): readonly CountClaim[] | undefined {
  const { columns = [], outcomes = [], each } = count.selection
  const isClear = all.has('each') && unknown === 0 && !figure!.softness && !all.has('etc')
  const isOfColumns = columns.length > 1 && each.length === columns.length
  // `其他结果与尚未审结各2件`
  const names = isOfColumns ? columns : all.has('closed') ? [] : outcomes
  if (!isClear || names.length < 2) return undefined
  return names.map(column => ({
    ...count,
    alternatives: count.selection.alternatives.map(cells =>
      cells.filter(cell => cell.endsWith(`.${column}`)),
    ),
    isCertain: false,
  }))
}

const NO_CLAIMS: readonly Claim[] = []

function isWhole({ said, figure, depth, isChange, when }: ReadItem): boolean {
  return said !== undefined && isCountable(figure) && depth === 0 && !isChange && when !== 'last'
}

function isOfPart(token: Token): boolean {
  return token.kind === 'time' && (token.when === 'part' || token.when === 'several')
}

const QUALIFYING = ['compared', 'to', 'except', 'excepted', 'further', 'up', 'down'] as const
