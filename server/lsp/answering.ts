// Answers requests on one document: whatever goes wrong in one is logged, and is nobody else's trouble.
import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver'
import type { Client } from './client.ts'
import type { OpenReports } from './documents/openReports.ts'
import type { RunWatched } from './documents/watchdog.ts'
import type { FeatureContext } from './feature.ts'
import type { LogFailure } from './logFailure.ts'

export interface AnsweringContext {
  readonly reports: Pick<OpenReports, 'of'>
  readonly client: () => Client
  readonly runWatched: RunWatched
  readonly logFailure: LogFailure
}

export function makeAnswering(context: AnsweringContext): Pick<FeatureContext, 'answer' | 'about'> {
  const { reports, client, runWatched, logFailure } = context

  const answer: FeatureContext['answer'] = work => async (params, token: CancellationToken) => {
    const { uri } = params.textDocument
    const open = await reports.of(uri)
    if (token.isCancellationRequested) return new ResponseError<never>(LSPErrorCodes.RequestCancelled, uri)
    try {
      return runWatched(uri, () => work(open, params))
    } catch (error) {
      logFailure(uri, error)
      return work(undefined, params)
    }
  }

  return {
    answer,
    about: work => answer((open, params) => (open ? work(open, params, client()) : null)),
  }
}
