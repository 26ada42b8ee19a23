// The worker that reads documents of Word and WPS, with the library that this takes.
import mammoth from 'mammoth'
import { looksLikeReport } from '../../server/outline/recognise.ts'
import { plainTextOf } from './plainText.ts'
import { answerRequests, type ReadingAnswer, type ReadingRequest } from './readings.ts'

answerRequests(globalThis, answer)

async function answer(request: ReadingRequest): Promise<ReadingAnswer> {
  if (request.kind !== 'docx') return { kind: 'unreadable' }
  const { value } = await mammoth.convertToHtml({ arrayBuffer: request.bytes })
  const text = plainTextOf(value)
  return { kind: 'text', text, isReport: looksLikeReport(text) }
}
