// What the server offers for a text beside its findings: what mends them, and what is said behind figures.
import type { Text } from '@codemirror/state'
import { sortActions, type Found } from './findings.ts'
import type { HintAt } from './hints.ts'
import { offsetOf, wholeOf } from './places.ts'
import type { Server } from './server.ts'

export interface Remedies extends Pick<Found, 'fixes' | 'accepting' | 'fixAll'> {
  readonly hints: readonly HintAt[]
}

export async function remediesFor(server: Server, uri: string, doc: Text): Promise<Remedies> {
  const whole = wholeOf(doc)
  const [actions, [fixAll], hints] = await Promise.all([
    server.actions(uri, whole, 'quickfix'),
    server.actions(uri, whole, 'source.fixAll.gouji'),
    server.hints(uri, whole),
  ])
  const placed = hints.map(({ position, label }) => ({
    offset: offsetOf(doc, position),
    label: typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
  }))
  return { ...sortActions(actions), ...(fixAll && { fixAll }), hints: placed }
}
