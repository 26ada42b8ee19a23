// The header that stands above what the form found.
import type { RowForm } from '../../forms/form.ts'
import { fold } from '../../text/fold.ts'
import type { Range } from '../../text/range.ts'
import type { AlignedRow, AlignedTable } from '../align/align.ts'

/** Whether the labels above the rows are the columns of the form, in its order, and nothing else. */
export function hasHeaderOfForm(table: AlignedTable, text: string): boolean {
  const { rows, template, start } = table
  const [{ placed }] = rows as [AlignedRow]
  const { row, block } = placed
  const groups = block.columns.flatMap(({ groups = [] }) => groups)
  const others = [template.corner, template.banner, row.label, ...(row.groups ?? [])]
  const header: Header = {
    columns: block.columns.map(({ label }) => fold(label)),
    groups: groups.map(fold),
    known: [...others.flatMap(word => word ?? []), ...groups].map(fold),
    times: template.arrangement === 'sideBySide' ? block.rows.length : 1,
  }
  const top = rows[0]!.table.start < start ? rows[0]!.table.start : Math.max(0, start - LONGEST_HEADER)
  const above = foldedPlain(text.slice(top, start))
  const before = foldedPlain(text.slice(Math.max(0, top - LONGEST_HEADER), top))
  return hasWords(above, before, header) || hasTornWords(above, header, block.rows.flatMap(namesOf))
}

/** What the form has in a header, folded. */
interface Header {
  /** The last is the total. */
  readonly columns: readonly string[]
  readonly groups: readonly string[]
  /** All other words that may stand there. */
  readonly known: readonly string[]
  /** How often all columns stand in it. */
  readonly times: number
}

function foldedPlain(text: string): string {
  return fold(text.replace(TAG, ''))
}

function namesOf({ label, groups = [] }: RowForm): readonly string[] {
  return [label, ...groups].map(fold)
}

/** The total stands before some of the others where the header has two lines. */
function hasWords(above: string, before: string, { columns, groups, known }: Header): boolean {
  const leaves = columns.slice(0, -1)
  const total = columns.at(-1)!
  let at = above.length
  for (const leaf of leaves.toReversed()) {
    at = above.lastIndexOf(leaf, at - leaf.length)
    if (at === -1) return false
  }
  if (groups.some(group => (before + above.slice(0, at)).endsWith(group))) return false
  const order = withoutWords(above.slice(at), known)
  const expected = leaves.join('')
  const places = [0, 1, leaves.length]
  const isOrder = (place: number) =>
    order === [...leaves.slice(0, place), total, ...leaves.slice(place)].join('')
  return places.some(isOrder) ? !order.startsWith(total) : order === expected
}

/**
 * The words may be torn over lines that stand side by side: then their beginnings stand in the form's order, and the
 * letters of all are the letters of the form's words.
 */
function hasTornWords(above: string, { columns, known, times }: Header, names: readonly string[]): boolean {
  const leaves = columns.slice(0, -1)
  let first = -1
  let at = 0
  for (const leaf of Array.from({ length: times }, () => leaves).flat()) {
    const head = headIn(above, leaf, leaves, at)
    if (!head) return false
    if (first === -1) first = head.start
    at = head.end
  }
  const left = lettersIn(above.slice(first).replace(NO_IDEOGRAPHS, ''))
  for (const letter of columns.join('').repeat(times)) if (!take(left, letter)) return false
  for (const letter of [...known, ...names].join('')) take(left, letter)
  return [...left.values()].every(count => count === 0)
}

/** The longest beginning of a column's label, which is that of no other, behind a place. */
function headIn(text: string, leaf: string, leaves: readonly string[], from: number): Range | undefined {
  for (let length = leaf.length; length >= SHORTEST_HEAD; length--) {
    const head = leaf.slice(0, length)
    if (leaves.some(other => other !== leaf && other.startsWith(head))) return undefined
    const start = text.indexOf(head, from)
    if (start !== -1) return { start, end: start + length }
  }
  return undefined
}

/** In letters. The shortest label of a column has two. */
const SHORTEST_HEAD = 2

function lettersIn(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

function take(counts: Map<string, number>, letter: string): boolean {
  const count = counts.get(letter) ?? 0
  if (count > 0) counts.set(letter, count - 1)
  return count > 0
}

function withoutWords(text: string, words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, ''), text)
    .replace(NO_IDEOGRAPHS, '')
}

/** In characters. A guess, nothing measured. */
const LONGEST_HEADER = 600
const TAG = /<[^<>]*>/g
const NO_IDEOGRAPHS = /\P{Script=Han}+/gu
