// What one thing is that an editor can ask the server for, and what all of them are given to answer with.
import type {
  CancellationToken,
  Connection,
  ResponseError,
  ServerCapabilities,
  TextDocuments,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Client } from './client.ts'
import type { ResultIds } from './diagnostics/publisher.ts'
import type { OpenReport } from './documents/checkedReport.ts'
import type { OpenReports } from './documents/openReports.ts'

export interface Feature {
  /** What the server says that it can do; nothing to an editor that could do nothing with it. */
  readonly capabilities: (client: Client) => ServerCapabilities
  /** Sets up the handlers of its requests. */
  readonly register: (context: FeatureContext) => void
  /** What is asked of the editor once it is ready. */
  readonly initialized?: (context: FeatureContext) => void
}

export interface FeatureContext {
  readonly connection: Connection
  readonly documents: TextDocuments<TextDocument>
  readonly reports: OpenReports
  readonly client: () => Client
  readonly resultIds: ResultIds
  /** Calls back whenever what is found in any report may be something else. */
  readonly onFindingsChanged: (listener: () => void) => void
  /** A request on one document, which may be no report. */
  readonly answer: <Params extends DocumentParams, Result>(
    work: (open: OpenReport | undefined, params: Params) => Result,
  ) => Handler<Params, Result>
  /** A request on one report; on another document the answer is `null`. */
  readonly about: <Params extends DocumentParams, Result>(
    work: (open: OpenReport, params: Params, client: Client) => Result,
  ) => Handler<Params, Result | null>
}

export interface DocumentParams {
  readonly textDocument: { readonly uri: string }
}

export type Handler<Params, Result> = (
  params: Params,
  token: CancellationToken,
) => Promise<Result | ResponseError<never>>
