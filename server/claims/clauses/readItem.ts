import type { Selection } from '../cells/selection.ts'
import type { Said } from '../claim.ts'
import type { TimeToken, Token } from '../tokens/token.ts'
import type { Around } from './around.ts'
import type { Features } from './features.ts'
import type { Item } from './items.ts'
import type { ItemWhen } from './when.ts'
import type { Who } from './who.ts'

/** An item with its slots: who, when, what, and what makes it narrower. */
export interface ReadItem extends Item {
  /** The figure where it stands in the source; absent for none, and for one that was lost. */
  readonly said: Said | undefined
  /** What the words before and behind the figure say together. */
  readonly all: Features
  /** What of it the cells were found by. */
  readonly features: Features
  /** Behind the figure, what begins with 均 or 全部: a claim of its own. */
  readonly tail: readonly Token[]
  readonly when: ItemWhen | 'none'
  readonly whenToken: TimeToken | undefined
  readonly who: Who
  readonly selection: Selection | undefined
  /** What the clause before, which has no figure, hands on. */
  readonly heir: Selection | undefined
  /** Characters in no vocabulary. */
  readonly unknown: number
  readonly around: Around
  /** `收到157件，办结150件，其余7件…`: it and the rest behind it make a figure before it. */
  readonly hasRest: boolean
  /** It names something that the form has not. */
  readonly isForeign: boolean
  /** One channel alone is a part. */
  readonly isChannel: boolean
  readonly isIntended: boolean
  /** It tells of a change, not of a number. */
  readonly isChange: boolean
  /** What was received may include what was carried in: the sentence says so. */
  readonly includesCarried: boolean
}
