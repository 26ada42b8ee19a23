// The worker that reads text files and the clipboard, and writes a text back into its file's encoding.
import { zipSync } from 'fflate'
import { decode, encode } from '../../server/encoding.ts'
import { readIdentity } from '../../server/outline/identity.ts'
import { looksLikeReport } from '../../server/outline/recognise.ts'
import { findSections } from '../../server/outline/sections.ts'
import { makeSource } from '../../server/text/source.ts'
import { plainTextOf } from './plainText.ts'
import { answerRequests, type ArchivedFile, type ReadingAnswer, type ReadingRequest } from './readings.ts'

answerRequests(globalThis, answer)

async function answer(request: ReadingRequest): Promise<ReadingAnswer> {
  switch (request.kind) {
    case 'file':
      return readFile(request.name, new Uint8Array(request.bytes))
    case 'html':
      return pastedOf(plainTextOf(request.html))
    case 'plain':
      return pastedOf(request.text)
    case 'encode':
      return { kind: 'bytes', bytes: await encode(request.text, request.spelling) }
    case 'archive':
      return { kind: 'bytes', bytes: await archiveOf(request.files) }
    case 'docx':
      return { kind: 'unreadable' }
  }
}

async function archiveOf(files: readonly ArchivedFile[]): Promise<Uint8Array> {
  const entries: Record<string, Uint8Array> = {}
  for (const { path, text, spelling } of files) {
    entries[path] = await encode(text, spelling ?? { encoding: 'utf-8', bom: false })
  }
  return zipSync(entries)
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

function pastedOf(text: string): ReadingAnswer {
  const answer = textOf(text)
  return answer.isReport && isWhole(text) ? { ...answer, isWhole: true } : answer
}

/** More than half of the sections that the form has. A guess. */
const MOST_SECTIONS = 4

function isWhole(text: string): boolean {
  const source = makeSource('', text)
  const isTitled = readIdentity(source).stated.some(({ from }) => from === 'title')
  return isTitled || findSections(source).length >= MOST_SECTIONS
}
