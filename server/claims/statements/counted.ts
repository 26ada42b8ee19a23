// Whether a figure counts what its clause names.
import { actIn } from '../cells/documents.ts'
import type { Selection } from '../cells/selection.ts'
import type { Features } from '../clauses/features.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import type { Setting } from '../clauses/setting.ts'
import type { Token } from '../tokens/token.ts'
import { isToldBare } from '../tokens/figure.ts'
import { hasWord } from '../tokens/words.ts'

/** Whether the unit is one that such things are counted by, and the clause tells their number. */
export function isCounted(item: ReadItem, selection: Selection, { normal }: Setting): boolean {
  const { figure, all } = item
  const { unitKind, unit, value } = figure!
  if (selection.isMoney) return unitKind === 'money'
  if (unitKind !== 'cases' && unitKind !== 'counts' && unit !== '') return false
  // 个 counts the noun behind it: 15个工作日.
  if (unit === ANY_UNIT && selection.thing !== 'procurement' && !isOfAct(item, selection)) return false
  if (unit === '' && value !== 0 && !isToldBare(normal.text, figure!) && !isInBareList(item)) return false
  if (all.has('rate')) return false
  // Who decides disputes deals with them too; those of the organ itself are about disclosure.
  if (selection.thing === 'disputes' && all.has('dealt') && !all.has('openness')) return false
  return !(selection.isReceived && all.has('otherServices'))
}

/** `制发规范性文件6个`, `废止2个`: nothing stands behind, and what was done in front. */
function isOfAct({ after, features }: ReadItem, { thing }: Selection): boolean {
  if (after.length > 0) return false
  return thing === 'documents' ? actIn(features) !== undefined : thing === 'decisions' && isDecided(features)
}

/** `作出行政处罚决定37个`, and not the parts that 行政许可37个 may have. */
function isDecided(features: Features): boolean {
  return features.has('decided') && features.has('decision')
}

/** `三项依次为212、210、11`: the first shows that numbers are told. */
function isInBareList({ isInner, before, all, clause, depth }: ReadItem): boolean {
  if (depth > 0 && isReasonList(clause.tokens)) return true
  return isInner && before.length === 0 && !all.has('share') && hasWord(clause.tokens, 'respectively')
}

/** `不予公开40件（第三方权益12、内部事务8、过程性信息10）`: names of the form, each with its number. */
function isReasonList(tokens: readonly Token[]): boolean {
  const figures = tokens.filter(({ kind }) => kind === 'figure')
  const isNamed = (at: number) => tokens[at]?.kind === 'word' && NAMES.has(tokens[at].word.kind)
  return (
    figures.length >= SHORTEST_LIST &&
    tokens.every((token, i) => token.kind !== 'figure' || (token.unit === '' && isNamed(i - 1)))
  )
}

const NAMES: ReadonlySet<string> = new Set(['reason', 'column', 'outcome', 'row'])
const SHORTEST_LIST = 3

const ANY_UNIT = '个'
