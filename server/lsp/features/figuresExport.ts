// The figures of reports, open or not, as a file for a spreadsheet, and a report for a program that writes documents.
import type { CancellationToken } from 'vscode-languageserver'
import { CSV_HEADER, csvLines } from '../../figures/csv.ts'
import { writeDocument } from '../../format/documentHtml.ts'
import {
  EXPORT_DOCUMENT,
  EXPORT_FIGURES,
  EXPORT_TABLE,
  type ExportedFigures,
  type ExportParams,
  type TableParams,
} from '../../protocol/figures.ts'
import type { Locale } from '../../text/locale.ts'
import type { OpenReports } from '../documents/openReports.ts'
import type { Feature } from '../feature.ts'
import { makeYield } from '../yieldToEventLoop.ts'
import { tableWorkbookOf, workbookOf, type NamedFigures } from './figuresExport/workbook.ts'

export const figuresExport: Feature = {
  capabilities: () => ({}),
  register({ connection, reports, client, about }) {
    connection.onRequest(EXPORT_FIGURES, (params: ExportParams, token: CancellationToken) =>
      exportFigures(reports, params, client().locale, token),
    )
    connection.onRequest(
      EXPORT_DOCUMENT,
      about(({ report }) => writeDocument(report)),
    )
    connection.onRequest(EXPORT_TABLE, async (table: TableParams) => base64(await tableWorkbookOf(table)))
  },
}

async function exportFigures(
  reports: OpenReports,
  { format, reports: wanted }: ExportParams,
  locale: Locale,
  token: CancellationToken,
): Promise<ExportedFigures> {
  const yieldToOthers = makeYield()
  const read: NamedFigures[] = []
  const failed: string[] = []
  for (const { uri, file } of wanted) {
    if (token.isCancellationRequested) break
    const report = (await reports.prospect(uri))?.read()
    if (report) read.push({ file, report })
    else failed.push(uri)
    await yieldToOthers()
  }
  const bytes = format === 'xlsx' ? await workbookOf(read, locale) : csvOf(read)
  const figures = read.reduce((sum, { report }) => sum + report.facts.length, 0)
  return { content: base64(bytes), figures, failed }
}

function csvOf(reports: readonly NamedFigures[]): Uint8Array {
  const lines = reports.map(({ file, report }) => csvLines(file, report))
  return new TextEncoder().encode(CSV_HEADER + lines.join(''))
}

/** In pieces, for a function takes only so many arguments; of three bytes each, so that they fit together. */
function base64(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE))))
  }
  return pieces.join('')
}

/** Engines take at least 65 536 arguments: this is well below. */
const PIECE = 3 * 4096
