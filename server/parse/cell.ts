import type { Cell } from './table.ts'

/** The cell between two offsets: its trimmed text, or the place, one space in, where its text would go. */
export function trimmedCell(text: string, from: number, to: number): Cell {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (start < end) return { text: text.slice(start, end), start, end }
  const place = to - from > 1 ? from + 1 : from
  return { text: '', start: place, end: place }
}

/** The cell without the marks of Markdown around its whole text: `**12**`, `__12__`, `` `12` ``. */
export function withoutEmphasis(cell: Cell): Cell {
  if (!MARKS.includes(cell.text.charAt(0))) return cell
  const mark = EMPHASIS.exec(cell.text)?.[0]
  if (mark === undefined || cell.text.length <= 2 * mark.length || !cell.text.endsWith(mark)) return cell
  const { start, end } = cell
  const inner = cell.text.slice(mark.length, -mark.length)
  if (inner.includes(mark)) return cell
  return inner.trim() === inner ? { text: inner, start: start + mark.length, end: end - mark.length } : cell
}

const MARKS = '*_`'
const EMPHASIS = /^(?:\*{1,3}|_{1,3}|`{1,2})/

/** Spaces that stand within a line: also the form feed with which a page begins, and those of no width. */
export function isSpace(code: number): boolean {
  if (code > 0x20 && code < 0xa0) return false
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d && code !== 0x0a) ||
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b)
  )
}
