// What the page asks of the workers that read files, and what they answer.
import type { Spelling } from '../../server/cli/input/encoding.ts'

export type ReadingRequest =
  /** The bytes of a text file, of a page of HTML among them. */
  | { readonly kind: 'file'; readonly name: string; readonly bytes: ArrayBuffer }
  /** The bytes of a document of Word or WPS. */
  | { readonly kind: 'docx'; readonly bytes: ArrayBuffer }
  /** HTML from the clipboard. */
  | { readonly kind: 'html'; readonly html: string }
  /** The bytes of a text as its file was spelled. */
  | { readonly kind: 'encode'; readonly text: string; readonly spelling: Spelling }

export type ReadingAnswer =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly isReport: boolean
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
