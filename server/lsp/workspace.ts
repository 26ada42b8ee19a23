import { readIdentity } from '../facts/identity.ts'
import type { FormId } from '../forms/form.ts'
import { tokenizeHtml } from '../html.ts'
import { readReport, type Report } from '../report.ts'
import { memberOf, type Member } from '../series/member.ts'
import { relate, type Relations } from '../series/relations.ts'
import type { SeriesSettings } from '../series/settings.ts'
import { makeSource, type Source } from '../text/source.ts'
import type { ReportFiles } from './reportFiles.ts'

/** The reports of the workspace, of which those that are open count as their documents have them. */
export interface WorkspaceReports {
  readonly change: (files: ReportFiles) => void
  /** How all reports are related. `open`: what each open document holds; `undefined` for one that is no report. */
  readonly relations: (
    open: ReadonlyMap<string, Report | undefined>,
    settings: SeriesSettings,
  ) => ReadonlyMap<string, Relations>
  /** The report of a file, read when somebody first asks for it. */
  readonly reportAt: (uri: string, form: FormId | undefined) => Report | undefined
}

/** A file: only its organ and its year are looked at until its figures are wanted. */
interface File {
  readonly source: Source
  member?: { readonly of: Member | undefined; readonly settings: SeriesSettings }
  report?: { readonly of: Report | undefined; readonly form: FormId | undefined }
}

export function makeWorkspaceReports(logFailure: (uri: string, error: unknown) => void): WorkspaceReports {
  const files = new Map<string, File>()
  let changes = 0
  let last:
    { readonly key: string; readonly settings: SeriesSettings; readonly relations: Relating } | undefined

  function read(uri: string, source: Source, form: FormId | undefined): Report | undefined {
    try {
      return readReport(source, form)
    } catch (error) {
      logFailure(uri, error)
      return undefined
    }
  }

  function memberAt(uri: string, file: File, settings: SeriesSettings): Member | undefined {
    if (file.member?.settings !== settings) {
      file.member = { of: memberOf(uri, readIdentity(file.source), settings), settings }
    }
    return file.member.of
  }

  return {
    change({ changed, removed }) {
      for (const { uri, text } of changed) files.set(uri, { source: makeSource(uri, text, tokenizeHtml) })
      for (const uri of removed) files.delete(uri)
      changes++
    },
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
        last = { key, settings, relations: relate([...opened, ...closed], settings) }
      }
      return last.relations
    },
    reportAt(uri, form) {
      const file = files.get(uri)
      if (!file) return undefined
      if (!file.report || file.report.form !== form) file.report = { of: read(uri, file.source, form), form }
      return file.report.of
    },
  }
}

type Relating = ReadonlyMap<string, Relations>
