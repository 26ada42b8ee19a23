import type { SectionId } from '../forms/form.ts'
import type { Range } from '../text/range.ts'
import type { Normal } from './text/normalise.ts'
import type { Topic } from './text/topic.ts'

/** A sentence that may say something; its range counts the characters of the normal text. */
export interface SentenceFound extends Range {
  readonly normal: Normal
  readonly text: string
  readonly section: SectionId | undefined
  readonly topic: Topic | undefined
  /** What it has, as bits of `signs.ts`. */
  readonly signs: number
}
