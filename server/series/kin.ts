// The reports that one report is compared with.
import type { Report } from '../report.ts'
import type { Relations } from './relations.ts'

/** The reports that a report is compared with. */
export interface Kin {
  /** The year of the report itself, which the settings or the name of its file may have told. */
  readonly year?: number
  readonly before?: Report
  readonly after?: Report
  /** Those that together make it, all of them. */
  readonly parts?: readonly Report[]
  /** Another report of the same organ on the same year. */
  readonly version?: Report
  /** The report of another organ whose text is most like this one's. */
  readonly alike?: Report
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
    one.parts?.length === other.parts?.length &&
    (one.parts ?? []).every((part, i) => part === other.parts?.[i])
  )
}

/** The reports for the uris of relations. `reportAt` gives none where a text cannot be read. */
export function kinOf(relations: Relations | undefined, reportAt: (uri: string) => Report | undefined): Kin {
  if (!relations) return ALONE
  const { year, before: earlier, after: later, parts: named } = relations
  const [before, after, version, alike] = [earlier, later, relations.version, relations.alike].map(uri =>
    uri === undefined ? undefined : reportAt(uri),
  )
  const parts = named?.map(reportAt)
  return {
    year,
    ...(before && { before }),
    ...(after && { after }),
    ...(version && { version }),
    ...(alike && { alike }),
    ...(parts && !parts.includes(undefined) && { parts: parts as readonly Report[] }),
  }
}
