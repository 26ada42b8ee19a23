// What the page asks of the workers that read files, and what they answer.
import type { Spelling } from '../../server/cli/input/encoding.ts'

export type ReadingRequest =
  /** The bytes of a text file, of a page of HTML among them. */
  | { readonly kind: 'file'; readonly name: string; readonly bytes: ArrayBuffer }
  /** The bytes of a document of Word or WPS. */
  | { readonly kind: 'docx'; readonly bytes: ArrayBuffer }
  /** HTML from the clipboard. */
  | { readonly kind: 'html'; readonly html: string }
  /** Plain text from the clipboard. */
  | { readonly kind: 'plain'; readonly text: string }
  /** The bytes of a text as its file was spelled. */
  | { readonly kind: 'encode'; readonly text: string; readonly spelling: Spelling }
  /** The bytes of an archive of such files. */
  | { readonly kind: 'archive'; readonly files: readonly ArchivedFile[] }

export interface ArchivedFile {
  readonly path: string
  readonly text: string
  /** Absent where the text is written in UTF-8. */
  readonly spelling: Spelling | undefined
}

export type ReadingAnswer =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly isReport: boolean
      /** Of the clipboard: it is a report from its title, or with most of its sections. */
      readonly isWhole?: true
      /** Absent where the text was made from something that is none. */
      readonly spelling?: Spelling
      /** Bytes that are no character stand in the text as U+FFFD. */
      readonly damaged?: true
    }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** `guess`: the encoding that the bytes seem to be in. */
  | { readonly kind: 'unreadable'; readonly guess?: string }

/** What answers requests on the port that comes with each; for the end of a worker. */
export function answerRequests(
  scope: { onmessage: ((event: MessageEvent<ReadingRequest>) => void) | null },
  answer: (request: ReadingRequest) => Promise<ReadingAnswer>,
): void {
  scope.onmessage = ({ data, ports }) => {
    const reply = (message: ReadingAnswer) => ports[0]?.postMessage(message)
    answer(data).then(reply, () => reply({ kind: 'unreadable' }))
  }
}
