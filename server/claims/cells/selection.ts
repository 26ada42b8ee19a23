import { flatMap } from '../../text/flatMap.ts'
/** `<table>.<row>.<column>`: the id of a figure of the form. */
export type CellId = string

/** Cells that are added up. */
export type Cells = readonly CellId[]

export type Thing = 'applications' | 'disputes' | 'documents' | 'decisions' | 'fees' | 'procurement'

export type DisputeGroup = 'review' | 'litigationDirect' | 'litigationAfterReview'

export const LITIGATION: readonly DisputeGroup[] = ['litigationDirect', 'litigationAfterReview']
export const DISPUTES: readonly DisputeGroup[] = ['review', ...LITIGATION]

export type DocumentRow = 'regulations' | 'normativeDocuments'

/** Which cells of the form a clause names. */
export interface Selection {
  readonly thing: Thing
  /** The first is meant, the others are excused; none where the clause names the thing, and nothing to compare. */
  readonly alternatives: readonly Cells[]
  /** What 无A和B denies one by one. */
  readonly each: readonly Cells[]
  /** Whether the words leave no room for another meaning. */
  readonly isSure: boolean
  readonly groups?: readonly DisputeGroup[] | undefined
  readonly outcomes?: readonly string[]
  readonly documents?: readonly DocumentRow[]
  /** The rows of the table of applications that are meant first. */
  readonly rows?: readonly string[]
  /** The one row or group that the clause names by its label. */
  readonly named?: string | undefined
  readonly columns?: readonly string[]
  /** What was received, and nothing else. */
  readonly isReceived?: boolean
  readonly isMoney?: boolean
  /** Added up of the figures before it. */
  readonly isSum?: boolean
  /** Of what is left of a list, so that another of its figures may be the one that is wrong. */
  readonly isRest?: boolean
}

/** The clause names the thing, and no cell to compare with. */
export function nothingOf(thing: Thing, more: Partial<Selection> = {}): Selection {
  return { thing, alternatives: [], each: [], isSure: true, ...more }
}

export function cellsOfDisputes(groups: readonly DisputeGroup[], columns: readonly string[]): Cells {
  return flatMap(groups, group => columns.map(column => `disputes.${group}.${column}`))
}
