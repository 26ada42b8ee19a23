// What a user decided about organs, years and sums of reports.

/** What a user decided about reports of which the texts do not say enough, or not the right thing. */
export interface SeriesSettings {
  /** The organ and the year of files, by the end of their path: a name, or a folder and a name. */
  readonly reports: Readonly<Record<string, Stated>>
  /** Other names of an organ, by its name: it was renamed, or is abbreviated. */
  readonly names: Readonly<Record<string, readonly string[]>>
  /** The organs whose reports together make that of another, by its name. */
  readonly parts: Readonly<Record<string, readonly string[]>>
}

export interface Stated {
  readonly organ?: string
  readonly year?: number
}

export const NO_SERIES_SETTINGS: SeriesSettings = { reports: {}, names: {}, parts: {} }

/** Reads `{ reports, names, parts }`; whatever in it is not understood counts as not set. */
export function readSeriesSettings(value: unknown): SeriesSettings {
  const { reports, names, parts } = recordOf(value)
  return {
    reports: mapRecord(reports, statedOf),
    names: mapRecord(names, namesOf),
    parts: mapRecord(parts, namesOf),
  }
}

function statedOf(value: unknown): Stated {
  const { organ, year } = recordOf(value)
  return {
    ...(typeof organ === 'string' && { organ }),
    ...(typeof year === 'number' && Number.isInteger(year) && { year }),
  }
}

function namesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(name => typeof name === 'string') : []
}

function mapRecord<Value>(value: unknown, read: (entry: unknown) => Value): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(recordOf(value)).map(([key, entry]) => [key, read(entry)]))
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}
