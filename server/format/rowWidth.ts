import type { AlignedRow } from '../facts/align.ts'
import type { Report } from '../report.ts'
import { lineBreakOf } from '../text/source.ts'
import type { Edit } from './edit.ts'

/** Adds empty cells at the end of a row without figures; no figure is touched. */
export function padRow({ source }: Report, { written, table }: AlignedRow, lacking: number): readonly Edit[] {
  const at = written.end
  switch (table.layout) {
    case 'cell-per-line':
      return [{ range: { start: at, end: at }, text: lineBreakOf(source).repeat(lacking) }]
    case 'pipe': {
      const closed =
        source.text[at - 1] === '|' || /\|\s{1,8}$/.test(source.text.slice(Math.max(0, at - 10), at))
      return [{ range: { start: at, end: at }, text: `${closed ? '' : ' |'}${'  |'.repeat(lacking)}` }]
    }
  }
}
