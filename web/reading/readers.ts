// The page's end of the workers that read files; each is started when it is first needed.
import type { Spelling } from '../../server/cli/input/encoding.ts'
import { startWorker } from '../parts.ts'
import type { ArchivedFile, ReadingAnswer, ReadingRequest } from './readings.ts'

const workers = new Map<string, Promise<Worker>>()

export async function readFile(file: File): Promise<ReadingAnswer> {
  const bytes = await file.arrayBuffer()
  return DOCUMENT.test(file.name)
    ? ask('documentReader', { kind: 'docx', bytes })
    : ask('reader', { kind: 'file', name: file.name, bytes })
}

const DOCUMENT = /\.docx$/i

export interface PastedText {
  readonly text: string
  readonly isReport: boolean
  readonly isWhole?: true
}

/** The text of what is pasted; `undefined` when it cannot be read. */
export async function readPasted(
  request: ReadingRequest & { readonly kind: 'html' | 'plain' },
): Promise<PastedText | undefined> {
  const answer = await ask('reader', request)
  return answer.kind === 'text' ? answer : undefined
}

export async function bytesOf(text: string, spelling: Spelling): Promise<Uint8Array | undefined> {
  const answer = await ask('reader', { kind: 'encode', text, spelling })
  return answer.kind === 'bytes' ? answer.bytes : undefined
}

export async function archiveOf(files: readonly ArchivedFile[]): Promise<Uint8Array | undefined> {
  const answer = await ask('reader', { kind: 'archive', files })
  return answer.kind === 'bytes' ? answer.bytes : undefined
}

async function ask(name: 'reader' | 'documentReader', request: ReadingRequest): Promise<ReadingAnswer> {
  if (!workers.has(name)) workers.set(name, startWorker(name))
  const worker = await workers.get(name)!
  const { port1, port2 } = new MessageChannel()
  const answer = new Promise<ReadingAnswer>(resolve => {
    port1.onmessage = ({ data }: MessageEvent<ReadingAnswer>) => {
      port1.close()
      resolve(data)
    }
    worker.addEventListener('error', () => resolve({ kind: 'unreadable' }), { once: true })
  })
  worker.postMessage(request, 'bytes' in request ? [port2, request.bytes] : [port2])
  return answer
}
