// What a finding is known by from one run to the next.
import { createHash } from 'node:crypto'
import { acceptanceOf, keyOf } from '../../../acceptance/acceptance.ts'
import type { Read } from '../../examine/examined.ts'

/**
 * A fingerprint for each finding of a file: by the file, the rule and what the finding is about, not by its line.
 * Findings that are alike in all that are told apart by their order.
 */
export function fingerprintsOf({
  file,
  report,
  findings,
}: Pick<Read, 'file' | 'report' | 'findings'>): readonly string[] {
  const times = new Map<string, number>()
  return findings.map(finding => {
    const key = JSON.stringify([file, keyOf(acceptanceOf(finding, report))])
    const time = times.get(key) ?? 0
    times.set(key, time + 1)
    return createHash('sha256').update(`${key} ${time}`).digest('hex').slice(0, DIGITS)
  })
}

/** 128 bits: no two findings of millions of reports share one. */
const DIGITS = 32
