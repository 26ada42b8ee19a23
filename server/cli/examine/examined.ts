// The type of an input that was examined, as the formats print it.
import type { Accepted } from '../../acceptance/acceptance.ts'
import type { Report } from '../../report.ts'
import type { Finding } from '../../rules/rule.ts'
import type { TextInput } from '../input/input.ts'
import type { RecordPlace } from './read.ts'
import type { Standing } from './status.ts'

/** Everything that is known of one input. */
export interface Examined {
  readonly file: string
  readonly asked: boolean
  readonly standing: Standing
  /** There for the records of a stream, which get their id and what came with it back. */
  readonly record?: RecordPlace
  /** Of the bytes, in hexadecimal digits. */
  readonly sha256?: string
  /** Absent where there is no text. */
  readonly input?: TextInput
  /** Absent where the text was not read. */
  readonly report?: Report
  /** As the user stated it, else as the text says. */
  readonly organ?: string
  readonly year?: number
  readonly findings: readonly Finding[]
  /** What was found too, but accepted as published. */
  readonly accepted: readonly Accepted[]
}

/** An input that was read. */
export type Read = Examined & Required<Pick<Examined, 'input' | 'report'>>

export function wasRead(examined: Examined): examined is Read {
  return examined.report !== undefined
}
