// The reports that one report is compared with.
import type { Report } from '../report.ts'
import { haveSameFigures, mayBeVersions } from './copies.ts'
import { readIn, type Relations } from './relations.ts'

/** The reports that a report is compared with. */
export interface Kin {
  /** The year of the report itself, which the settings or the name of its file may have told. */
  readonly year?: number
  readonly before?: Report
  readonly after?: Report
  /** Those that together make it, all of them. */
  readonly parts?: readonly Report[]
  /** Another report of the same organ on the same year, with other figures. */
  readonly version?: Report
  /** The report of another organ whose text is most like this one's. */
  readonly alike?: Report
  /** The years of which there are several reports with other figures: with none of them is it compared. */
  readonly undecided?: readonly UndecidedYear[]
  /** The reports on the year before among which a user may choose, where no one of them is `before`. */
  readonly choices?: readonly Report[]
}

/** A year of which the organ has several reports, and nobody can say which is the right one. */
export interface UndecidedYear {
  readonly year: number
  readonly count: number
}

/** A report by itself. */
export const ALONE: Kin = {}

/** Whether the very same reports are compared with. */
export function sameKin(one: Kin, other: Kin): boolean {
  return (
    one.year === other.year &&
    one.before === other.before &&
    one.after === other.after &&
    one.version === other.version &&
    one.alike === other.alike &&
    sameItems(one.parts, other.parts) &&
    sameItems(one.choices, other.choices) &&
    JSON.stringify(one.undecided) === JSON.stringify(other.undecided)
  )
}

function sameItems(one: readonly Report[] = [], other: readonly Report[] = []): boolean {
  return one.length === other.length && one.every((report, i) => report === other[i])
}

/**
 * The reports for the uris of relations. `reportAt` gives none where a text cannot be read. Reports of one organ and
 * year with the same figures count as one; of others nobody can say which is the right one, so nothing is compared with
 * them. The report itself is still compared with other years, unless what stands beside it may be of another organ.
 */
export function kinOf(
  report: Report,
  relations: Relations | undefined,
  reportAt: (uri: string) => Report | undefined,
): Kin {
  if (!relations) return ALONE
  const { year } = relations
  const read = (place: readonly string[]) => readIn(place).flatMap(uri => reportAt(uri) ?? [])
  const others = read(relations.versions ?? []).filter(other => !haveSameFigures(report, other))
  const isItself = isKnown(relations.versions ?? [], others, report)
  const [earlier, later] = [placed(relations.before), placed(relations.after)]
  const parts = relations.parts?.map(part => placed(part).only)
  const [version] = others
  const alike = relations.alike === undefined ? undefined : reportAt(relations.alike)
  const undecided = [
    ...(earlier.count > 1 ? [{ year: year - 1, count: earlier.count }] : []),
    ...(later.count > 1 ? [{ year: year + 1, count: later.count }] : []),
  ]
  return {
    year,
    ...(isItself && earlier.only && { before: earlier.only }),
    ...(isItself && later.only && { after: later.only }),
    ...(version && { version }),
    ...(alike && { alike }),
    ...(isItself && parts && !parts.includes(undefined) && { parts: parts as readonly Report[] }),
    ...(undecided.length > 0 && { undecided }),
    ...(!(isItself && earlier.only) && earlier.all.length > 0 && { choices: earlier.all }),
  }

  /** Those of one organ and year: all, one for each that has figures of its own; and the one, if there is but one. */
  function placed(place: readonly string[] = []) {
    const all: Report[] = []
    for (const other of read(place)) if (!all.some(known => haveSameFigures(known, other))) all.push(other)
    const count = readIn(place).length < place.length ? place.length : all.length
    return { all, count, only: count === 1 ? all[0] : undefined }
  }
}

/** Whether all that stand beside a report on its own year were read, and are this report, changed here and there. */
function isKnown(versions: readonly string[], others: readonly Report[], report: Report): boolean {
  return readIn(versions).length === versions.length && others.every(other => mayBeVersions(report, other))
}
