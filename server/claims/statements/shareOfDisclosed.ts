// 现行有效23件，其中本年新制发的占两成; 三类行政执法决定中，行政许可占九成: of what the clauses before name.
import type { Cells } from '../cells/selection.ts'
import type { ShareClaim } from '../claim.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { SCALE } from '../quantity.ts'
import type { Token } from '../tokens/token.ts'
import { hasWord, isWord } from '../tokens/words.ts'
import { SOFTENING } from '../vocabulary/softness.ts'
import type { Softness } from '../vocabulary/word.ts'
import { cells, claimOf, pairsOf, type Around } from './terms.ts'

/** Of documents that are in force those of the year; of all three kinds of decisions one. */
export function ofDisclosed({ items }: Around, item: ReadItem, i: number): ShareClaim | undefined {
  const { selection, before, unknown, isForeign, all } = item
  const [part, ...others] = selection?.alternatives ?? []
  if (part?.length !== 1 || others.length > 0 || unknown > 0 || isForeign || all.has('compared'))
    return undefined
  const thing = selection!.thing
  const isPart =
    (thing === 'documents' && isWord(before[0], 'among')) ||
    (thing === 'decisions' &&
      isWord(
        before.findLast(token => !isSoft(token)),
        'share',
      ))
  const whole = isPart ? items.slice(0, i).findLast(other => isWhole(other, item, part[0]!)) : undefined
  if (!whole || whole.isForeign || whole.unknown > LONGEST || whole.who !== 'self' || whole.when === 'last')
    return undefined
  return claimOf(item, pairsOf([part], [cells(wholeOf(whole))]), 'warning')
}

/** `规章库现收录现行有效规章`: a word that says where they are. */
const LONGEST = 2

function isWhole(other: ReadItem, { depth }: ReadItem, part: string): boolean {
  const cells = other.depth === depth ? wholeOf(other) : []
  if (cells.length === 1) return cells[0]!.endsWith(IN_FORCE) && part === cells[0]!.replace(IN_FORCE, ISSUED)
  return (
    cells.length === DECISIONS.length && cells.includes(part) && cells.every(cell => DECISIONS.includes(cell))
  )
}

function wholeOf({ selection, figure, before, after }: ReadItem): Cells {
  if (selection) return selection.alternatives.length === 1 ? selection.alternatives[0]! : []
  // `三类行政执法决定中`
  const isOfKinds = figure?.unit === '类' && figure.value === DECISIONS.length * SCALE
  return isOfKinds && before.length === 0 && hasWord(after, 'decision') && isWord(after.at(-1), 'of')
    ? DECISIONS
    : []
}

const IN_FORCE = '.inForce'
const ISSUED = '.issued'
const DECISIONS: Cells = ['licensing', 'penalties', 'coercion'].map(row => `disclosure.${row}.decisions`)

function isSoft(token: Token): boolean {
  return SOFTNESS.some(softness => isWord(token, softness)) && !isWord(token, 'share')
}

const SOFTNESS = Object.keys(SOFTENING) as readonly Softness[]
