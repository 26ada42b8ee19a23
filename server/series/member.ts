// The organ and the year of one report.
import type { Identity } from '../outline/identity.ts'
import { readablePath, readFileName } from './fileName.ts'
import { isDistinct, organKey } from './organ.ts'
import type { SeriesSettings, Stated } from './settings.ts'

/** A report by what tells where it belongs among others. */
export interface Member {
  readonly uri: string
  readonly year: number
  /** The key of its organ; absent when neither the text nor the settings name one for sure. */
  readonly organ: string | undefined
  /** The folder and the file name without the year: stands for the organ where none is named. */
  readonly stem: string
}

/** `undefined` when the year cannot be told for sure: then nothing is compared. */
export function memberOf(uri: string, identity: Identity, settings: SeriesSettings): Member | undefined {
  const { stem, year: yearInName } = readFileName(uri)
  const stated = statedFor(uri, settings)
  const year = stated.year ?? sureYear(identity, yearInName)
  if (year === undefined) return undefined
  return { uri, year, stem, organ: organOf(identity, stated, settings) }
}

/** A name that does not say of which place it is counts as none. */
function organOf(
  { organ, organFrom }: Identity,
  stated: Stated,
  settings: SeriesSettings,
): string | undefined {
  if (stated.organ !== undefined) return knownName(stated.organ, settings)
  if (organ === undefined || organFrom === 'source') return undefined
  const key = knownName(organ, settings)
  if (organFrom === 'above' && LIKE_SITE.test(key)) return undefined
  return isDistinct(key) ? key : undefined
}

/** A whole place: its government, or the site on which all its organs publish. */
const LIKE_SITE = /[省市县区州旗盟网站]$/

/** The key of an organ by its name or any other of its names. */
export function knownName(name: string, { names }: SeriesSettings): string {
  const key = organKey(name)
  const entry = Object.entries(names).find(([, others]) => others.some(other => organKey(other) === key))
  return entry ? organKey(entry[0]) : key
}

/** What the text states, if it does not contradict itself; else the name of the file decides, or fills the gap. */
function sureYear({ year, stated }: Identity, inName: number | undefined): number | undefined {
  const years = new Set(stated.map(statement => statement.year))
  if (years.size > 1) return inName !== undefined && years.has(inName) ? inName : undefined
  const [only] = years
  if (only !== undefined) return only
  // When it was published only suggests a year.
  return inName === undefined || year === undefined || year.year === inName
    ? (inName ?? year?.year)
    : undefined
}

/** What the settings state of a file, by the longest end of its path that they name. */
export function statedFor(uri: string, { reports }: SeriesSettings): Stated {
  const path = `/${readablePath(uri)}`
  const ends = Object.keys(reports).filter(end =>
    path.endsWith(`/${readablePath(end).replace(/^\.?\//, '')}`),
  )
  const longest = ends.sort((a, b) => b.length - a.length)[0]
  return longest === undefined ? {} : reports[longest]!
}
