// The types of what is printed.
import type { Accepted } from '../../acceptance/acceptance.ts'
import type { Report } from '../../report.ts'
import type { Finding } from '../../rules/rule.ts'
import type { TextInput } from '../input/input.ts'

/** A file with what was read from it. */
export interface ParsedFile {
  readonly input: TextInput
  readonly report: Report
}

/** A file with what was found in it. */
export interface CheckResult extends ParsedFile {
  readonly findings: readonly Finding[]
  /** What was found too, but accepted as published. */
  readonly accepted: readonly Accepted[]
}
