// Tidies the spaces in tables, of the whole text or of a part.
import type { Feature } from '../feature.ts'
import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type Range as ProtocolRange,
  type TextEdit,
} from 'vscode-languageserver'
import { REPORT_LANGUAGE } from '../../protocol/introduction.ts'
import { tidySpaces } from '../../format/whitespace.ts'
import { toOffsets, toTextEdit } from '../convert/positions.ts'
import type { OpenReport } from '../documents/checkedReport.ts'

export const formatting: Feature = {
  // Other languages have formatters of their own, with which a report's would compete for every document.
  capabilities: ({ knows, registersFormatting }) =>
    knows('formatting') && !registersFormatting
      ? { documentFormattingProvider: true, documentRangeFormattingProvider: true }
      : {},
  initialized({ connection, client }) {
    if (!client().registersFormatting) return
    const options = { documentSelector: [{ language: REPORT_LANGUAGE }] }
    void connection.client.register(DocumentFormattingRequest.type, options)
    void connection.client.register(DocumentRangeFormattingRequest.type, options)
  },
  register({ connection, about }) {
    connection.onDocumentFormatting(about(open => formattingEdits(open)))
    connection.onDocumentRangeFormatting(about((open, { range }) => formattingEdits(open, range)))
  },
}

/**
 * Tidies the spaces in tables, of the whole text or of a part. What an editor says of tabs, line ends and trailing
 * spaces is not followed: in a report they may carry blanks.
 */
function formattingEdits({ report, settings }: OpenReport, range?: ProtocolRange): TextEdit[] {
  const { source } = report
  const within = range ? toOffsets(source, range) : { start: 0, end: source.text.length }
  return tidySpaces(report, within, settings.formatting.padding).map(edit => toTextEdit(source, edit))
}
