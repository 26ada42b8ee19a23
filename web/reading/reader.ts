// The worker that reads text files and the clipboard, and writes a text back into its file's encoding.
import { decode, encode } from '../../server/encoding.ts'
import { looksLikeReport } from '../../server/outline/recognise.ts'
import { plainTextOf } from './plainText.ts'
import { answerRequests, type ReadingAnswer, type ReadingRequest } from './readings.ts'

answerRequests(globalThis, answer)

async function answer(request: ReadingRequest): Promise<ReadingAnswer> {
  switch (request.kind) {
    case 'file':
      return readFile(request.name, new Uint8Array(request.bytes))
    case 'html':
      return textOf(plainTextOf(request.html))
    case 'encode':
      return { kind: 'bytes', bytes: await encode(request.text, request.spelling) }
    case 'docx':
      return { kind: 'unreadable' }
  }
}

async function readFile(name: string, bytes: Uint8Array): Promise<ReadingAnswer> {
  const decoded = await decode(bytes)
  if (decoded.text === undefined) {
    return { kind: 'unreadable', ...(decoded.guess !== undefined && { guess: decoded.guess }) }
  }
  const { text, encoding, bom, damaged } = decoded
  if (HTML_FILE.test(name)) return textOf(plainTextOf(text))
  return { ...textOf(text), spelling: { encoding, bom }, ...(damaged && { damaged: true as const }) }
}

const HTML_FILE = /\.x?html?$/i

function textOf(text: string) {
  return { kind: 'text', text, isReport: looksLikeReport(text) } as const
}
