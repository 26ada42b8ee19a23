import type { SectionId } from '../forms/form.ts'
import type { Range } from '../text/range.ts'
import { lineRange, type Source } from '../text/source.ts'
import type { AlignedTable } from '../facts/align/align.ts'
import type { FoundSection } from '../outline/sections.ts'

/** A paragraph of the running text: what stands outside headings and the tables of the form. */
export interface Paragraph extends Range {
  /** The section it stands in; absent before the first. */
  readonly section: SectionId | undefined
}

/** The paragraphs of a report. Lines that only a narrow page broke belong to one. */
export function findParagraphs(
  source: Source,
  sections: readonly FoundSection[],
  tables: readonly AlignedTable[],
): readonly Paragraph[] {
  const paragraphs: { start: number; end: number; section: SectionId | undefined }[] = []
  const isFree = outsideOf([...sections, ...tables])
  let broken = false
  for (let line = 0; line < source.lineStarts.length; line++) {
    const { start, end } = lineRange(source, line)
    if (end - start < SHORTEST) {
      broken = false
      continue
    }
    for (const piece of isFree(start, end)) {
      if (piece.end - piece.start < SHORTEST) continue
      const section = sectionAt(sections, piece.start)
      const last = paragraphs.at(-1)
      if (broken && piece.start === start && last?.section === section) last!.end = piece.end
      else paragraphs.push({ ...piece, section })
    }
    broken = end - start >= NARROW && !ENDS_SENTENCE.test(source.text.slice(end - 2, end))
  }
  return paragraphs
}

/** `无` and `3件` say nothing by themselves. */
const SHORTEST = 4
/** A line that breaks off in a sentence was broken by the page it stood on; shorter ones are headings and labels. */
const NARROW = 28
const ENDS_SENTENCE = /[。！？!?;；:：|]\s?$/

/** Cuts out of a line what belongs to headings and tables; asked line after line, in order. */
function outsideOf(taken: readonly Range[]): (start: number, end: number) => readonly Range[] {
  const ordered = [...taken].sort((a, b) => a.start - b.start)
  let next = 0
  return (start, end) => {
    while (ordered[next] && ordered[next]!.end <= start) next++
    const free: Range[] = []
    let from = start
    for (let i = next; i < ordered.length && ordered[i]!.start < end; i++) {
      if (ordered[i]!.start > from) free.push({ start: from, end: ordered[i]!.start })
      from = Math.max(from, ordered[i]!.end)
    }
    if (from < end) free.push({ start: from, end })
    return free
  }
}

function sectionAt(sections: readonly FoundSection[], offset: number): SectionId | undefined {
  let found: SectionId | undefined
  for (const { id, start } of sections) if (start <= offset) found = id
  return found
}
