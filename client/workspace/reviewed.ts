// Remembers which reports the user has reviewed, as long as their figures stay.
import { EventEmitter, type Event, type Memento } from 'vscode'
import { isSound } from './counts.ts'
import type { CheckedFile } from './survey.ts'

/** The reports that the user has marked as reviewed: each with its figures as they were then. */
export interface Reviewed {
  /** Whether it is marked, has the same figures, and nothing is found in it. */
  readonly has: (file: CheckedFile) => boolean
  readonly set: (files: readonly CheckedFile[]) => void
  readonly delete: (files: readonly CheckedFile[]) => void
  /** Drops the marks of reports whose figures are others now. */
  readonly look: (files: Iterable<CheckedFile>) => void
  readonly onDidChange: Event<void>
}

const KEY = 'gouji.reviewed'
/** A guess: twice as many as are looked at. Of more than these the oldest are forgotten. */
const MOST = 10_000

export function rememberReviewed(memory: Memento): Reviewed {
  const marks = new Map(memory.get<readonly (readonly [uri: string, fingerprint: string])[]>(KEY, []))
  const changed = new EventEmitter<void>()

  function save(): void {
    void memory.update(KEY, [...marks].slice(-MOST))
    changed.fire()
  }

  return {
    has: file => isSound(file) && marks.get(file.uri.toString()) === file.check.fingerprint,
    set(files) {
      for (const { uri, check } of files) marks.set(uri.toString(), check.fingerprint)
      save()
    },
    delete(files) {
      for (const { uri } of files) marks.delete(uri.toString())
      save()
    },
    look(files) {
      let dropped = false
      for (const { uri, check } of files) {
        const mark = marks.get(uri.toString())
        if (mark !== undefined && mark !== check.fingerprint) dropped = marks.delete(uri.toString())
      }
      if (dropped) save()
    },
    onDidChange: changed.event,
  }
}
