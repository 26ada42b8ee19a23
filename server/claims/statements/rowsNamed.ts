// 不予公开的理由包括国家秘密, 涉及六种法定情形: which rows of a group have some, and how many have.
import { labelsIn } from '../cells/labels.ts'
import { cellsOfApplications } from '../cells/formCells.ts'
import type { Cells } from '../cells/selection.ts'
import type { OrderClaim } from '../claim.ts'
import { featuresOf, hasContent, type Features } from '../clauses/features.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { splitNames } from '../clauses/respectively.ts'
import { clauseOf, rangeOf } from '../clauses/said.ts'
import { hasWord, isWord, unknownIn } from '../tokens/words.ts'
import type { Token, WordToken } from '../tokens/token.ts'
import { RESULT_GROUPS, type ResultGroup } from '../vocabulary/word.ts'
import { isOwnYear } from './count.ts'
import { named } from './named.ts'
import type { Around } from './terms.ts'

export function rowsNamedClaims(around: Around): readonly OrderClaim[] {
  return around.items.flatMap((item, i) => {
    if (item.figure || item.isForeign || item.unknown > 0 || !isOwnYear(item)) return []
    if (item.before.some(isOfLaw) || OPEN.some(feature => hasWord(item.before, feature))) return []
    const own = labelsIn(featuresOf(item.before))
    const told = groupTold(around.items[i - 1], item)
    const [group, ...others] = told && own.length === 0 ? [told] : own
    if (!group || others.length > 0) return []
    const kinds = kindsClaim(around, item, i, group)
    if (kinds) return kinds
    const isOfThisYear = group === told || item.before.some(isOfYear) || around.items.some(({ said }) => said)
    return isOfThisYear ? (listedClaim(around, item, group) ?? []) : []
  })
}

/** Only results that the form divides by reasons are looked at. */
export function hasReason(said: Features): boolean {
  return labelsIn(said).some(label => label !== 'granted' && label !== 'partiallyGranted')
}

/** `不予公开40件，涉及…`: the result that is told right before it. */
function groupTold(before: ReadItem | undefined, { opener }: ReadItem): ResultGroup | undefined {
  if (!before?.said || opener !== ',' || before.isForeign || before.selection?.columns?.length)
    return undefined
  const told = before.selection?.named
  return RESULT_GROUPS.find(group => group === told)
}

function isOfYear(token: Token): boolean {
  return token.kind === 'time' && token.when === 'this'
}

/** `涉及六种法定情形`, and no list behind it, which is counted itself. */
function kindsClaim(
  { items, setting }: Around,
  item: ReadItem,
  i: number,
  group: ResultGroup,
): readonly OrderClaim[] | undefined {
  const { before } = item
  const at = before.findIndex(token => token.kind === 'word' && token.counts !== undefined)
  const counter = before[at] as WordToken | undefined
  if (!counter || !REASONS.has(before[at + 1]?.text ?? '') || at + 2 < before.length) return undefined
  if (
    hasWord(before, 'nil') ||
    items[i + 1]?.opener === ':' ||
    LISTING.has(items[i + 1]?.before[0]?.text ?? '')
  )
    return undefined
  const rows = setting.form.group(group)
  if (rows.length < 2 || before.slice(0, at).some(token => isWord(token, 'compared'))) return undefined
  const pairs = rows.map(row => ({ more: cellsOfApplications([row], TOTAL), less: NONE }))
  return [
    {
      kind: 'order',
      at: rangeOf(setting, counter),
      clause: clauseOf(setting, item),
      pairs,
      relation: 'kinds',
      number: counter.counts!,
    },
  ]
}

/** `理由包括内部事务信息、过程性信息`, `主要涉及…`: each of them is a reason that there was. */
function listedClaim(around: Around, item: ReadItem, group: ResultGroup): readonly OrderClaim[] | undefined {
  const { before } = item
  const at = before.findLastIndex(token => isWord(token, 'including') || INVOLVING.has(token.text))
  if (at < 0 || hasWord(before, 'nil') || hasWord(before, 'all')) return undefined
  const front = before.slice(0, at)
  const isOfReasons = isWord(before[at], 'including') ? front.some(({ text }) => REASONS.has(text)) : true
  const isFollowing = labelsIn(featuresOf(front)).length === 0 && unknownIn(front) === 0
  if (!isOfReasons && !isFollowing) return undefined
  const names = splitNames(before.slice(at + 1)).map(name =>
    name.filter(token => !isWord(token, 'etc') && !isCase(token)),
  )
  const rows = names.filter(hasContent).map(name => named(around, name)?.rows)
  const cells = rows.flatMap(row => (row?.length === 1 && row[0]!.startsWith(`${group}.`) ? row : []))
  if (names.length < 2 || cells.length !== names.length) return undefined
  const { setting } = around
  const [first, last] = [before[at + 1]!, before.at(-1)!]
  return [
    {
      kind: 'order',
      at: rangeOf(setting, { start: first.start, end: last.end }),
      clause: clauseOf(setting, item),
      pairs: cells.map(row => ({ more: cellsOfApplications([row], TOTAL), less: NONE })),
      relation: 'some',
    },
  ]
}

const TOTAL = ['total']
const NONE: Cells = []

/** Reasons are called so. */
const REASONS: ReadonlySet<string> = new Set(
  '法定情形 法定理由 法定事由 法定原因 情形 理由 原因 事由 情况'.split(' '),
)
const INVOLVING: ReadonlySet<string> = new Set(['涉及', '主要是', '主要为'])
const LISTING: ReadonlySet<string> = new Set(['即', '分别是', '分别为', '一', '其一'])

function isCase({ text }: Token): boolean {
  return REASONS.has(text)
}

/** `《条例》规定的不予公开情形包括…` is what the law says, and not what there was. */
function isOfLaw({ text }: Token): boolean {
  return LAW.has(text)
}

const LAW: ReadonlySet<string> = new Set(
  '条例 规定 有关规定 相关规定 法律 法规 标准 制度 流程 办法'.split(' '),
)

/** Others may be meant too, or not all, or what is said of them is another thing. */
const OPEN = [
  'intended',
  'rest',
  'except',
  'excepted',
  'other',
  'share',
  'up',
  'down',
  'same',
  'closed',
] as const
