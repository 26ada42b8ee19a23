import { readReport, type Report } from '../../server/report.ts'
import { kinOf, type Kin } from '../../server/series/kin.ts'
import { fingerprintOf } from '../../server/series/fingerprint.ts'
import { memberOf } from '../../server/series/member.ts'
import { relate } from '../../server/series/relations.ts'
import { NO_SERIES_SETTINGS, type SeriesSettings } from '../../server/series/settings.ts'
import { makeSource } from '../../server/text/source.ts'

export interface InSeries {
  readonly report: Report
  readonly kin: Kin
}

/** Reads reports by their files, each with those that it is compared with. */
export function readSeries(
  files: readonly { readonly file: string; readonly text: string }[],
  settings: SeriesSettings = NO_SERIES_SETTINGS,
): readonly InSeries[] {
  const reports = new Map(files.map(({ file, text }) => [file, readReport(makeSource(file, text))]))
  const members = [...reports].flatMap(([file, { identity }]) => memberOf(file, identity, settings) ?? [])
  const relations = relate(members, settings, file => fingerprintOf(reports.get(file)!.source.text))
  return [...reports].map(([file, report]) => ({
    report,
    kin: kinOf(report, relations.get(file), other => reports.get(other)),
  }))
}
