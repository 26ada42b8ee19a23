import type { Cells } from '../cells/selection.ts'
import type { CountClaim } from '../claim.ts'
import type { Features } from '../clauses/features.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import type { Setting } from '../clauses/setting.ts'
import { isWord } from '../tokens/words.ts'
import type { Token } from '../tokens/token.ts'

/**
 * The columns 上一年项目数量 and 本年增/减 of the form of 2019: `行政许可项目上一年为26项，本年减少3项`. A sentence that
 * tells both what was added and what was taken away says nothing of their difference.
 */
export function itemsClaims(items: readonly ReadItem[], { form }: Setting): readonly CountClaim[] {
  const told: CountClaim[] = []
  let row: string | undefined
  let years = 0
  for (const item of items) {
    row = rowIn(item.all) ?? (item.opener === ';' ? undefined : row)
    if (item.figure && item.when === 'last') years++
    if (row === undefined || !form.hasColumn(row, 'previousItems') || !isOfItems(item)) continue
    const direction = item.all.has('up') ? 1 : item.all.has('down') ? -1 : 0
    if (direction !== 0 && !isOfYear(item, years)) continue
    if (direction === 0 && item.when !== 'last') continue
    told.push(claimOf(item, row, direction))
  }
  const moves = told.filter(({ sign }) => sign !== undefined)
  return moves.length > 1 ? told.filter(({ sign }) => sign === undefined) : told
}

function claimOf(item: ReadItem, row: string, direction: 1 | 0 | -1): CountClaim {
  const cells: Cells = [`disclosure.${row}.${direction === 0 ? 'previousItems' : 'change'}`]
  return {
    kind: 'count',
    said: item.said!,
    selection: { thing: 'decisions', alternatives: [cells], each: [cells], isSure: true },
    alternatives: [cells],
    ...(direction !== 0 && { sign: direction }),
    isDoubtful: false,
    isOutright: false,
    isCertain: true,
    isTimely: false,
  }
}

const ROWS = ['licensing', 'otherServices', 'penalties', 'coercion', 'fees'] as const

/** One row alone: of two, no one knows which changed. */
function rowIn(features: Features): string | undefined {
  const rows = ROWS.filter(row => features.has(row))
  return rows.length === 1 ? rows[0] : undefined
}

/** Counted in 项, of this organ, and no decisions. */
function isOfItems({ figure, said, all, before, after, who, isIntended, unknown }: ReadItem): boolean {
  if (!said || figure!.softness || figure!.unit !== '项' || who !== 'self' || isIntended || unknown > 1)
    return false
  if (NO_ITEMS.some(feature => all.has(feature))) return false
  return ![...before, ...after].some(isForeign)
}

const NO_ITEMS = ['decision', 'decided', 'published', 'to', 'from', 'share', 'among', 'rest', 'sum'] as const

function isForeign(token: Token): boolean {
  return isWord(token, 'foreign') && !ITEMS.has(token.text)
}

const ITEMS: ReadonlySet<string> = new Set(['项目', '事项', '收费', '费用'])

/** Against the year before: its figure stands ahead, or it is named. */
function isOfYear({ before, all }: ReadItem, years: number): boolean {
  const isThis = before.some(token => token.kind === 'time' && token.when === 'this')
  const isLast = before.some(token => token.kind === 'time' && token.when === 'last')
  return years > 0 || isThis || (isLast && all.has('compared')) || all.has('yearOnYear')
}
