// Remembers which reports the user has reviewed, as long as their figures stay.
import { EventEmitter, l10n, window, type Event, type Memento } from 'vscode'
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

/** Marks those without problems, and says what became of it: in the palette nothing else is to be seen. */
export function markReviewed(reviewed: Reviewed, files: readonly CheckedFile[]): void {
  const sound = files.filter(isSound)
  reviewed.set(sound)
  const left = files.length - sound.length
  const parts = [
    sound.length > 0 && l10n.t('Marked as reviewed: {0}.', sound.length),
    left > 0 && l10n.t('Reports that still have problems are not marked: {0}.', left),
  ]
  tell(files.length === 0 ? NOT_CHECKED() : parts.filter(part => part !== false).join(' '))
}

export function markUnreviewed(reviewed: Reviewed, files: readonly CheckedFile[]): void {
  const marked = files.filter(reviewed.has)
  reviewed.delete(marked)
  if (files.length === 0) tell(NOT_CHECKED())
  else if (marked.length === 0) tell(l10n.t('This report was not marked as reviewed.'))
  else tell(l10n.t('Not marked as reviewed any more: {0}.', marked.length))
}

const NOT_CHECKED = () => l10n.t('Only reports of the workspace can be marked as reviewed.')

function tell(message: string): void {
  void window.showInformationMessage(message)
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
