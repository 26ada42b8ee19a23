// 全年办结240件，平均每月20件: a year's figure by its months, quarters or working days.
import type { ShareClaim, Term } from '../claim.ts'
import { hasContent } from '../clauses/features.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import type { Token } from '../tokens/token.ts'
import { hasWord, isWord, unknownIn } from '../tokens/words.ts'
import { SCALE } from '../quantity.ts'
import { isExact } from './partLists.ts'
import { cells, claimOf, said, type Around } from './terms.ts'

export const MONTHS: ReadonlyMap<string, number> = new Map([
  ['月均', 12],
  ['每月', 12],
  ['每个月', 12],
  ['每季度', 4],
])

export function averageClaims(around: Around): readonly ShareClaim[] {
  return around.items.flatMap((item, i) => {
    const each = perCounted(item, around.items.slice(0, i))
    const per = each?.per ?? perOf(item, around.items[i - 1]) ?? perDay(item, around.items.slice(0, i))
    if (per === undefined || item.isIntended || item.who !== 'self') return []
    const whole = each?.whole ?? wholeOf(around, item, i)
    if (!whole) return []
    const claim = claimOf(item, [{ part: whole, whole }], 'warning')
    return claim ? [{ ...claim, per }] : []
  })
}

/** 平均每月, 月均; 每月收到20件 alone may be a rule, or about. */
function perOf(
  { before, said, when, isChange, clause }: ReadItem,
  ahead: ReadItem | undefined,
): number | undefined {
  const at = before.findIndex(({ kind, text }) => kind === 'time' && MONTHS.has(text))
  if (!said || when !== 'part' || at < 0 || isChange) return undefined
  const time = before[at]!.text
  // `平均下来，每月…`
  const isMean =
    ahead?.figure === undefined && ahead?.clause !== clause && ahead?.before[0]?.text.startsWith(MEAN)
  return isMean || time.endsWith(AVERAGE) || before[at - 1]?.text.startsWith(MEAN)
    ? MONTHS.get(time)
    : undefined
}

/** `按250个工作日计算，日均…` */
function perDay({ before, said, when, isChange }: ReadItem, ahead: readonly ReadItem[]): number | undefined {
  if (!said || when !== 'part' || isChange || !before.some(({ text }) => text === DAILY)) return undefined
  const days = ahead.findLast(({ figure }) => figure?.unit.endsWith(WORKDAY))?.figure
  return days?.value && !days.softness && days.value >= FEWEST * SCALE ? days.value / SCALE : undefined
}

/** `2件共680元，平均每件340元`: what is told of so many, each of them once in front of it. */
function perCounted(
  { before, said: mean, isChange }: ReadItem,
  ahead: readonly ReadItem[],
): { readonly per: number; readonly whole: Term } | undefined {
  const at = before.findIndex(token => isWord(token, 'per'))
  if (at <= 0 || !mean || isChange || !before[at - 1]!.text.startsWith(MEAN)) return undefined
  const unit = before.slice(at + 1).map(({ text }) => text)
  if (unit.length !== 1 || ahead.some(other => !isExact(other) && other.figure)) return undefined
  const counts = ahead.filter(({ figure }) => figure?.unit === unit[0])
  const wholes = ahead.filter(({ figure }) => figure?.unit === mean.figure.unit)
  const [count, whole] = [counts[0]?.said, wholes[0]]
  if (counts.length !== 1 || wholes.length !== 1 || !count || !whole || count.value <= 0) return undefined
  return { per: count.value / SCALE, whole: said(whole) }
}

const DAILY = '日均'
const WORKDAY = '工作日'
/** A year has some 250. */
const FEWEST = 200

const AVERAGE = '均'
const MEAN = '平均'

/** The one figure of its unit that stands before it, else the cells that its words name. */
function wholeOf({ items }: Around, item: ReadItem, i: number): Term | undefined {
  const own = item.before.filter(isOwn)
  if (unknownIn(own) > 0 || hasWord(own, 'foreign')) return undefined
  const ahead = items.slice(0, i)
  const alike = ahead.filter(other => other.figure?.unit === item.figure!.unit)
  const [told, ...others] = alike
  const rows = item.selection?.rows?.join()
  if (told) {
    const isThis = told.when === 'this' || told.when === 'none'
    const isSame = !hasContent(own) || (rows !== undefined && rows === told.selection?.rows?.join())
    const isAlone = others.length === 0 && ahead.every(({ when }) => when !== 'part')
    return isAlone && isThis && isSame && isExact(told) && !told.isChange ? said(told) : undefined
  }
  const selection = item.selection ?? (hasContent(own) ? undefined : item.heir)
  const isWhole = selection?.alternatives.length === 1 && selection.isSure && !selection.columns?.length
  return isWhole && (selection.thing === 'applications' || selection.thing === 'decisions')
    ? cells(selection.alternatives[0]!)
    : undefined
}

function isOwn(token: Token): boolean {
  return token.kind !== 'time' && !token.text.startsWith(MEAN)
}
