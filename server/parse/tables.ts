import type { Source } from '../text/source.ts'
import { withoutCounter } from './counter.ts'
import { readHtmlTables } from './layouts/html.ts'
import { LAYOUTS } from './layouts/index.ts'
import type { FoundTable, Layout, LineSpan } from './layouts/layout.ts'
import { lineStart } from './lines.ts'
import type { Table } from './table.ts'

/**
 * The tables written among the lines of `spans`, in order. The surest layout takes its lines first; each next one
 * reads only what is left, so one text may mix layouts. HTML does not care for lines, so its tables come first.
 */
export function readTables(source: Source, spans: readonly LineSpan[]): readonly Table[] {
  const html = readHtmlTables(source)
  const tables = html.map(({ table }) => table)
  let free = spans.flatMap(span => without(span, html))
  for (const layout of LAYOUTS) {
    const left: LineSpan[] = []
    for (const gap of free) {
      const found = mayHold(source, gap, layout) ? layout.find(source, gap) : []
      for (const { table } of found) tables.push(table)
      for (const rest of without(gap, found)) left.push(rest)
    }
    free = left
  }
  return tables.map(withoutCounter).sort((a, b) => a.start - b.start)
}

/** Most lines hold no bar, no tab and no comma: what has none is not looked at line by line. */
function mayHold(source: Source, { first, end }: LineSpan, { sign }: Layout): boolean {
  return !sign || sign.test(source.text.slice(lineStart(source, first), lineStart(source, end)))
}

/** The lines of a span that no found table takes. */
function without(span: LineSpan, found: readonly FoundTable[]): readonly LineSpan[] {
  const left: LineSpan[] = []
  let { first } = span
  for (const { lines } of found) {
    if (lines.end <= first || lines.first >= span.end) continue
    if (lines.first > first) left.push({ first, end: lines.first })
    first = lines.end
  }
  if (first < span.end) left.push({ first, end: span.end })
  return left
}
