// Whole lines to fold: each section below its heading, each table below its first line.
import type { Feature } from '../feature.ts'
import type { FoldingRange } from 'vscode-languageserver'
import type { Range } from '../../text/range.ts'
import { lineAt, lineRange, type Source } from '../../text/source.ts'
import type { OpenReport } from '../documents/checkedReport.ts'
import { tableRange } from '../lookUp.ts'

export const foldingRanges: Feature = {
  capabilities: ({ knows }) => (knows('foldingRange') ? { foldingRangeProvider: true } : {}),
  register: ({ connection, about }) => connection.onFoldingRanges(about(foldsOf)),
}

/** Whole lines to fold: each section below its heading, each table below its first line. */
function foldsOf({ report }: OpenReport): FoldingRange[] {
  const { source, sections, tables } = report
  const ranges = [
    ...sections.map(({ start, contentEnd }) => ({ start, end: contentEnd })),
    ...tables.map(table => tableRange(report, table)),
  ]
  const folds = new Map<number, FoldingRange>()
  for (const range of ranges) {
    const startLine = lineAt(source, range.start)
    const endLine = lastFilledLine(source, range)
    // Editors fold one thing a line: the larger, which comes first.
    if (endLine > startLine && !folds.has(startLine)) folds.set(startLine, { startLine, endLine })
  }
  return [...folds.values()].sort((a, b) => a.startLine - b.startLine)
}

/** The last line that a range fills: without blank lines at its end, or a line on which something else goes on. */
function lastFilledLine(source: Source, { start, end }: Range): number {
  const line = lineAt(source, start + source.text.slice(start, end).trimEnd().length)
  const lineEnd = lineRange(source, line).end
  return end < lineEnd && source.text.slice(end, lineEnd).trim() !== '' ? line - 1 : line
}
