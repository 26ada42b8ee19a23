// What a client and the server agree on before the first message: the language of reports, and what only they can do.

/** The language of a document of which the user, or the editor in their place, has said that it is a report. */
export const REPORT_LANGUAGE = 'gov-report'

/** What a client may say of itself as `initializationOptions`, besides settings. */
export interface IntroductionOptions {
  /** The reader's language, where it is not that of the editor. */
  readonly locale?: string
  /** It has the commands `ACCEPT` and `WITHDRAW`, and tells of the files that keep what is accepted and of settings files. */
  readonly accepts?: boolean
  /** It shows what is found at a place above what it is told there when the mouse rests on it. */
  readonly showsFindings?: boolean
  /** It has the command `EXPLAIN`. */
  readonly explains?: boolean
  /** It has the command `ACCEPT_ONE`, and so asks which finding. */
  readonly choosesFinding?: boolean
  /** It has the command `REWRITE`, and so asks in which layout. */
  readonly choosesLayout?: boolean
  /** It starts the server again when a document takes it down, and wants to be told which: `BUSY`. */
  readonly watchesOver?: boolean
}
