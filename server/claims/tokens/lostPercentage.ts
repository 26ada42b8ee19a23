import type { Range } from '../../text/range.ts'
import { isNumeral } from './characters.ts'

const POINTS = '百分点'

const PERCENT = '%'.charCodeAt(0)

const HUNDRED = POINTS.charCodeAt(0)

export function lostPercentages(text: string, { start, end }: Range): readonly Range[] {
  const found: Range[] = []
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code !== PERCENT && !(code === HUNDRED && text.startsWith(POINTS, at))) continue
    const sign = text[at]!
    const before = text[at - 1]!
    const word = before === '个' && sign === '百' ? text[at - 2]! : before
    // `百分比与百分点不混用` speaks of the words.
    const isLost =
      isIdeograph(word) && !BESIDE.includes(word)
        ? !isNumeral(word.charCodeAt(0)) && !'点几'.includes(word)
        : '(,、:'.includes(word) && !BESIDE.includes(text[at + (sign === '%' ? 1 : 3)] ?? ' ')
    if (isLost) found.push({ start: before === word ? at : at - 1, end: at + (sign === '%' ? 1 : 3) })
  }
  return found
}

const BESIDE = '与和及或'

function isIdeograph(sign: string): boolean {
  return sign >= '\u4e00' && sign <= '\u9fa5'
}
