// Findings that were accepted as published.
import type { Edit } from '../format/edit.ts'
import type { Report } from '../report.ts'
import type { Finding } from '../rules/rule.ts'
import { maskPersonal } from '../text/personal.ts'
import type { Range } from '../text/range.ts'

/**
 * A finding that somebody has looked at and left as published. It is known by what it is about, not by its line, so
 * it survives edits elsewhere, and lapses when one of its figures changes.
 */
export interface Acceptance {
  readonly rule: string
  /** The figures that it is about, by id, each as it was written. */
  readonly figures?: Readonly<Record<string, string>>
  /** What it points at in other reports. */
  readonly elsewhere?: readonly string[]
  /** The text that it marks, when that is no figure of a table. */
  readonly text?: string
  /** What it says, when it is about no figure at all. */
  readonly message?: string
  /** Why it was accepted, in the user's words. */
  readonly reason?: string
}

export interface Accepted {
  readonly finding: Finding
  readonly acceptance: Acceptance
}

export interface Sorted {
  /** What nobody has accepted. */
  readonly open: readonly Finding[]
  readonly accepted: readonly Accepted[]
}

/** Tells the findings of a report that were accepted from those that were not. */
export function sortFindings(
  findings: readonly Finding[],
  report: Report,
  acceptances: readonly Acceptance[],
): Sorted {
  if (acceptances.length === 0) return { open: findings, accepted: [] }
  const known = new Map(acceptances.map(acceptance => [keyOf(acceptance), acceptance]))
  const open: Finding[] = []
  const accepted: Accepted[] = []
  for (const finding of findings) {
    const acceptance = known.get(keyOf(acceptanceOf(finding, report)))
    if (acceptance) accepted.push({ finding, acceptance })
    else open.push(finding)
  }
  return { open, accepted }
}

/** Whether edits would change a figure of what was accepted as published. */
export function touchesAccepted(
  { facts }: Report,
  accepted: readonly Accepted[],
  edits: readonly Edit[],
): boolean {
  const ids = new Set(accepted.flatMap(({ acceptance }) => Object.keys(acceptance.figures ?? {})))
  return facts.some(
    ({ id, start, end }) =>
      ids.has(id) && edits.some(({ range }) => range.start <= end && start <= range.end),
  )
}

/** The acceptance that fits this finding as long as nothing changes that it is about. */
export function acceptanceOf(finding: Finding, report: Report, reason?: string): Acceptance {
  const figures = figuresOf(finding, report)
  const elsewhere = textsElsewhere(finding)
  const text = markedText(finding.range, report)
  return {
    rule: finding.rule,
    ...(figures ? { figures } : { message: finding.message.zh }),
    ...(elsewhere.length > 0 && { elsewhere }),
    ...(text !== undefined && { text }),
    ...(reason !== undefined && { reason }),
  }
}

/** Two acceptances with one key are about the same. */
export function keyOf({ rule, figures = {}, elsewhere = [], text, message }: Acceptance): string {
  const entries = Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([rule, entries, elsewhere, text ?? null, message ?? null])
}

function figuresOf(
  { facts, range, related }: Finding,
  report: Report,
): Readonly<Record<string, string>> | undefined {
  const ids = new Set(facts)
  const here = related.filter(({ source }) => source === undefined)
  const places = new Set([range, ...here.map(other => other.range)].map(placeOf))
  const about = report.facts.filter(fact => ids.has(fact.id) || places.has(placeOf(fact)))
  if (about.length === 0) return undefined
  return Object.fromEntries(about.map(({ id, written }) => [id, written]))
}

function textsElsewhere({ related }: Finding): readonly string[] {
  return related.flatMap(({ source, range }) =>
    source ? [maskPersonal(source.text.slice(range.start, range.end))] : [],
  )
}

function markedText({ start, end }: Range, report: Report): string | undefined {
  const place = placeOf({ start, end })
  if (start === end || report.facts.some(fact => placeOf(fact) === place)) return undefined
  return maskPersonal(report.source.text.slice(start, Math.min(end, start + LONGEST_TEXT)))
}

function placeOf({ start, end }: Range): string {
  return `${start} ${end}`
}

/** In UTF-16 code units; more of it tells nothing more. A guess, nothing measured. */
const LONGEST_TEXT = 200
