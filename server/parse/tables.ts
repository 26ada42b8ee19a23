import type { Source } from '../text/source.ts'
import { LAYOUTS } from './layouts/index.ts'
import type { LineSpan } from './layouts/layout.ts'
import type { Table } from './table.ts'

/**
 * The tables written among the lines of `span`, in order. The surest layout takes its lines first; each next
 * one reads only what is left, so one text may mix layouts.
 */
export function readTables(source: Source, span: LineSpan): readonly Table[] {
  const tables: Table[] = []
  let free: LineSpan[] = [span]
  for (const layout of LAYOUTS) {
    const left: LineSpan[] = []
    for (const gap of free) {
      let first = gap.first
      for (const { table, lines } of layout.find(source, gap)) {
        tables.push(table)
        if (lines.first > first) left.push({ first, end: lines.first })
        first = lines.end
      }
      if (first < gap.end) left.push({ first, end: gap.end })
    }
    free = left
  }
  return tables.sort((a, b) => a.start - b.start)
}
