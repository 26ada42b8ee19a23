import type { Range as ProtocolRange, TextEdit } from 'vscode-languageserver'
import { tidySpaces } from '../../format/whitespace.ts'
import { toOffsets, toTextEdit } from '../convert.ts'
import type { OpenReport } from '../documents/documents.ts'

/**
 * Tidies the spaces in tables, of the whole text or of a part. What an editor says of tabs, line ends and trailing
 * spaces is not followed: in a report they may carry blanks.
 */
export function formattingEdits({ report, settings }: OpenReport, range?: ProtocolRange): TextEdit[] {
  const { source } = report
  const within = range ? toOffsets(source, range) : { start: 0, end: source.text.length }
  return tidySpaces(report, within, settings.formatting.padding).map(edit => toTextEdit(source, edit))
}
