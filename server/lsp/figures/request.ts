import type { CancellationToken, Connection } from 'vscode-languageserver'
import { CSV_HEADER, csvLines } from '../../figures/csv.ts'
import type { Client } from '../client.ts'
import type { OpenReports } from '../documents/documents.ts'
import { takeTurns } from '../turns.ts'
import { EXPORT_FIGURES, type ExportedFigures, type ExportParams } from '../../protocol/figures.ts'
import { workbookOf, type NamedFigures } from './workbook.ts'

/** Answers requests for the figures of reports. */
export function listenToExports(connection: Connection, reports: OpenReports, client: () => Client): void {
  async function answer(
    { format, reports: wanted }: ExportParams,
    token: CancellationToken,
  ): Promise<ExportedFigures> {
    const turn = takeTurns()
    const read: NamedFigures[] = []
    const failed: string[] = []
    for (const { uri, file } of wanted) {
      if (token.isCancellationRequested) break
      const report = (await reports.prospect(uri))?.read()
      if (report) read.push({ file, report })
      else failed.push(uri)
      await turn()
    }
    const bytes = format === 'xlsx' ? await workbookOf(read, client().locale) : csvOf(read)
    const figures = read.reduce((sum, { report }) => sum + report.facts.length, 0)
    return { content: base64(bytes), figures, failed }
  }

  connection.onRequest(EXPORT_FIGURES, answer)
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

const PIECE = 3 * 4096
