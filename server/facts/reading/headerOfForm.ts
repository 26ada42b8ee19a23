// The header that stands above what the form found.
import { fold } from '../../text/fold.ts'
import type { AlignedTable } from '../align/align.ts'

/**
 * Whether the labels above the rows are the columns of the form, in its order, and nothing else. The last, the total,
 * stands before some of them where the header has two lines.
 */
export function hasHeaderOfForm({ rows, template, start }: AlignedTable, text: string): boolean {
  const { row, block } = rows[0]!.placed
  const { columns } = block
  const top = rows[0]!.table.start < start ? rows[0]!.table.start : Math.max(0, start - LONGEST_HEADER)
  const above = fold(text.slice(top, start))
  const leaves = columns.slice(0, -1).map(({ label }) => fold(label))
  let at = above.length
  for (const leaf of leaves.toReversed()) {
    at = above.lastIndexOf(leaf, at - leaf.length)
    if (at === -1) return false
  }
  const total = fold(columns.at(-1)!.label)
  const header = above.slice(at)
  const groups = columns.flatMap(({ groups = [] }) => groups).map(fold)
  const before = fold(text.slice(Math.max(0, top - LONGEST_HEADER), top)) + above.slice(0, at)
  if (groups.some(group => before.endsWith(group))) return false
  const known = [template.corner, template.banner, row.label, ...(row.groups ?? [])].flatMap(word =>
    word === undefined ? [] : fold(word),
  )
  const order = withoutWords(header, [...known, ...groups])
  const expected = leaves.join('')
  return [0, 1, leaves.length].some(
    place => order === [...leaves.slice(0, place), total, ...leaves.slice(place)].join(''),
  )
    ? !order.startsWith(total)
    : order === expected
}

function withoutWords(text: string, words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, ''), text)
    .replace(NO_IDEOGRAPHS, '')
}

/** In characters. A guess, nothing measured. */
const LONGEST_HEADER = 600
const NO_IDEOGRAPHS = /\P{Script=Han}+/gu
