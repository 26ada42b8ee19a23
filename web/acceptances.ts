// What is accepted as published in the texts that are open, as the file beside each keeps it.
import { keyOf, type Acceptance } from '../server/acceptance/acceptance.ts'
import {
  ACCEPTANCE_FILE,
  formatAcceptances,
  parseAcceptances,
  type FolderAcceptances,
} from '../server/acceptance/acceptanceFile.ts'
import type { PlacedAcceptance } from '../server/protocol/commands.ts'
import type { ChangedFiles } from '../server/protocol/files.ts'
import { addressOf } from './documents.ts'

export class Acceptances {
  /** By the address of the file that keeps them. */
  readonly #files = new Map<string, FolderAcceptances>()
  readonly #unsaved = new Set<string>()
  readonly #changed: () => void

  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** Whether something would be lost if the page were closed. */
  get isUnsaved(): boolean {
    return this.#unsaved.size > 0
  }

  get isEmpty(): boolean {
    return this.#files.size === 0
  }

  /** All of them, as the server is told. */
  get files(): ChangedFiles {
    const changed = [...this.#files].map(([uri, accepted]) => ({ uri, text: formatAcceptances(accepted) }))
    return { changed, removed: [] }
  }

  /** Takes what such a file holds; whether it makes sense. */
  take(path: string, text: string): boolean {
    const accepted = parseAcceptances(text)
    if (!accepted) return false
    this.#files.set(addressOf(path), accepted)
    this.#changed()
    return true
  }

  /** Without a reason they are accepted no longer. */
  change(places: readonly PlacedAcceptance[], reason: string | undefined): void {
    for (const { uri, acceptance } of places) {
      const file = uri.slice(0, uri.lastIndexOf('/') + 1) + ACCEPTANCE_FILE
      const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))
      const before = this.#files.get(file) ?? new Map<string, readonly Acceptance[]>()
      const others = (before.get(name) ?? []).filter(other => keyOf(other) !== keyOf(acceptance))
      const added = reason === undefined ? [] : [{ ...acceptance, ...(reason !== '' && { reason }) }]
      this.#files.set(file, new Map(before).set(name, [...others, ...added]))
      this.#unsaved.add(file)
    }
    this.#changed()
  }

  /** The files to be put beside the reports: each that was changed here, or all where none was. */
  save(): readonly string[] {
    const wanted = this.#unsaved.size > 0 ? [...this.#unsaved] : [...this.#files.keys()]
    this.#unsaved.clear()
    return wanted.map(uri => formatAcceptances(this.#files.get(uri)!))
  }
}

/** Whether a file is one that keeps them. */
export function keepsAcceptances(path: string): boolean {
  return path.split('/').at(-1) === ACCEPTANCE_FILE
}
