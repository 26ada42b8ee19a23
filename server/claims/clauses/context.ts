import type { SectionId } from '../../forms/form.ts'
import type { DisputeGroup, DocumentRow, Selection, Thing } from '../cells/selection.ts'
import type { Said } from '../claim.ts'
import type { Topic } from '../text/topic.ts'
import type { TimeToken, Token } from '../tokens/token.ts'
import type { ReadItem } from './readItem.ts'
import type { ItemWhen } from './when.ts'
import type { Who } from './who.ts'
import type { Features } from './features.ts'

/** What a sentence has been about so far: clauses leave out what the clauses before them said. */
export class Context {
  readonly section: SectionId | undefined
  readonly topic: Topic | undefined
  /** The sentence lists results, so that 公开 is one of them. */
  readonly isListingResults: boolean
  /** Its words show that 予以公开, 不予公开 and the like are results. */
  readonly namesResults: boolean
  /** It lists what was asked for, and no result: 申请内容集中在三个方面. */
  readonly isOfSubjects: boolean
  thing: Thing | 'other' | undefined = undefined
  /** What the form has not was counted, not only named. */
  isOtherCounted = false
  groups: readonly DisputeGroup[] | undefined = undefined
  /** Groups named one after the other, none with an outcome yet. */
  run: readonly (readonly DisputeGroup[])[] = []
  /** Outcomes that stood in front of the groups of a list. */
  outcomeAhead: readonly string[] | undefined = undefined
  /** The outcome behind the last group of a list in which figures stand first: 2件复议、1件诉讼被纠正. */
  outcomeBehind: readonly string[] | undefined = undefined
  /** The outcome of what 其中 breaks up: 未审结8件，其中直接起诉6件. */
  outcomeOfWhole: readonly string[] | undefined = undefined
  documents: readonly DocumentRow[] = []
  act: 'issued' | 'repealed' | 'inForce' | undefined = undefined
  /** The rows of applications last told. */
  row: readonly string[] | undefined = undefined
  /** All that were told in the sentence: 其中 behind a list may be of its last or of what it breaks up. */
  rowsTold: readonly (readonly string[])[] = []
  /** 前者 or 后者 has been said, until the next `；`: of which of the two a figure is, is not known. */
  isOfEither = false
  /** A clause without a figure said that rows: `办结的申请里，自然人18件`. */
  isOfRow = false
  /** Who asked, where the figure before was of some applicants only. */
  columns: readonly string[] = []
  /** What follows is of these alone: `自然人申请的180件中，…`. */
  isOfColumns = false
  who: Who | undefined = undefined
  /** The last figure that restates cells was told of a whole place that is not the organ's. */
  isOfOtherPlace = false
  /** The organ speaks of what it does in another role: 作为复议机关. */
  isInRole = false
  when: ItemWhen | undefined = undefined
  /** A clause without a figure said of which year the figures are: `回看2021年，全年新收…`. */
  isOfYear = false
  /** The time was that of a figure to compare with, `2021年为131件`; behind `；` it is no longer meant. */
  isWhenOfCompared = false
  /** What is carried now is carried forward. */
  isBehindResults = false
  /** The end of the year has been named. */
  hasEnded = false
  /** `上年结转的9件中，…`, `土地类申请办结42件，…`: results behind it are of these, until the next `；`. */
  isOfSome = false
  /** The last count was of what is in no table: `一名申请人提交16件`. */
  isBehindUntold = false
  /** 其中 broke that up; until the next `；`. */
  isOfUntold = false
  /** Below the whole of something else: 权责清单312项，其中行政许可35项. */
  isPartOfOther = false
  /** The figures are those out of every so many: `每10件里8件…`. */
  isOfEach = false
  /** The figure before was added to another: 加上上年结转9件. */
  isAdded = false
  /** The figure before was of money or people. */
  isBehindOther = false
  /** The figure before was that of a result. */
  isBehindResult = false
  /** What is only intended, from here on. */
  isIntended = false
  /** A clause without a figure said whose the figures are: `法人方面，新收31件，办结30件`. */
  isFramed = false
  /** How many were carried forward is told, if only as an exception. */
  isCarriedTold = false
  /** The rows behind 除…外, until the next `；`: what is said is said of the others. Empty where they are not known. */
  excepted: readonly string[] | undefined = undefined
  /** The columns behind it: `除商业企业外，法人组织…`. */
  exceptedColumns: readonly string[] = []
  /** A figure of the sentence named nothing that is known. */
  hasUnread = false
  /** The fees, or the procurement, that an amount behind is of. */
  charged: 'fees' | 'procurement' | undefined = undefined
  readonly mentioned = new Set<DisputeGroup>()
  /** How many disputes were last told. */
  disputesTold: Said | undefined = undefined
  /** What the figure before was about. */
  previous: Selection | undefined = undefined
  /** The sentence compares, excepts or speaks of parts of the year, so that it bears no witness against a table. */
  readonly isQualified: boolean
  /** Where the sentence begins: figures of one sentence are of one list. */
  readonly series: number
  /** Figures that a 合计 may add up. */
  summed: readonly Summand[] = []
  /** The same of last year. */
  summedLastYear: readonly Summand[] = []
  /** Behind 其中, until the next `；`: at which depth. */
  partsAt: number | undefined = undefined
  /** The clause before had no figure and named something: 全部予以公开，共5件. */
  isBehindNamed = false
  /** Names in front of 分别 that still wait for their figures. */
  awaiting: readonly Awaiting[] = []

  constructor(given: Given) {
    this.section = given.section
    this.topic = given.topic
    this.isListingResults = given.isListingResults
    this.namesResults = given.namesResults
    this.isOfSubjects = given.isOfSubjects
    this.isQualified = given.isQualified
    this.series = given.series
  }
}

type Given = Pick<
  Context,
  'section' | 'topic' | 'isListingResults' | 'namesResults' | 'isOfSubjects' | 'isQualified' | 'series'
>

/** A figure that restates cells, and whether 其中 makes it a part of the one before. */
export interface Summand {
  readonly item: ReadItem
  readonly selection: Selection
  readonly isPart: boolean
}

/** One of the names before 分别, and what it says together with what they share. */
export interface Awaiting {
  readonly tokens: readonly Token[]
  readonly features: Features
  /** Where the names are years. */
  readonly time?: TimeToken
}

/** The same with other fields: what words mean that are no clause of their own. */
export function contextWith(context: Context, changes: Partial<Context>): Context {
  return Object.assign(new Context(context), context, changes)
}
