// What is known of all texts together, asked of the server some time after something has changed.
import type { ReportCheck } from '../server/protocol/survey.ts'
import type { Server } from './server.ts'

/** How long the page waits for more changes before all texts are looked at once more. A guess. */
const PAUSE_MS = 400

export class Checks {
  readonly #server: () => Promise<Server>
  readonly #changed: () => void
  #byUri: ReadonlyMap<string, ReportCheck> = new Map()
  #pause: ReturnType<typeof setTimeout> | undefined

  constructor(server: () => Promise<Server>, changed: () => void) {
    this.#server = server
    this.#changed = changed
  }

  get byUri(): ReadonlyMap<string, ReportCheck> {
    return this.#byUri
  }

  askSoon(): void {
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => void this.#ask(), PAUSE_MS)
  }

  async #ask(): Promise<void> {
    const { reports } = await (await this.#server()).survey()
    this.#byUri = new Map(reports.flatMap(check => ('failed' in check ? [] : [[check.uri, check] as const])))
    this.#changed()
  }
}
