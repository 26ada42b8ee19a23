import type { SectionId } from '../forms/form.ts'
import type { Range } from '../text/range.ts'
import type { SentenceRead } from './readSentence.ts'
import type { Normal } from './text/normalise.ts'
import type { Topic } from './text/topic.ts'
import type { Token } from './tokens/token.ts'

/** A sentence that can state something, with its words. */
export interface SentenceFound extends Range {
  readonly section: SectionId | undefined
  readonly topic: Topic | undefined
  readonly normal: Normal
  readonly tokens: readonly Token[]
  readonly read: SentenceRead | undefined
}
