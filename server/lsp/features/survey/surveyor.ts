// Looks at one report after the other, and remembers what it found as long as nothing changes.
import type { CancellationToken } from 'vscode-languageserver'
import type { Client } from '../../client.ts'
import type { OpenReports } from '../../documents/openReports.ts'
import { makeYield } from '../../yieldToEventLoop.ts'
import type { FailedCheck, ReportCheck, Survey, SurveyParams } from '../../../protocol/survey.ts'
import { reportCheckOf } from './reportCheck.ts'

/** Looks at one report after the other, and remembers what it found as long as nothing changes. */
export type Surveyor = (
  params: SurveyParams,
  token: CancellationToken,
  tell: (done: number, all: number) => void,
) => Promise<Survey>

interface CheckRecord {
  readonly basis: readonly unknown[]
  /** `undefined` for what has been a report and is none any more. */
  readonly outcome: ReportCheck | FailedCheck | undefined
  readonly revision: number
}

export function makeSurveyor(
  reports: OpenReports,
  isOpen: (uri: string) => boolean,
  client: () => Client,
): Surveyor {
  const entries = new Map<string, CheckRecord>()
  let revision = 0

  async function look(uri: string): Promise<void> {
    const last = entries.get(uri)
    const prospect = await reports.prospect(uri)
    if (!prospect) {
      if (last?.outcome) entries.set(uri, { basis: [], outcome: undefined, revision: ++revision })
      return
    }
    const { basis } = prospect
    if (last?.outcome && sameValues(last.basis, basis)) return
    const checked = prospect.check()
    const outcome = checked ? reportCheckOf(checked, client()) : ({ uri, failed: true } as const)
    entries.set(uri, { basis, outcome, revision: ++revision })
  }

  function known(scope: SurveyParams['scope']): readonly string[] {
    // What is gone is among the entries.
    const all = [...new Set([...reports.uris(), ...entries.keys()])].sort()
    return scope === 'checked' ? all.filter(uri => entries.has(uri) || isOpen(uri)) : all
  }

  return async ({ since = 0, scope }, token, tell) => {
    const uris = known(scope)
    const yieldToOthers = makeYield()
    let complete = true
    for (const [done, uri] of uris.entries()) {
      if (token.isCancellationRequested) {
        complete = false
        break
      }
      tell(done, uris.length)
      await look(uri)
      await yieldToOthers()
    }
    const changed = [...entries].filter(([, entry]) => entry.revision > since)
    return {
      revision,
      complete,
      reports: changed.flatMap(([, { outcome }]) => outcome ?? []).sort((a, b) => (a.uri < b.uri ? -1 : 1)),
      removed: since === 0 ? [] : changed.flatMap(([uri, { outcome }]) => (outcome ? [] : [uri])),
    }
  }
}

function sameValues(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, i) => value === other[i])
}
