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
export interface Context {
  readonly section: SectionId | undefined
  readonly topic: Topic | undefined
  /** The sentence lists results, so that 公开 is one of them. */
  readonly isListingResults: boolean
  /** It names 部分公开, so that 予以公开 beside it is a result too. */
  readonly namesResults: boolean
  thing: Thing | 'other' | undefined
  groups: readonly DisputeGroup[] | undefined
  /** Groups named one after the other, none with an outcome yet. */
  run: readonly (readonly DisputeGroup[])[]
  /** Outcomes that stood in front of the groups of a list. */
  outcomeAhead: readonly string[] | undefined
  /** The outcome of what 其中 breaks up: 未审结8件，其中直接起诉6件. */
  outcomeOfWhole: readonly string[] | undefined
  documents: readonly DocumentRow[]
  act: 'issued' | 'repealed' | 'inForce' | undefined
  /** The rows of applications last told. */
  row: readonly string[] | undefined
  /** A clause without a figure said that rows: `办结的申请里，自然人18件`. */
  isOfRow: boolean
  /** Who asked, where the figure before was of some applicants only. */
  columns: readonly string[]
  who: Who | undefined
  /** The organ speaks of what it does in another role: 作为复议机关. */
  isInRole: boolean
  when: ItemWhen | undefined
  /** The time was that of a figure to compare with, `2021年为131件`; behind `；` it is no longer meant. */
  isWhenOfCompared: boolean
  /** What is carried now is carried forward. */
  isBehindResults: boolean
  /** The end of the year has been named. */
  hasEnded: boolean
  /** Below the whole of something else: 权责清单312项，其中行政许可35项. */
  isPartOfOther: boolean
  /** The figure before was added to another: 加上上年结转9件. */
  isAdded: boolean
  /** The figure before was of money or people. */
  isBehindOther: boolean
  /** The figure before was that of a result. */
  isBehindResult: boolean
  /** What is only intended, from here on. */
  isIntended: boolean
  /** A clause without a figure said whose the figures are: `法人方面，新收31件，办结30件`. */
  isFramed: boolean
  /** How many were carried forward is told, if only as an exception. */
  isCarriedTold: boolean
  /** A figure of the sentence named nothing that is known. */
  hasUnread: boolean
  /** The fees, or the procurement, that an amount behind is of. */
  charged: 'fees' | 'procurement' | undefined
  readonly mentioned: Set<DisputeGroup>
  /** How many disputes were last told. */
  disputesTold: Said | undefined
  /** What the figure before was about. */
  previous: Selection | undefined
  /** The sentence compares, excepts or speaks of parts of the year, so that it bears no witness against a table. */
  readonly isQualified: boolean
  /** Where the sentence begins: figures of one sentence are of one list. */
  readonly series: number
  /** Figures that a 合计 may add up. */
  summed: readonly Summand[]
  /** Behind 其中, until the next `；`: at which depth. */
  partsAt: number | undefined
  /** The clause before had no figure and named something: 全部予以公开，共5件. */
  isBehindNamed: boolean
  /** Names in front of 分别 that still wait for their figures. */
  awaiting: readonly Awaiting[]
}

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

type Given = Pick<
  Context,
  'section' | 'topic' | 'isListingResults' | 'namesResults' | 'isQualified' | 'series'
>

export function newContext(given: Given): Context {
  return {
    ...given,
    thing: undefined,
    groups: undefined,
    run: [],
    outcomeAhead: undefined,
    outcomeOfWhole: undefined,
    documents: [],
    act: undefined,
    row: undefined,
    isOfRow: false,
    columns: [],
    who: undefined,
    isInRole: false,
    when: undefined,
    isWhenOfCompared: false,
    isBehindResults: false,
    hasEnded: false,
    isPartOfOther: false,
    isAdded: false,
    isBehindOther: false,
    isBehindResult: false,
    isIntended: false,
    isFramed: false,
    isCarriedTold: false,
    hasUnread: false,
    charged: undefined,
    mentioned: new Set(),
    disputesTold: undefined,
    previous: undefined,
    summed: [],
    partsAt: undefined,
    isBehindNamed: false,
    awaiting: [],
  }
}
