// The reports in files, and how all reports are related; those that are open count as their documents have them.
import { readIdentity } from '../../outline/identity.ts'
import type { FormId } from '../../forms/form.ts'
import { tokenizeHtml } from '../../html.ts'
import { readReport, type Report } from '../../report.ts'
import { fingerprintOf, type Fingerprint } from '../../series/fingerprint.ts'
import { memberOf, type Member } from '../../series/member.ts'
import { relate, type Relations } from '../../series/relations.ts'
import type { SeriesSettings } from '../../series/settings.ts'
import { makeSource, type Source } from '../../text/source.ts'
import type { RunWatched } from './watchdog.ts'
import type { ChangedFiles } from '../../protocol/files.ts'

/** The reports of the workspace, of which those that are open count as their documents have them. */
export interface WorkspaceReports {
  readonly change: (files: ChangedFiles) => void
  /** The files, open or not. */
  readonly uris: () => Iterable<string>
  /** The text of a file: another value whenever it has changed. */
  readonly sourceAt: (uri: string) => Source | undefined
  /** How all reports are related. `open`: what each open document holds; `undefined` for one that is no report. */
  readonly relations: (
    open: ReadonlyMap<string, Report | undefined>,
    settings: SeriesSettings,
  ) => ReadonlyMap<string, Relations>
  /** The report of a file, read when somebody first asks for it. */
  readonly reportAt: (uri: string, form: FormId | undefined) => Report | undefined
}

/** A file: only its organ and its year are looked at until its figures are wanted. */
interface WorkspaceFile {
  readonly source: Source
  fingerprint?: Fingerprint
  member?: { readonly of: Member | undefined; readonly settings: SeriesSettings }
}

interface WorkspaceReading {
  readonly source: Source
  readonly form: FormId | undefined
  readonly report: Report | undefined
}

/**
 * A report takes some 200 kB, as measured, so these take 60 MB. Of more the one that was not asked for longest is let
 * go, and read again when it is.
 */
const MOST_REPORTS = 300

export function makeWorkspaceReports(
  runWatched: RunWatched,
  logFailure: (uri: string, error: unknown) => void,
): WorkspaceReports {
  const files = new Map<string, WorkspaceFile>()
  /** In the order in which they were asked for last. */
  const readings = new Map<string, WorkspaceReading>()
  let changes = 0
  let last:
    | { readonly key: string; readonly settings: SeriesSettings; readonly relations: RelationsByUri }
    | undefined

  function read(uri: string, source: Source, form: FormId | undefined): Report | undefined {
    try {
      return runWatched(uri, () => readReport(source, form))
    } catch (error) {
      logFailure(uri, error)
      return undefined
    }
  }

  function memberAt(uri: string, file: WorkspaceFile, settings: SeriesSettings): Member | undefined {
    if (file.member?.settings !== settings) {
      const identity = runWatched(uri, () => readIdentity(file.source))
      file.member = { of: memberOf(uri, identity, settings), settings }
    }
    return file.member.of
  }

  /** Of the file, also while it is open: who types need not wait for it. */
  function fingerprintAt(uri: string): Fingerprint | undefined {
    const file = files.get(uri)
    return file && (file.fingerprint ??= fingerprintOf(file.source.text))
  }

  return {
    change({ changed, removed }) {
      for (const { uri, text } of changed) {
        // What is told again is not read again.
        if (files.get(uri)?.source.text === text) continue
        files.set(uri, { source: makeSource(uri, text, tokenizeHtml) })
      }
      for (const uri of removed) {
        files.delete(uri)
        readings.delete(uri)
      }
      changes++
    },
    uris: () => files.keys(),
    sourceAt: uri => files.get(uri)?.source,
    relations(open, settings) {
      const opened = [...open].flatMap(([uri, report]) =>
        report ? (memberOf(uri, report.identity, settings) ?? []) : [],
      )
      // While somebody types, hardly ever the organ or the year is another one.
      const key = JSON.stringify([changes, [...open.keys()], opened])
      if (last?.key !== key || last.settings !== settings) {
        const closed = [...files].flatMap(([uri, file]) =>
          open.has(uri) ? [] : (memberAt(uri, file, settings) ?? []),
        )
        last = { key, settings, relations: relate([...opened, ...closed], settings, fingerprintAt) }
      }
      return last.relations
    },
    reportAt(uri, form) {
      const source = files.get(uri)?.source
      if (!source) return undefined
      const last = readings.get(uri)
      const reading =
        last?.source === source && last.form === form
          ? last
          : { source, form, report: read(uri, source, form) }
      readings.delete(uri)
      readings.set(uri, reading)
      if (readings.size > MOST_REPORTS) readings.delete(readings.keys().next().value!)
      return reading.report
    },
  }
}

type RelationsByUri = ReadonlyMap<string, Relations>
