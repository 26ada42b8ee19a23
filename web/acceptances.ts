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
import type { Decision } from './decisions.ts'
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
    const file = addressOf(path)
    this.#files.set(file, this.#unsaved.has(file) ? joined(accepted, this.#files.get(file)!) : accepted)
    this.#changed()
    return true
  }

  /** Why it is accepted by now, empty where nobody said; absent where it is not accepted. */
  reasonOf({ uri, acceptance }: PlacedAcceptance): string | undefined {
    const { file, name } = placeOf(uri)
    const found = this.#files.get(file)?.get(name)
    const same = found?.find(other => keyOf(other) === keyOf(acceptance))
    return same && (same.reason ?? '')
  }

  change(decisions: readonly Decision[]): void {
    for (const {
      place: { uri, acceptance },
      reason,
    } of decisions) {
      const { file, name } = placeOf(uri)
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

/** The file that keeps what is accepted in a report, and what the report is called there. */
function placeOf(uri: string): { readonly file: string; readonly name: string } {
  const end = uri.lastIndexOf('/') + 1
  return { file: uri.slice(0, end) + ACCEPTANCE_FILE, name: decodeURIComponent(uri.slice(end)) }
}

/** All of both; of what both have, the later. */
function joined(earlier: FolderAcceptances, later: FolderAcceptances): FolderAcceptances {
  const all = new Map(earlier)
  for (const [name, added] of later) {
    const byKey = new Map([...(all.get(name) ?? []), ...added].map(one => [keyOf(one), one]))
    all.set(name, [...byKey.values()])
  }
  return all
}

/** Whether a file is one that keeps them. */
export function keepsAcceptances(path: string): boolean {
  return path.split('/').at(-1) === ACCEPTANCE_FILE
}
