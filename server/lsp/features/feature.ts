import type {
  CancellationToken,
  Connection,
  ResponseError,
  ServerCapabilities,
  TextDocuments,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Client } from '../client.ts'
import type { Given } from './diagnostics.ts'
import type { OpenReport } from '../documents/documents.ts'

/** One thing that an editor can ask for: what is announced of it, and who answers. */
export interface Feature {
  /** Nothing is announced to an editor that could do nothing with it. */
  readonly announce: (client: Client) => ServerCapabilities
  readonly listen: (desk: Desk) => void
  /** What is asked of the editor once it is ready. */
  readonly register?: (desk: Desk) => void
}

/** What the answers to requests have in common. */
export interface Desk {
  readonly connection: Connection
  readonly documents: TextDocuments<TextDocument>
  readonly client: () => Client
  readonly given: Given
  /** A request on one document, which may be no report. */
  readonly answer: <Params extends AboutDocument, Result>(
    work: (open: OpenReport | undefined, params: Params) => Result,
  ) => Handler<Params, Result>
  /** A request on one report; on another document the answer is `null`. */
  readonly about: <Params extends AboutDocument, Result>(
    work: (open: OpenReport, params: Params, client: Client) => Result,
  ) => Handler<Params, Result | null>
}

export interface AboutDocument {
  readonly textDocument: { readonly uri: string }
}

export type Handler<Params, Result> = (
  params: Params,
  token: CancellationToken,
) => Promise<Result | ResponseError<never>>
