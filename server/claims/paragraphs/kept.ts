// What was read of the paragraphs of a text, kept for the next version of it.
import type { Form } from '../../forms/form.ts'
import { movedParagraph } from './moved.ts'
import type { OpenTopic, ParagraphRead } from './read.ts'
import type { RunningText } from '../runningText.ts'
import type { Paragraph } from '../text/prose.ts'

/** A paragraph, and all that its reading depends on besides what holds for the whole text. */
export interface KeptParagraph {
  readonly paragraph: Paragraph
  readonly above: OpenTopic
  readonly read: ParagraphRead
}

/** What the reading of every paragraph depends on. */
interface Whole {
  readonly form: Form
  readonly organ: string | undefined
  readonly year: number | undefined
}

interface Kept extends Whole {
  /** The text that a reader sees. */
  readonly shown: string
  readonly paragraphs: readonly KeptParagraph[]
}

/** A cache over running texts, which never change. */
const KEPT = new WeakMap<RunningText, Kept>()

export function keepParagraphs(running: RunningText, kept: Kept): void {
  KEPT.set(running, kept)
}

/** What a paragraph says, if the earlier version has it too, there or elsewhere; `undefined` where nothing is known. */
export function knownParagraphs(
  running: RunningText,
  { form, organ, year }: Whole,
): ((shown: string, paragraph: Paragraph, above: OpenTopic) => ParagraphRead | undefined) | undefined {
  const kept = KEPT.get(running)
  if (kept?.form !== form || kept.organ !== organ || kept.year !== year) return undefined
  const byKey = new Map(
    kept.paragraphs.map(({ paragraph, above, read }) => [
      keyOf(kept.shown, paragraph, above),
      { start: paragraph.start, read },
    ]),
  )
  return (shown, paragraph, above) => {
    const known = byKey.get(keyOf(shown, paragraph, above))
    return known && movedParagraph(known.read, paragraph.start - known.start)
  }
}

function keyOf(shown: string, { start, end, section }: Paragraph, above: OpenTopic): string {
  const { topic, level, isRunIn } = above
  return `${section ?? ''} ${topic ?? ''} ${level} ${isRunIn} ${shown.slice(start, end)}`
}
