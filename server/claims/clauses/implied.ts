import type { WordKind } from '../../forms/wording.ts'
import type { ReadPiece } from './reading.ts'
import type { Topic } from './topic.ts'

/**
 * Whether a sentence that does not name 政府信息公开申请 tells of them all the same: `surely` by the form's own
 * results, `perhaps` by `收到申请3件` or by what was carried over.
 */
export function impliesApplications(
  pieces: readonly ReadPiece[],
  { about, allDisputes }: Topic,
): 'surely' | 'perhaps' | undefined {
  if (about === 'applications' || about === 'foreign' || allDisputes.length > 0) return undefined
  if (pieces.some(({ reading }) => ELSEWHERE.some(kind => reading.has(kind)))) return undefined
  if (pieces.some(({ reading }) => reading.has('publish', 'own') || reading.has('scope', 'foreign')))
    return undefined
  const counted = pieces.filter(({ figure }) => figure)
  const results = new Set(counted.flatMap(({ reading }) => reading.of('result')))
  if (results.size >= 3 || (results.size === 2 && [...results].some(isOnlyOfApplications))) return 'surely'
  const told = (kind: WordKind) => counted.some(({ reading }) => reading.has(kind))
  const applicants = new Set(counted.flatMap(({ reading }) => reading.of('applicant')))
  const isAsked = pieces.some(({ reading }) => reading.has('request') && !reading.has('channel'))
  const isCarried = counted.some(({ reading }) => reading.carriedTo !== undefined)
  if (isCarried && told('event')) return 'perhaps'
  if (applicants.size > 2 || (results.size > 1 && told('event'))) return 'perhaps'
  return isAsked && (told('event') || applicants.size > 1) ? 'perhaps' : undefined
}

const ELSEWHERE: readonly WordKind[] = [
  'foreign',
  'paper',
  'document',
  'decision',
  'dispute',
  'fee',
  'further',
  'except',
]

/** Papers too are 予以公开, 部分公开 or 不予公开. */
function isOnlyOfApplications(row: string): boolean {
  return /^(?:unavailable|notProcessed|otherHandling|refused\.)/.test(row)
}
