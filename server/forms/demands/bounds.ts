// What figures cannot be, by what their columns count.
import type { Text } from '../../text/locale.ts'
import type { FormId, TableId } from '../form.ts'
import type { OrganBody, OrganLevel } from './organs.ts'

/**
 * What figures of one row must not be, though the form prints no sum of it: `figure` is at least, or at most, the
 * sum of the terms. A term is a column of the row, taken away where `-` stands before it; no term at all makes 0.
 */
export interface Bound {
  readonly form: FormId
  readonly table: TableId
  readonly rows: readonly string[]
  /** The columns that are added up; the first is what a finding points at. */
  readonly figure: readonly string[]
  readonly atLeast?: readonly string[]
  readonly atMost?: readonly string[]
  /** Why, as a message says it. */
  readonly because: Text
  /** What in the running text shows that it may be otherwise; then it is information. */
  readonly unless?: RegExp
}

/** Follows from what the columns count; no document states it. */
export const BOUNDS: readonly Bound[] = [
  {
    form: 'disclosure-2021',
    table: 'disclosure',
    rows: ['regulations', 'normativeDocuments'],
    figure: ['inForce'],
    atLeast: ['issued', '-repealed'],
    because: {
      zh: '本年制发的件，除本年废止的以外，年末应在现行有效之内',
      en: 'what was issued in the year and not repealed is in force at its end',
    },
    unless: /失效|期满|到期|过渡/,
  },
  {
    form: 'disclosure-2019',
    table: 'disclosure',
    rows: ['regulations', 'normativeDocuments'],
    figure: ['disclosed'],
    atMost: ['disclosedTotal'],
    because: {
      zh: '本年新公开的件应在对外公开总数量之内',
      en: 'what was newly disclosed is among all that is disclosed',
    },
  },
  {
    form: 'disclosure-2019',
    table: 'disclosure',
    rows: ['licensing', 'otherServices', 'penalties', 'coercion', 'fees'],
    figure: ['previousItems', 'change'],
    atLeast: [],
    because: {
      zh: '上一年项目数量加本年增减后不能为负',
      en: 'last year’s items and the change cannot make less than 0',
    },
  },
]

/** A row that only some organs can have anything in. */
export interface Restriction {
  readonly table: TableId
  readonly row: string
  /** What counts what the organ itself made: a figure there is a mistake. Elsewhere it may be others’. */
  readonly own: readonly string[]
  /** Levels at which a government may; a city cannot be told from a county of that rank, so neither is found fault with. */
  readonly onlyFor: readonly OrganLevel[]
  /** Bodies that may at these levels: an office reports for its government. */
  readonly bodies: readonly OrganBody[]
  /** Departments that keep the count for their government. */
  readonly exempt: RegExp
}

/** 立法法 arts 91 and 93: 规章 are made by 部委, provinces, 设区的市 and 自治州. */
export const RESTRICTIONS: readonly Restriction[] = [
  {
    table: 'disclosure',
    row: 'regulations',
    own: ['issued', 'inForce', 'made'],
    onlyFor: ['nation', 'province', 'city'],
    bodies: ['government', 'office'],
    exempt: /司法[局厅]|法制/,
  },
]
