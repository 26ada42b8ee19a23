// Sections whose headings are worded otherwise than any that is known.
import type { Form } from '../forms/form.ts'
import { findHeadingMarks, type HeadingMark } from '../parse/headings.ts'
import { fold } from '../text/fold.ts'
import type { Source } from '../text/source.ts'
import type { FoundSection } from './sections.ts'

/** The sections, and among them those whose headings are worded otherwise than any that is known. */
export function withMisworded(
  source: Source,
  sections: readonly FoundSection[],
  form: Form,
): readonly FoundSection[] {
  const misworded = findMisworded(source, sections, form)
  if (misworded.length === 0) return sections
  const all = [...sections, ...misworded].sort((a, b) => a.start - b.start)
  return all.map((section, i) => ({ ...section, contentEnd: all[i + 1]?.start ?? source.text.length }))
}

/**
 * The sections among those that are missing whose heading stands there in other words: a short line of its own, with
 * the section's number, between the sections before and after it.
 */
function findMisworded(
  source: Source,
  sections: readonly FoundSection[],
  form: Form,
): readonly FoundSection[] {
  const missing = form.sections.filter(({ id }) => !sections.some(section => section.id === id))
  if (missing.length === 0 || sections.length < FEWEST) return []
  const marks = findHeadingMarks(source).filter(mark => isHeading(source, mark))
  return missing.flatMap(section => {
    const number = form.sections.indexOf(section) + 1
    const [before, after] = [number - 2, number].map(at =>
      sections.find(({ id }) => id === form.sections[at]?.id),
    )
    // Of the first and the last only one neighbour can stand there.
    if ((number > 1 && !before) || (number < form.sections.length && !after)) return []
    const [from, to] = [before?.end ?? 0, after?.start ?? source.text.length]
    const found = marks.filter(mark => mark.number === number && mark.start >= from && mark.start < to)
    const [mark] = found
    if (!mark || found.length > 1) return []
    const end = mark.words + source.text.slice(mark.words, mark.lineEnd).trimEnd().length
    return [
      { id: section.id, section, number, numberRange: mark.numeral, start: mark.start, end, contentEnd: to },
    ]
  })
}

/** Fewer sections show no order. */
const FEWEST = 4

function isHeading(source: Source, { style, opensLine, words, lineEnd }: HeadingMark): boolean {
  if (style !== 'numeral' || !opensLine) return false
  const text = source.text.slice(words, lineEnd).trim()
  return !SENTENCE.test(text) && fold(text).length >= 2 && text.length <= LONGEST
}

/** As long as the longest heading in use. */
const LONGEST = 34
const SENTENCE = /[，。；：,;:|\t\d]/
