// The units of money that a header, a label or a note states.
import { toHalfWidth, type Unit } from './figure.ts'

/** What a text says of the unit of money; `unclear` when that is no unit known here, or several. */
export type StatedUnit = Unit | 'unclear'

/** The units that a header, a label or a note names, also torn: `（单位：万元）`, `/元`, `[万元]`, `万<br>元`. */
export function unitsIn(text: string): Set<StatedUnit> {
  const units = new Set<StatedUnit>()
  for (const [, scale, bare] of toHalfWidth(text).replace(BETWEEN_LETTERS, '').matchAll(UNIT))
    units.add(SCALES[scale ?? bare!] ?? 'unclear')
  return units
}

/** The one unit of several mentions. */
export function theUnit(units: ReadonlySet<StatedUnit>): StatedUnit | undefined {
  const [first] = units
  return units.size > 1 ? 'unclear' : first
}

/** Tags and spaces. */
const BETWEEN_LETTERS = /<[^<>]*>|\s+/g
/** A unit, but not behind a figure, and not where 元 is part of another word; 元 may stand twice by mistake. */
const UNIT =
  /(?<![\d.]|[十百千万亿美欧日港单多公纪])([十百千万亿]{0,3}|[美欧日港])元{1,2}(?![元旦月素])|单位:?([万亿])(?!元)/g
const SCALES: Readonly<Record<string, Unit>> = { '': '元', 万: '万元', 亿: '亿元' }
