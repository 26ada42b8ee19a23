// The types of what a PATH leads to.
import type { Standing } from '../examine/status.ts'

/** What a PATH leads to. */
export type FoundPath = FoundFile | LostPath

export interface FoundFile {
  readonly kind: 'file'
  /** As it is shown: the path as asked for, or that of the folder with the rest behind it. `-` is standard input. */
  readonly file: string
  /** Where it lies, when that differs from `file`: names on Unix are bytes, and need not be UTF-8. */
  readonly path?: Uint8Array
  /** Whether the user named it, so that it is read whatever is in it; else a folder was named. */
  readonly asked: boolean
}

/** A path behind which nothing can be read. */
export interface LostPath {
  readonly kind: 'lost'
  readonly file: string
  readonly standing: Standing
}

/** What is not read, and is no input: of a hidden folder, nothing in it is looked at. */
export interface PassedOver {
  readonly kind: 'passed over'
  readonly file: string
  /** `hidden`: its name begins with a dot, or it is `node_modules`. `link`: it leads to what is read already. */
  readonly why: 'hidden' | 'extension' | 'ignored' | 'link'
  /** A folder, with whatever is in it. */
  readonly isFolder: boolean
}
