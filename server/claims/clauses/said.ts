import type { Range } from '../../text/range.ts'
import type { Said } from '../claim.ts'
import { placeOf } from '../text/normalise.ts'
import type { FigureToken, Token } from '../tokens/token.ts'
import { hasContent } from './features.ts'
import type { Item } from './items.ts'
import type { Setting } from './setting.ts'

/** The figure of an item where it stands in the source; absent for none, and for one that was lost. */
export function saidIn({ source, normal }: Setting, item: Item): Said | undefined {
  const { figure } = item
  if (figure?.value === undefined) return undefined
  return saidAt(source, normal, figure, quoted({ normal }, item))
}

/** What is quoted of an item: its own words, or those of its clause where it has none. */
function quoted(setting: Pick<Setting, 'normal'>, item: Item): Range {
  const own = clauseOf(setting, item)
  if (!item.isInner || hasContent(item.before) || hasContent(item.after)) return own
  const first = item.clause.tokens[0]!
  return { start: placeOf(setting.normal, first.start, first.end).start, end: own.end }
}

function saidAt(source: string, normal: Setting['normal'], figure: FigureToken, clause: Range): Said {
  const { start, end } = placeOf(normal, figure.numeral.start, figure.numeral.end)
  const whole = placeOf(normal, figure.start, figure.end)
  return { start, end, written: source.slice(start, end), figure, value: figure.value!, whole, clause }
}

/** From the first word of an item to its last. */
export function clauseOf({ normal }: Pick<Setting, 'normal'>, { before, figure, after }: Item): Range {
  const first = before[0] ?? figure ?? after[0]!
  const last = after.at(-1) ?? figure ?? before.at(-1)!
  return placeOf(
    normal,
    Math.min(first.start, figure?.start ?? first.start),
    Math.max(last.end, figure?.end ?? 0),
  )
}

export function rangeOf({ normal }: Setting, { start, end }: Pick<Token, 'start' | 'end'>): Range {
  return placeOf(normal, start, end)
}
