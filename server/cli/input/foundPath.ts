// The types of what a PATH leads to.
import type { Text } from '../../text/locale.ts'

/** What a PATH leads to. */
export type FoundPath = FoundFile | LostPath

export interface FoundFile {
  readonly kind: 'file'
  /** As it is shown: the path as asked for, or that of the folder with the rest behind it. `-` is standard input. */
  readonly file: string
  /** Whether the user named it, so that it is read whatever is in it; else a folder was named. */
  readonly asked: boolean
}

/** A path behind which nothing can be read. */
export interface LostPath {
  readonly kind: 'lost'
  readonly file: string
  readonly reason: Text
}
