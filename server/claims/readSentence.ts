import type { SectionId } from '../forms/form.ts'
import type { Range } from '../text/range.ts'
import type { Claim, CountClaim } from './claim.ts'
import { labelsIn } from './cells/applications.ts'
import { Context } from './clauses/context.ts'
import { namesOf, namesResults, type Features } from './clauses/features.ts'
import { featuresSaid, isWord } from './tokens/words.ts'
import { splitItems } from './clauses/items.ts'
import { readItems } from './clauses/readItems.ts'
import type { ReadItem } from './clauses/readItem.ts'
import type { Setting } from './clauses/setting.ts'
import { averageClaims } from './statements/averages.ts'
import { allClaim } from './statements/all.ts'
import { canState } from './statements/canState.ts'
import { changeClaims, hasChange, isMultiple } from './statements/changes.ts'
import { lastYearTold, openChanges, type LastYearTold, type OpenChange } from './statements/lastYear.ts'
import { countClaim } from './statements/count.ts'
import { itemsClaims } from './statements/itemsOfForm.ts'
import { outOfClaims } from './statements/outOf.ts'
import { noneClaim } from './statements/none.ts'
import { hasOrder, orderClaims } from './statements/orders.ts'
import { isCountable } from './statements/partLists.ts'
import { partsClaims } from './statements/parts.ts'
import { sameClaims } from './statements/sameAs.ts'
import { shareClaims } from './statements/shares.ts'
import { yearClaims } from './statements/years.ts'
import { placeAt, type Normal } from './text/normalise.ts'
import { beginsSubjects } from './text/subjects.ts'
import type { Topic } from './text/topic.ts'
import type { Token } from './tokens/token.ts'
import { RESULT_GROUPS } from './vocabulary/word.ts'

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
    ...NOTHING,
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

const NOTHING = { claims: [], lastYear: [], open: [], thing: undefined } as const

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
  const { items, claims } = readItems(splitItems(tokens), context, setting, claimsOf)
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
      ...(tokens.some(isOfPart) ? averageClaims(around) : []),
      ...changes,
      ...yearClaims(items, tokens, setting),
      ...(said.has('same') ? sameClaims(around) : []),
      ...itemsClaims(items, setting),
      ...(hasOrder(said) || items.some(isMultiple) ? orderClaims(around) : []),
    ],
    lastYear: lastYearTold(items),
    open: changes.length > 0 || !hasChange(said) ? [] : openChanges(around),
    thing: context.thing,
    isOfOtherPlace: context.who === 'place' && (context.isOfOtherPlace || before?.isOfOtherPlace === true),
    whole: own ? () => own : (before?.whole ?? nothing),
    waiting: own ? 0 : (before?.waiting ?? 0),
  }
}

/** `其中，…` goes on with what the sentence before was about. */
function topicOf(sentence: Sentence, said: Features, { normal }: Setting): Topic | undefined {
  const { tokens, topic, before, section } = sentence
  // `自然人58件，商业企业20件，科研机构2件`: the applicants of the form.
  if (topic === undefined && section === 'overview' && namesApplicants(tokens, said)) return 'applications'
  if (topic === undefined && section === 'overview' && tellsFlow(tokens, said, before)) return 'applications'
  if (topic === undefined && section === 'overview' && tellsResults(sentence, said, normal))
    return 'applications'
  const goesOn = topic === undefined || tokens.slice(0, 2).some(token => isWord(token, 'among'))
  const thing = before?.thing
  return goesOn && (thing === 'applications' || thing === 'disputes') ? thing : topic
}

/** Three of the form's columns, or 自然人 and 法人 where nothing else is named that they could have brought. */
function namesApplicants(tokens: readonly Token[], said: Features): boolean {
  const columns = namesOf(said, 'column:')
  if (columns.length !== 2) return columns.length > 2
  const isOther = tokens.some(
    token =>
      isWord(token, 'foreign') || isOtherThing(token) || (token.kind === 'unknown' && token.text.length > 1),
  )
  return (
    !isOther &&
    tokens.some(({ text }) => text === NATURAL) &&
    tokens.some(({ text }) => text.startsWith(LEGAL))
  )
}

/** 新收, 办结, 结转: two of the form's own rows, and no word of what else could come in and be dealt with. */
function tellsFlow(tokens: readonly Token[], said: Features, before: SentenceRead | undefined): boolean {
  if (before?.thing === 'other') return false
  const steps = [
    said.has('received'),
    said.has('done'),
    said.has('carried') || said.has('undone') || said.has('due'),
  ]
  const last = tokens.findLastIndex(({ kind }) => kind === 'figure')
  return (
    steps.filter(Boolean).length > 1 &&
    tokens.every((token, i) => isPlain(token) || (i > last && token.kind === 'unknown'))
  )
}

