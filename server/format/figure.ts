import type { Fact } from '../facts/fact.ts'
import { lineBreakOf, type Source } from '../text/source.ts'
import type { Edit } from './edit.ts'

/**
 * Writes a whole number in the place of a fact, in the manner of what stands there: its digits (half or full
 * width), its thousands separators, its unit; nothing else is touched.
 */
export function writeFigure(source: Source, fact: Fact, value: number): Edit {
  const digits = String(value)
  if (fact.written === '') return fillBlank(source, fact, digits)
  const match = NUMBER.exec(fact.written)
  if (!match) return { range: { start: fact.start, end: fact.end }, text: digits }
  const start = fact.start + match.index
  const range = { start, end: start + match[0].length }
  return { range, text: inTheMannerOf(match[0], digits) }
}

const NUMBER = /[\d０-９][\d０-９,，]*/
const FULL_WIDTH_DIGIT = /[０-９]/
const SEPARATOR = /[,，]/

function inTheMannerOf(written: string, digits: string): string {
  const separator = SEPARATOR.exec(written)?.[0]
  const grouped = separator === undefined ? digits : groupThousands(digits, separator)
  if (!FULL_WIDTH_DIGIT.test(written)) return grouped
  return grouped.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

function groupThousands(digits: string, separator: string): string {
  const head = digits.length % 3
  const groups = head === 0 ? [] : [digits.slice(0, head)]
  for (let at = head; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3))
  return groups.join(separator)
}

function fillBlank(source: Source, fact: Fact, digits: string): Edit {
  const range = { start: fact.start, end: fact.end }
  switch (fact.aligned.table.layout) {
    case 'cell-per-line':
      // The empty cell's line break becomes the blank line that a filled cell is followed by.
      return { range, text: digits + lineBreakOf(source) }
    case 'pipe': {
      const before = source.text[fact.start - 1] === '|' ? ' ' : ''
      const after = source.text[fact.end] === '|' ? ' ' : ''
      return { range, text: before + digits + after }
    }
  }
}
