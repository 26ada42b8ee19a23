// Which reports are compared with which, by uri.
import { findAlike, type Fingerprint } from './fingerprint.ts'
import { knownName, type Member } from './member.ts'
import type { SeriesSettings } from './settings.ts'

/** Whom a report is compared with, by their uris. */
export interface Relations {
  readonly year: number
  /** The organ's reports on the year before, and on the year after: mostly one, more where there are copies. */
  readonly before?: readonly string[]
  readonly after?: readonly string[]
  /** The reports of the same year that together make it, for each all there are; absent when one is not there. */
  readonly parts?: readonly (readonly string[])[]
  /** The other reports of the same organ on the same year, the next one first. */
  readonly versions?: readonly string[]
  /** The report of another organ whose text is most like this one's. */
  readonly alike?: string
}

/** All that are related by reading them, including the report's own parts. */
export function relativesIn(relations: Relations): readonly string[] {
  const { before = [], after = [], parts = [], versions = [], alike } = relations
  const places = [before, after, ...parts, versions]
  return [...places.flatMap(readIn), ...(alike === undefined ? [] : [alike])]
}

/** Those of one organ and year that are read to tell whether they are copies; none where there are too many. */
export function readIn(place: readonly string[]): readonly string[] {
  return place.length > MOST_COPIES ? [] : place
}

/** Each is read for every report that is compared with them. More copies of one report are kept nowhere: a guess. */
const MOST_COPIES = 8

/**
 * The relations of every member that has any. A missing year is not bridged. Without `fingerprintAt` no texts of other
 * organs are looked for.
 */
export function relate(
  members: readonly Member[],
  settings: SeriesSettings,
  fingerprintAt: (uri: string) => Fingerprint | undefined = () => undefined,
): ReadonlyMap<string, Relations> {
  const named = organsOf(members)
  const parts = partsByOrgan(settings)
  const plain = withoutPlacesAbove([...named.values(), ...[...parts].flat(2)])
  const organs = new Map(Array.from(named, ([member, organ]) => [member, plain(organ)]))
  const byPlace = new Map<string, Member[]>()
  for (const member of members) {
    const place = placeOf(organs.get(member)!, member.year)
    const there = byPlace.get(place)
    if (there) there.push(member)
    else byPlace.set(place, [member])
  }
  const filed = (organ: string, year: number) => {
    const there = byPlace.get(placeOf(organ, year))
    return there?.map(({ uri }) => uri).sort(shorterFirst)
  }
  const alikes = findAlike(
    members,
    ({ uri }) => fingerprintAt(uri),
    (one, other) => organs.get(one) !== organs.get(other),
    ({ uri }) => uri,
  )
  const partsOf = new Map(Array.from(parts, ([whole, all]) => [plain(whole), all.map(plain)]))
  const relations = new Map<string, Relations>()
  for (const member of members) {
    const organ = organs.get(member)!
    const { uri, year } = member
    const alike = alikes.get(member)?.uri
    const versions = othersIn(byPlace.get(placeOf(organ, year))!, member)
    const [before, after] = [filed(organ, year - 1), filed(organ, year + 1)]
    const found = partsOf.get(organ)?.map(part => filed(part, year))
    const complete = found && !found.includes(undefined) ? (found as (readonly string[])[]) : undefined
    if (!before && !after && !complete && !versions && alike === undefined) continue
    relations.set(uri, {
      year,
      ...(before && { before }),
      ...(after && { after }),
      ...(complete && { parts: complete }),
      ...(versions && { versions }),
      ...(alike !== undefined && { alike }),
    })
  }
  return relations
}

/**
 * Keys of organs made equal where some name the province or the city above a county and others do not:
 * `绍兴市柯桥区司法局` and `柯桥区司法局`. Counties of one name are in several places, so this is only done where all
 * that name a place above name the same one.
 */
export function withoutPlacesAbove(keys: Iterable<string>): (key: string) => string {
  const above = new Map<string, Set<string>>()
  for (const key of keys) {
    const { place, rest } = split(key)
    const all = above.get(rest) ?? new Set()
    if (place !== '') all.add(place)
    above.set(rest, all)
  }
  return key => {
    const { place, rest } = split(key)
    const all = above.get(rest) ?? new Set()
    return all.size === 0 || (all.size === 1 && (place === '' || all.has(place))) ? rest : key
  }
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

/** The others at the place of a member, the next one first: so each of several is first for one. */
function othersIn(there: readonly Member[], member: Member): readonly string[] | undefined {
  if (there.length < 2) return undefined
  const at = there.indexOf(member)
  return [...there.slice(at + 1), ...there.slice(0, at)].map(({ uri }) => uri)
}

/** A copy mostly has the name of its original and something more. */
function shorterFirst(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : 1)
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

function split(key: string): { readonly place: string; readonly rest: string } {
  const place = ABOVE.exec(key)?.[0] ?? ''
  return { place, rest: key.slice(place.length) }
}

/** Province and city, each where a county, a district or a city follows. */
const ABOVE =
  /^(?:[\u4e00-\u9fff]{2,3}省|[^省市县区]{2,5}自治区)?(?:[^省市县区州盟旗]{2,4}(?<!城)市|[^省市县区旗]{2,12}自治州|[^省市县区旗]{2,6}盟)?(?=[^省市县区旗州局办会]{1,6}(?:县|旗|(?<![城都超])市(?!场|政)|区(?!域)))/
