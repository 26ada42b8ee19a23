// The types of what is examined, and of what comes out: plain data, for it may cross from one thread to another.
import type { Acceptance } from '../../acceptance/acceptance.ts'
import type { FormId } from '../../forms/form.ts'
import type { Severities } from '../../rules/check.ts'
import type { Severity } from '../../rules/rule.ts'
import type { Fingerprint } from '../../series/fingerprint.ts'
import type { Member } from '../../series/member.ts'
import type { Relations } from '../../series/relations.ts'
import type { Stated } from '../../series/settings.ts'
import type { Locale } from '../../text/locale.ts'
import type { Standing } from './status.ts'

/** One input to be examined. */
export interface Job {
  /** As it is shown. */
  readonly file: string
  /** Whether the user named it, so that it is read whatever is in it. */
  readonly asked: boolean
  readonly content: Content
  /** What is known of the report from elsewhere; it outranks what the text seems to say. */
  readonly stated?: Stated
  /** What was accepted in it as published. */
  readonly acceptances?: readonly Acceptance[]
  /** What it is compared with, and where that lies. */
  readonly relations?: Relations
  readonly relatives?: readonly Relative[]
}

export type Content =
  | { readonly kind: 'file'; readonly path: string | Uint8Array }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** A line of JSON, and which one it is, from 1. Of one that is too long, only the beginning. */
  | {
      readonly kind: 'record'
      readonly line: Uint8Array
      readonly number: number
      readonly cut?: true
    }
  | { readonly kind: 'none'; readonly standing: Standing }

export interface Relative {
  readonly file: string
  readonly content: Content
  readonly stated?: Stated
}

/** What holds for all inputs of a run. */
export interface Settings {
  readonly command: 'check' | 'facts'
  /** One answer each is wanted. */
  readonly formats: readonly string[]
  readonly page: Page
  readonly form: FormId | undefined
  readonly severities: Severities
  /** What is less grave is left out. */
  readonly lowest: Severity
  /** Findings of which the user wants to hear nothing more, and why. */
  readonly accepts: { readonly reason?: string } | undefined
  readonly maxChars: number
  /** Absent when nothing is kept. */
  readonly cache?: CacheSettings
}

/** Where answers are kept, and which program gave them. */
export interface CacheSettings {
  readonly folder: string
  /** Tells this build of the program from all others. */
  readonly build: string
}

/** How output is to look. */
export interface Page {
  readonly locale: Locale
  readonly colours: boolean
  /** How wide an excerpt may be. */
  readonly columns: number
  /** A report a line instead of a figure. */
  readonly wide: boolean
  /** A byte order mark before CSV. */
  readonly bom: boolean
}

/** What tells whose report an input is, and which other it is like. */
export interface Surveyed {
  readonly member: Member
  readonly fingerprint: Fingerprint
}

/** What is left of an input once it is examined. */
export interface Answer {
  readonly file: string
  readonly asked: boolean
  readonly standing: Standing
  /** How many there were of it, where it was a text. */
  readonly bytes?: number
  /** The bytes were not all text of their encoding. */
  readonly damagedIn?: string
  /** What each format makes of it; `undefined` where there is nothing to print. */
  readonly pieces: readonly unknown[]
  /** How often each rule found something, by severity. */
  readonly found: readonly Count[]
  /** How many findings were accepted before. */
  readonly acceptedBefore: number
  /** What `--accept` adds. */
  readonly accepts?: readonly Acceptance[]
}

export interface Count {
  readonly rule: string
  readonly severity: Severity
  readonly count: number
}
