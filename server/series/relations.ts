import { withoutPlacesAbove } from './places.ts'
import { knownName, type Member } from './member.ts'
import type { SeriesSettings } from './settings.ts'

/** Whom a report is compared with, by their uris. */
export interface Relations {
  readonly year: number
  /** The organ's report on the year before, and on the year after. */
  readonly before?: string
  readonly after?: string
  /** The reports of the same year that together make it; absent when one of them is not there. */
  readonly parts?: readonly string[]
}

/** All that are related by reading them, including the report's own parts. */
export function relativesIn({ before, after, parts = [] }: Relations): readonly string[] {
  return [before, after, ...parts].filter(uri => uri !== undefined)
}

/**
 * The relations of every member that has any. Of several reports of one organ on one year nobody can say which is
 * the right one, so none of them is compared with others, nor others with them. A missing year is not bridged.
 */
export function relate(members: readonly Member[], settings: SeriesSettings): ReadonlyMap<string, Relations> {
  const named = organsOf(members)
  const parts = partsByOrgan(settings)
  const plain = withoutPlacesAbove([...named.values(), ...[...parts].flat(2)])
  const organs = new Map(Array.from(named, ([member, organ]) => [member, plain(organ)]))
  const byPlace = new Map<string, Member | 'several'>()
  for (const member of members) {
    const place = placeOf(organs.get(member)!, member.year)
    byPlace.set(place, byPlace.has(place) ? 'several' : member)
  }
  const only = (organ: string, year: number) => {
    const found = byPlace.get(placeOf(organ, year))
    return found === 'several' ? undefined : found?.uri
  }
  const partsOf = new Map(Array.from(parts, ([whole, all]) => [plain(whole), all.map(plain)]))
  const relations = new Map<string, Relations>()
  for (const member of members) {
    const organ = organs.get(member)!
    const { uri, year } = member
    if (only(organ, year) === undefined) continue
    const [before, after] = [only(organ, year - 1), only(organ, year + 1)]
    const found = partsOf.get(organ)?.map(part => only(part, year))
    const complete = found && !found.includes(undefined) ? (found as readonly string[]) : undefined
    if (before === undefined && after === undefined && !complete) continue
    relations.set(uri, {
      year,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
      ...(complete && { parts: complete }),
    })
  }
  return relations
}

/** The organ of each member. One that names none has that of the others filed under its name, if they agree. */
function organsOf(members: readonly Member[]): ReadonlyMap<Member, string> {
  /** `undefined` for a name under which several organs are filed. */
  const byStem = new Map<string, string | undefined>()
  for (const { organ, stem } of members) {
    if (organ === undefined) continue
    byStem.set(stem, !byStem.has(stem) || byStem.get(stem) === organ ? organ : undefined)
  }
  const filed = (stem: string) => byStem.get(stem) ?? `/${stem}`
  return new Map(members.map(member => [member, member.organ ?? filed(member.stem)]))
}

function placeOf(organ: string, year: number): string {
  return `${year} ${organ}`
}

function partsByOrgan(settings: SeriesSettings): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(settings.parts)
      .filter(([, parts]) => parts.length > 0)
      .map(([whole, parts]) => [
        knownName(whole, settings),
        [...new Set(parts.map(part => knownName(part, settings)))],
      ]),
  )
}
