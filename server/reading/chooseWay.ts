// Of the ways to place a row without a label the one that its ends and its sums bear out.
import type { Evidence } from './evidence.ts'

/** One way to place the row. */
export interface Way {
  readonly placement: number
  readonly evidence: Evidence
  /** What says so. */
  readonly name: string
  /** There are as many separators behind the last cell as its blanks need. */
  readonly fits: boolean
  /** The labelled tables have shown that blanks keep their separators. */
  readonly known: boolean
  /** They have, or this row shows it. */
  readonly knowsBlanks: boolean
  readonly held: number
  readonly missed: number
  /** Of these, totals that are blank over figures. */
  readonly mute: number
}

/** Ways with an end that is tied, ways that only this row shows, and ways with any shift that the width allows. */
export interface Ways {
  readonly anchored: Way[]
  readonly unproved: Way[]
  readonly loose: Way[]
}

/** The best way; none where several are as good. */
export function choose({ anchored: all, unproved, loose }: Ways): Way | undefined {
  // Rulers that the labelled tables have proved come first.
  const known = all.filter(candidate => candidate.known)
  const anchored = known.length > 0 ? known : all
  const good = anchored.filter(({ missed, knowsBlanks }) => missed === 0 && knowsBlanks)
  if (good.length > 0) return chooseTied(good, anchored, loose)
  return anchored.length > 0 ? chooseBroken(anchored, loose) : (chooseBySums(unproved) ?? chooseBySums(loose))
}

/** The one placement of all candidates. */
function only(candidates: readonly Way[]): Way | undefined {
  const [first] = candidates
  return candidates.every(({ placement }) => placement === first?.placement) ? first : undefined
}

/** An end is tied and the sums agree: unless the ends disagree, and the sums hold elsewhere, too. */
function chooseTied(good: readonly Way[], anchored: readonly Way[], loose: readonly Way[]): Way | undefined {
  const chosen = only(good)
  if (!chosen) return undefined
  const hasLaw = (candidate: Way) => haveOneLaw(candidate.evidence, chosen.evidence)
  if (only(anchored.filter(hasLaw))) return chosen
  const isElsewhere = loose.some(candidate => {
    const { placement, missed, held } = candidate
    return hasLaw(candidate) && missed === 0 && held >= chosen.held && placement !== chosen.placement
  })
  return isElsewhere ? undefined : chosen
}

/** The sums do not agree: one figure is false, or both ends are tied to the same place. */
function chooseBroken(anchored: readonly Way[], loose: readonly Way[]): Way | undefined {
  if (loose.some(({ missed, held, fits }) => missed === 0 && held > 0 && fits)) return undefined
  return only(
    anchored.filter(candidate => {
      if (candidate.mute > 0) return false
      const isTied = anchored.some(other => {
        const isAnother = other !== candidate && other.name !== candidate.name
        return (
          isAnother &&
          haveOneLaw(other.evidence, candidate.evidence) &&
          other.placement === candidate.placement
        )
      })
      return isTied || (candidate.held > 0 && candidate.missed === 1)
    }),
  )
}

/** No end is tied: a single place obeys most sums, at least two. */
function chooseBySums(loose: readonly Way[]): Way | undefined {
  const free = loose.filter(
    ({ missed, knowsBlanks, fits, held }) => missed === 0 && knowsBlanks && fits && held >= SUMS_TO_PLACE,
  )
  const most = Math.max(...free.map(({ held }) => held))
  return only(free.filter(({ held }) => held === most))
}

/** One sum of a figure and itself holds at many places. */
const SUMS_TO_PLACE = 2

/** Whether two rulers count the same separators, as many for a cell. */
export function haveOneLaw(one: Evidence, other: Evidence): boolean {
  return one.laid.ruler.kind === other.laid.ruler.kind && one.laid.ruler.step === other.laid.ruler.step
}
