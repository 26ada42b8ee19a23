import { cellsOfApplications } from '../cells/formCells.ts'
import { select } from '../cells/select.ts'
import type { Cells, Selection } from '../cells/selection.ts'
import type { ShareClaim, Term } from '../claim.ts'
import type { Context } from '../clauses/context.ts'
import { NO_FEATURES, type Features } from '../clauses/features.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import type { Setting } from '../clauses/setting.ts'

/** What a percentage is looked at with. */
export interface Around {
  readonly items: readonly ReadItem[]
  /** The sentence's context at its end. */
  readonly context: Context
  readonly wholeBefore: () => ReadItem | undefined
  readonly setting: Setting
}

type Pairs = ShareClaim['pairs']

export function said({ said }: ReadItem): Term {
  return { kind: 'said', said: said! }
}

export function cells(plus: Cells, minus?: Cells): Term {
  return { kind: 'cells', plus, ...(minus && { minus }) }
}

const RECEIVED = cellsOfApplications(['newlyReceived'], ['total'])
const RESULTS = cellsOfApplications(['resultsTotal'], ['total'])
const BOTH = cellsOfApplications(['newlyReceived', 'carriedOver'], ['total'])

/** What a share of the applications can be a share of. */
export function tableWholes(): readonly Term[] {
  return [cells(RECEIVED), cells(RESULTS), cells(BOTH)]
}

export function resultsFirst(): readonly Term[] {
  return [cells(RESULTS), cells(RECEIVED), cells(BOTH)]
}

export function pairsOf(parts: readonly Cells[], wholes: readonly Term[]): Pairs {
  return parts.flatMap(part => wholes.map(whole => ({ part: cells(part), whole })))
}

export function claimOf(
  item: Pick<ReadItem, 'said'>,
  pairs: Pairs,
  severity: 'warning' | 'info',
): ShareClaim | undefined {
  return pairs.length === 0 ? undefined : { kind: 'share', percent: item.said!, pairs, severity }
}

/** The cells that words name which are no clause of their own. */
export function selectionOf(
  { setting }: Pick<Around, 'setting'>,
  context: Context,
  features: Features,
  { figure }: ReadItem,
): Selection | undefined {
  const times = { last: false, next: false, end: false }
  return select({ features, ahead: NO_FEATURES, context, form: setting.form, times, figure })
}