/**
 * `决定不予公开24件`, `无法提供30件，均因不掌握相关信息`: results of the form, at the head of a paragraph, or in one
 * that is of applications, and no word of what else may be published or not.
 */
function tellsResults({ tokens, before, start }: Sentence, said: Features, { text }: Normal): boolean {
  const isNamed =
    RESULT_GROUPS.some(group => said.has(group)) || (said.has('done') && said.has('applications'))
  if (!isNamed || before?.thing === 'other') return false
  const ahead = text.slice(Math.max(0, start - REACH), start)
  const isOfApplications = start === 0 || OF_APPLICATIONS.some(word => ahead.includes(word))
  return (
    isOfApplications &&
    tokens.slice(0, toldUntil(tokens)).every((token, i) => isPlainResult(token, tokens[i + 1]))
  )
}

/** `…，主要是规划、预算等信息`: behind the last figure, what they are about. */
function toldUntil(tokens: readonly Token[]): number {
  const last = tokens.findLastIndex(({ kind }) => kind === 'figure')
  const about = tokens.findIndex(({ text }, i) => i > last && ABOUT.has(text))
  return last < 0 || about < 0 ? tokens.length : about
}

const ABOUT: ReadonlySet<string> = new Set(['主要', '内容'])

/** `涉及自然人15件` tells who asked. */
function isPlainResult(token: Token, next: Token | undefined): boolean {
  const isOfApplicant = isWord(token, 'topic') && next?.kind === 'word' && next.word.kind === 'column'
  return (isPlain(token) || isOfApplicant) && !isAct(token)
}

/** As far as the sentence before, and the one before that. */
const REACH = 120
const OF_APPLICATIONS = ['公开申请', '申请公开', '依申请'] as const

/** 发布, 制定 are done with documents. */
function isAct(token: Token): boolean {
  return token.kind === 'word' && token.word.kind === 'act' && !isWord(token, 'decided')
}

function isPlain(token: Token): boolean {
  if (token.kind === 'unknown') return token.text.length < 2
  if (token.kind === 'figure') return FLOWING.has(token.unitKind)
  if (token.kind !== 'word') return true
  return !NOT_PLAIN.some(feature => token.word.features.includes(feature)) && !isOtherThing(token)
}

const FLOWING: ReadonlySet<string | undefined> = new Set(['cases', 'percent', 'times', undefined])
const NOT_PLAIN = ['foreign', 'soft', 'case', 'topic', 'channel', 'published'] as const

const NATURAL = '自然人'
const LEGAL = '法人'

function isOtherThing(token: Token): boolean {
  return token.kind === 'word' && token.word.kind === 'thing' && !isWord(token, 'applications')
}

function isListing({ topic }: Sentence, said: Features): boolean {
  return topic === 'applications' && (said.has('partiallyGranted') || said.has('refused'))
}

/** Two figures or more under a heading of subjects, where no result of the form is named. */
function listsSubjects({ tokens, start, end }: Sentence, said: Features, { normal }: Setting): boolean {
  const isList = tokens.filter(token => token.kind === 'figure' && token.unitKind === 'cases').length > 1
  return isList && labelsIn(said).length === 0 && beginsSubjects(normal.text, start, end)
}

function claimsOf(item: ReadItem, context: Context, setting: Setting): readonly Claim[] {
  const count =
    item.figure && item.figure.unitKind !== 'percent' && !item.isChange
      ? countClaim(item, context, setting)
      : undefined
  const none = count ? undefined : noneClaim(item, context, setting)
  const all = allClaim(item, context, setting)
  const counts = count && eachAlone(count, item)
  if (counts) return counts
  return count || none || all ? [count, none, all].filter(claim => claim !== undefined) : NO_CLAIMS
}

/** `科研机构、公益组织各3件`: beyond doubt of each of them, where all of the words are known. */
function eachAlone(count: CountClaim, { all, unknown, figure }: ReadItem): readonly CountClaim[] | undefined {
  const { columns = [], each } = count.selection
  const isClear = all.has('each') && unknown === 0 && !figure!.softness && !all.has('etc')
  if (!isClear || columns.length < 2 || each.length !== columns.length) return undefined
  return columns.map(column => ({
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
