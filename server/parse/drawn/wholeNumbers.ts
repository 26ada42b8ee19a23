import type { GridLine } from './grid.ts'
import type { DrawnCell } from './lines.ts'

/**
 * The lines between two rules with the number of each label in one piece: a narrow column breaks `1.属于` behind its
 * `1`, which alone would be a figure, and `（三）` behind its bracket.
 */
export function wholeNumbers(lines: readonly GridLine[]): readonly GridLine[] {
  const whole = lines.map(({ cells }) => [...cells])
  for (const [i, cells] of whole.entries()) {
    const below = whole[i + 1]
    cells.forEach((cell, column) => {
      const rest = below?.[column]
      if (!rest || !isBroken(cell, rest)) return
      cells[column] = { text: cell.text + rest.text, start: cell.start, end: rest.end, joined: true }
      below[column] = { text: '', start: rest.start, end: rest.start }
    })
  }
  return lines.map((line, i) => ({ ...line, cells: whole[i]! }))
}

function isBroken({ text }: DrawnCell, rest: DrawnCell): boolean {
  return (
    text.length <= LONGEST &&
    ((OPEN.test(text) && NUMERAL.test(rest.text)) || (NUMBER.test(text) && REST.test(rest.text)))
  )
}

const LONGEST = 4
const OPEN = /^[（(]$/
const NUMERAL = /^[一二三四五六七八九十\d]{1,2}[）)]/
const NUMBER = /^[（(]?(?:[一二三四五六七八九十]{1,2}|\d{1,2})$/
const REST = /^[.．、）)]/
