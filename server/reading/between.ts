// Cells that stand between two labels, behind letters of groups, belong to the row before or to the row behind.
import type { ChainLink } from './chain.ts'
import type { Grammar } from './grammar.ts'
import { cellsAround } from './notes.ts'
import { COUNTED_KINDS, addCells, gapOf, lettersOf, wordBefore, type Stream } from './stream.ts'
import { THRESHOLDS } from './thresholds.ts'

/** What is dealt: the cells of each link so far. */
interface Deal {
  readonly stream: Stream
  readonly grammar: Grammar
  readonly links: readonly ChainLink[]
  readonly cells: number[][]
}

/** The cells of each link: those around its label, and those between two labels where it is plain whose they are. */
export function dealBetween(stream: Stream, grammar: Grammar, links: readonly ChainLink[]): number[][] {
  const cells = links.map(link => cellsAround(stream, grammar.alphabet, link, link.link.width))
  const deal: Deal = { stream, grammar, links, cells }
  const open: [link: number, lead: readonly number[]][] = []
  let standBehind = false
  // From the last row on: what stands behind a label and letters of groups is its own if the next row has its cells.
  for (let i = links.length - 1; i > 0; i--) {
    const { lead, stray } = between(deal, i)
    if (lead.length > 0) {
      const owner = ownerOf(deal, i, lead)
      if (owner === undefined) open.push([i, lead])
      else if (owner === i) cells[i] = [...lead, ...cells[i]!]
      else if (owner === i - 1 && !isDivided(stream, lead[0]!, links[owner]!.tail)) {
        cells[owner]!.push(...lead)
        standBehind = true
      }
    }
    if (stray.length > 0 && isBare(deal, i - 1) && cells[i]!.length > 0) cells[i - 1]!.push(...stray)
  }
  if (!standBehind) for (const [i, lead] of open) cells[i]!.push(...lead)
  return cells
}

/** Which of the two links around these cells has them, the one behind or the one before; -1 if none, absent if either. */
function ownerOf({ links, cells }: Deal, i: number, lead: readonly number[]): number | undefined {
  const { width } = links[i]!.link
  const own = cells[i]!.length
  const before = links[i - 1]!.link
  if (before.row === undefined || cells[i - 1]!.length > 0 || own + lead.length === width) {
    // A whole row needs no more.
    return own > 0 && own === width ? -1 : i
  }
  return own > 0 && lead.length <= before.width ? i - 1 : undefined
}

function isBare({ links, cells }: Deal, i: number): boolean {
  return links[i]!.link.row !== undefined && cells[i]!.length === 0
}

/** The cells between a label and the one before: those behind letters of groups alone; and those right behind others. */
function between({ stream, grammar: { inGroups }, links }: Deal, i: number) {
  const { tail } = links[i - 1]!
  const { start } = links[i]!
  const all = tail < start ? addCells(stream, tail + 1, start, []) : []
  if (all.length === 0) return { lead: all, stray: all }
  let letter = tail
  while (letter < start && inGroups[stream.letters[letter]!] === 1) letter++
  const groupsEnd = Math.min(letter, tail + THRESHOLDS.mostGroupLetters)
  const lead = all.filter(cell => lettersOf(stream, cell) <= groupsEnd)
  const rest = all.slice(lead.length)
  const place = rest[0] === undefined ? 0 : lettersOf(stream, rest[0])
  const isNear = place - tail <= THRESHOLDS.notedLetters && !isDivided(stream, all[0]!, tail)
  return { lead, stray: isNear ? rest.filter(cell => lettersOf(stream, cell) === place) : [] }
}

/** Whether separators stand between a label and the words behind it, before a cell: they are of another row. */
function isDivided(stream: Stream, cell: number, tail: number): boolean {
  let note = wordBefore(stream, cell)
  // A letter more at the end of the label's own word.
  if (note < 0 || lettersOf(stream, note) < tail) return false
  while (note > 0 && lettersOf(stream, note - 1) >= tail) note--
  const label = wordBefore(stream, note)
  return label >= 0 && COUNTED_KINDS.some(kind => gapOf(stream, label, note, kind) > 1)
}
