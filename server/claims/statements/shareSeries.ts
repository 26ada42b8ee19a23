// Several shares of names or figures told before them, in their order.
import type { ShareClaim } from '../claim.ts'
import { contextWith } from '../clauses/context.ts'
import { featuresOf, hasContent } from '../clauses/features.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { splitNames } from '../clauses/respectively.ts'
import type { Token } from '../tokens/token.ts'
import { hasWord, isWord } from '../tokens/words.ts'
import { countsBefore, ofCells } from './shareOfCells.ts'
import { ofFigure } from './shareOfFigure.ts'
import { claimOf, pairsOf, selectionOf, tableWholes, type Around } from './terms.ts'

/** `分别占 a%、b%、c%`, and `占 a%、b%、c%`, where nothing stands between them. */
export function seriesFrom(items: readonly ReadItem[], i: number): readonly ReadItem[] {
  const series = [items[i]!]
  const isSaid = hasWord(series[0]!.before, 'respectively')
  for (const item of items.slice(i + 1)) {
    if (item.figure?.unitKind !== 'percent' || hasContent(item.before)) break
    if (!isSaid && (item.opener !== '、' || item.before.length > 0)) break
    series.push(item)
  }
  return series
}

export function seriesClaims(
  around: Around,
  series: readonly ReadItem[],
  ahead: readonly Token[],
  i: number,
): readonly ShareClaim[] {
  const names = splitNames(ahead).filter(hasContent)
  if (names.length === series.length) {
    const context = contextWith(around.context, { thing: around.context.thing ?? 'applications' })
    return series.flatMap((item, n) => {
      const selection = selectionOf(around, context, featuresOf(names[n]!), item)
      if (selection?.thing !== 'applications') return []
      return claimOf(item, pairsOf(selection.alternatives, tableWholes()), 'warning') ?? []
    })
  }
  const counts = countsBefore(around.items, i)
  const parts = counts.slice(-series.length)
  const areAlike = parts.every(({ figure }) => figure!.unit === parts[0]!.figure!.unit)
  if (parts.length < series.length || !areAlike || areOthers(around, parts, ahead)) return []
  return series.flatMap(
    (item, n) =>
      ofFigure(
        around,
        item,
        parts[n]!,
        counts.filter(count => !parts.includes(count)),
        [],
        parts,
      ) ?? [],
  )
}

/** `文件68件、其他147件，图文和视频占比分别为…`: the names in front are not those of the figures. */
function areOthers({ setting }: Around, parts: readonly ReadItem[], ahead: readonly Token[]): boolean {
  const { text } = setting.normal
  const names = splitNames(ahead).filter(name => name.some(isNoun))
  return (
    names.length === parts.length &&
    names.some((name, n) => {
      const told = text.slice(parts[n]!.start, parts[n]!.figure!.end)
      return name.filter(isNoun).every(token => !told.includes(token.text))
    })
  )
}

function isNoun(token: Token): boolean {
  return token.kind === 'unknown' || isWord(token, 'foreign') || isWord(token, 'channel')
}

/** `直接起诉和复议后起诉各占一半`: as much of each that is named. */
export function eachOf(around: Around, item: ReadItem, i: number): readonly ShareClaim[] {
  const { before } = item
  const at = before.findIndex(token => isWord(token, 'each'))
  const names = splitNames(before.slice(0, at)).filter(hasContent)
  const next = around.items[i + 1]
  // `A、B各占84.9%、9.4%` tells the one of the one, and the other of the other.
  if (next?.figure?.unitKind === 'percent' && next.opener === '、') return []
  if (names.length < 2 || item.isForeign || item.unknown > 0 || !isWord(before[at + 1], 'share')) return []
  return names.flatMap(name => ofCells(around, item, name, i) ?? [])
}
