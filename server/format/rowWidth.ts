// Adds the empty cells that a row lacks.
import type { AlignedRow } from '../facts/align/align.ts'
import type { Report } from '../report.ts'
import { lineBreakOf } from '../text/source.ts'
import type { Edit } from './edit.ts'

/** Adds empty cells at the end of a row without figures, in the layouts where that is a mark; no figure is touched. */
export function padRow(
  { source }: Report,
  { written, table }: AlignedRow,
  lacking: number,
): Edit | undefined {
  const at = written.end
  const range = { start: at, end: at }
  switch (table.layout) {
    case 'cell-per-line':
      return { range, text: lineBreakOf(source).repeat(lacking) }
    case 'tsv':
      return { range, text: '\t'.repeat(lacking) }
    case 'csv':
      return { range, text: ','.repeat(lacking) }
    case 'pipe': {
      const closed = /\|\s{0,8}$/.test(source.text.slice(Math.max(0, at - 10), at))
      return { range, text: `${closed ? '' : ' |'}${'  |'.repeat(lacking)}` }
    }
    case 'html':
    case 'wiki':
    case 'box':
    case 'pipe-lines':
    case 'spaces':
    case 'run-together':
    case 'other':
      return undefined
  }
}
