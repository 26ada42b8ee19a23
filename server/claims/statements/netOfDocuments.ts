// 制发5件、废止2件，年末现行有效件数较年初净增3件: what was issued less what was repealed.
import type { Cells } from '../cells/selection.ts'
import type { OrderClaim } from '../claim.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { clauseOf, rangeOf } from '../clauses/said.ts'
import { hasWord } from '../tokens/words.ts'
import { directionOf, isDirection } from './points.ts'
import type { Around } from './terms.ts'

/** Only where the sentence tells both, so that no other count of them can be meant. */
export function netClaim({ items, setting }: Around, item: ReadItem, i: number): OrderClaim | undefined {
  const { before, said, figure, isIntended } = item
  const word = before.findLast(isDirection)
  if (!word || isIntended || (figure && (!said || figure.unitKind !== 'cases'))) return undefined
  if (!hasWord(before, 'compared') || !hasWord(before, 'inForce') || !before.some(isBeforeThisYear))
    return undefined
  const told = items.slice(0, i)
  const both = told.find(namesBoth)
  const [issued, repealed] = both ? [ISSUED, REPEALED] : [toldOf(told, '.issued'), toldOf(told, '.repealed')]
  const direction = directionOf(word)
  if (!issued || !repealed || direction === 0) return undefined
  const [more, less] = direction > 0 ? [issued, repealed] : [repealed, issued]
  return {
    kind: 'order',
    at: rangeOf(setting, word),
    clause: clauseOf(setting, item),
    pairs: [{ more, less }],
    relation: 'more',
    ...(said && { amount: said }),
  }
}

/** `由于新制发的行政规范性文件多于废止的，…` */
function namesBoth({ figure, all, who }: ReadItem): boolean {
  const isOfDocuments = all.has('normativeDocuments') && !all.has('regulations') && who === 'self'
  return (
    !figure &&
    isOfDocuments &&
    all.has('issued') &&
    all.has('repealed') &&
    (all.has('over') || all.has('under'))
  )
}

const ISSUED: Cells = ['disclosure.normativeDocuments.issued']
const REPEALED: Cells = ['disclosure.normativeDocuments.repealed']

function isBeforeThisYear(token: ReadItem['before'][number]): boolean {
  return token.kind === 'time' && (token.when === 'start' || token.when === 'last')
}

function toldOf(items: readonly ReadItem[], column: string): Cells | undefined {
  const found = items.find(
    ({ said, isForeign, selection }) =>
      said !== undefined &&
      !isForeign &&
      selection?.thing === 'documents' &&
      selection.alternatives[0]?.length === 1 &&
      selection.alternatives[0][0]!.endsWith(column),
  )
  return found?.selection?.alternatives[0]
}
