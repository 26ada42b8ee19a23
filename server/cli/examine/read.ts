// From a job to a text and a report.
import { createHash } from 'node:crypto'
import type { FormId } from '../../forms/form.ts'
import { formOfYear } from '../../forms/index.ts'
import { readReport, type Report } from '../../report.ts'
import type { Stated } from '../../series/settings.ts'
import { BYTE_ORDER_MARK } from '../input/encoding.ts'
import { readBytes } from '../input/bytes.ts'
import { STANDARD_INPUT } from '../input/paths.ts'
import { inputOf, sourceOf, textInput, type Input, type TextInput } from '../input/input.ts'
import type { Content, Job } from './job.ts'
import { readRecord, type RecordLine } from './record.ts'
import { NO_TABLES, NOT_REPORT, REPORT, type Standing } from './status.ts'

/** Which record it is, and what came along with it. */
export interface RecordPlace {
  readonly id: unknown
  /** Its line, from 1. */
  readonly number: number
  readonly meta?: unknown
  /** The file that it stands in; of a stream there is none. */
  readonly file?: string
}

/** What a job leads to, before anything of it is understood. */
export interface Opened {
  readonly file: string
  readonly input: Input
  readonly sha256?: string
  readonly record?: RecordPlace
  readonly form?: FormId
  readonly stated: Stated
}

/** Opens what a job names. Never fails. */
export async function open({ file, content, stated = {} }: Job, maxChars: number): Promise<Opened> {
  if (content.kind === 'record') return openRecord(file, content, maxChars)
  return { file, stated, ...(await openBytes(file, bytesOf(content, maxChars), maxChars)) }
}

/**
 * Reads the report of a text; `undefined` for what nobody named and what does not read like a report. `known` is what
 * was read before under the same name, and serves where the text is still the same.
 */
export function reportOf(
  input: TextInput,
  asked: boolean,
  form: FormId | undefined,
  { year }: Stated,
  known?: Report,
): { readonly report?: Report; readonly standing: Standing } {
  const { standing } = input
  if (standing.reason === 'json-lines' || (standing.status !== 'report' && !asked)) return { standing }
  if (known?.source.text === input.text) return { report: known, standing: standingOf(standing, known) }
  const source = sourceOf(input)
  const first = readReport(source, form)
  // What the user says of the year decides where the text does not tell which form it follows.
  const byYear = first.form || year === undefined ? undefined : formOfYear(year)
  const report = byYear ? readReport(source, byYear.id) : first
  return { report, standing: standingOf(standing, report) }
}

function standingOf(standing: Standing, { other, tables, facts }: Report): Standing {
  if (other) return NOT_REPORT
  if (facts.length > 0) return REPORT
  return standing.status === 'report' && tables.length === 0 ? NO_TABLES : standing
}

async function openRecord(file: string, line: RecordLine, maxChars: number): Promise<Opened> {
  const { number } = line
  const { id, content, form, name, meta, stated } = readRecord(line, maxChars)
  const shown = name ?? `${file}#${typeof id === 'string' || typeof id === 'number' ? id : number}`
  const record: RecordPlace = {
    id,
    number,
    ...(meta !== undefined && { meta }),
    ...(file !== STANDARD_INPUT && { file }),
  }
  const of = { file: shown, record, stated, ...(form && { form }) }
  if (content.kind === 'text') return { ...of, ...(await openText(shown, content.text, maxChars)) }
  const found = content.kind === 'path' ? readBytes(content.path, maxChars) : bytesOf(content, maxChars)
  return { ...of, ...(await openBytes(shown, found, maxChars)) }
}

async function openText(
  file: string,
  whole: string,
  maxChars: number,
): Promise<Pick<Opened, 'input' | 'sha256'>> {
  const bytes = Buffer.from(whole)
  const bom = whole.startsWith(BYTE_ORDER_MARK)
  const decoded = { text: bom ? whole.slice(1) : whole, bom, encoding: 'utf-8', damaged: false } as const
  return { input: await textInput(file, bytes, decoded, maxChars), sha256: sha256Of(bytes) }
}

function bytesOf(
  content: Exclude<Content, { kind: 'record' }>,
  maxChars: number,
): ReturnType<typeof readBytes> {
  if (content.kind === 'none') return { standing: content.standing }
  if (content.kind === 'file') return readBytes(content.path, maxChars)
  const { buffer, byteOffset, byteLength } = content.bytes
  return { bytes: Buffer.from(buffer, byteOffset, byteLength) }
}

async function openBytes(
  file: string,
  found: ReturnType<typeof readBytes>,
  maxChars: number,
): Promise<Pick<Opened, 'input' | 'sha256'>> {
  if (!('bytes' in found)) return { input: { kind: 'unreadable', file, standing: found.standing } }
  const { bytes } = found
  return { input: await inputOf(file, bytes, maxChars), sha256: sha256Of(bytes) }
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
