// The records of a stream: a line of JSON each.
import { FORMS } from '../../forms/index.ts'
import type { FormId } from '../../forms/form.ts'
import type { Stated } from '../../series/settings.ts'
import type { Content } from './job.ts'
import { failed, tooLarge, type Standing } from './status.ts'

/** A record, understood; `id` and `meta` are given back as they came. */
export interface StreamRecord {
  readonly id: unknown
  readonly content:
    | { readonly kind: 'bytes'; readonly bytes: Buffer }
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'path'; readonly path: string }
    | { readonly kind: 'none'; readonly standing: Standing }
  readonly form?: FormId
  readonly name?: string
  readonly meta?: unknown
  readonly stated: Stated
}

export type RecordLine = Extract<Content, { kind: 'record' }>

/** Reads a line; what makes no sense is a record too, which says so. */
export function readRecord({ line, number, cut }: RecordLine, maxChars: number): StreamRecord {
  if (cut) return { ...nothing(tooLarge(maxChars)), id: idAtStart(line) }
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString())
  } catch {
    return nothing(badInput(number, { zh: '不是 JSON', en: 'is no JSON' }))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return nothing(badInput(number, { zh: '应是 {…}', en: 'must be an object {…}' }))
  return understand(value as Readonly<Record<string, unknown>>, number)
}

/** The id of a record that is not read, if that stands first in it. */
export function idAtStart(line: Uint8Array): unknown {
  const { buffer, byteOffset, byteLength } = line
  const beginning = Buffer.from(buffer, byteOffset, Math.min(byteLength, BEGINNING)).toString()
  const [, written] = /^\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.)*"|-?\d+)\s*[,}]/.exec(beginning) ?? []
  if (written === undefined) return null
  try {
    return JSON.parse(written) as unknown
  } catch {
    return null
  }
}

/** In bytes: no id is longer. */
const BEGINNING = 4096

function understand(value: Readonly<Record<string, unknown>>, number: number): StreamRecord {
  const { id = null, form, name, meta } = value
  const known = FORMS.find(candidate => candidate.id === form)
  const isFormKnown = form === undefined || form === null || form === 'auto' || known !== undefined
  return {
    id,
    content: isFormKnown
      ? contentOf(value, number)
      : none(number, { zh: '“form”不是已知的格式', en: 'has a “form” that is not known' }),
    ...(known && { form: known.id }),
    ...(typeof name === 'string' && { name }),
    ...('meta' in value && { meta }),
    stated: statedIn(meta),
  }
}

function contentOf(
  { text, base64, path }: Readonly<Record<string, unknown>>,
  number: number,
): StreamRecord['content'] {
  if (typeof text === 'string') return { kind: 'text', text }
  if (typeof base64 === 'string') return { kind: 'bytes', bytes: Buffer.from(base64, 'base64') }
  if (typeof path === 'string') return { kind: 'path', path }
  return none(number, { zh: '没有 text、base64 或 path', en: 'has no text, base64 or path' })
}

/** `organ` and `year`, a number or its digits. */
export function statedIn(meta: unknown): Stated {
  if (typeof meta !== 'object' || meta === null) return {}
  const { organ, year } = meta as { readonly organ?: unknown; readonly year?: unknown }
  const number = typeof year === 'string' && /^\d{4}$/.test(year.trim()) ? Number(year) : year
  return {
    ...(typeof organ === 'string' && organ.trim() !== '' && { organ: organ.trim() }),
    ...(typeof number === 'number' && Number.isInteger(number) && { year: number }),
  }
}

function nothing(standing: Standing): StreamRecord {
  return { id: null, content: { kind: 'none', standing }, stated: {} }
}

function none(number: number, what: { readonly zh: string; readonly en: string }): StreamRecord['content'] {
  return { kind: 'none', standing: badInput(number, what) }
}

function badInput(number: number, { zh, en }: { readonly zh: string; readonly en: string }): Standing {
  return failed('bad-input', { zh: `第 ${number} 行${zh}`, en: `line ${number} ${en}` })
}
