import { flatMap } from '../text/flatMap.ts'
import type { Source } from '../text/source.ts'
import { withoutCounter } from './counter.ts'
import { readHtmlTables } from './layouts/html.ts'
import { LAYOUTS } from './layouts/index.ts'
import type { FoundTable, Layout, LineSpan } from './layouts/layout.ts'
import { keepSpans, type KeptSpan } from './keptSpans.ts'
import { lineStart } from './lines.ts'
import type { Table } from './table.ts'

/** The tables of a text, and what they were read from: another version of the text may have the same. */
export interface WrittenTables {
  /** In their order. */
  readonly tables: readonly Table[]
  readonly kept: readonly KeptSpan[]
}

/**
 * The tables written among the lines of `spans`. The surest layout takes its lines first; each next one reads only what
 * is left, so one text may mix layouts. HTML does not care for lines, so its tables come first, and where there are some
 * nothing is kept. `before` is what was read of another version of the text.
 */
export function readTables(
  source: Source,
  spans: readonly LineSpan[],
  before?: WrittenTables,
): WrittenTables {
  const html = readHtmlTables(source)
  if (html.length > 0) {
    const free = flatMap(spans, span => without(span, html))
    const others = flatMap(free, span => tablesAmong(source, span))
    return { tables: inOrder([...html.map(({ table }) => withoutCounter(table)), ...others]), kept: [] }
  }
  const kept = keepSpans(source, spans, span => tablesAmong(source, span), before?.kept)
  return { tables: inOrder(flatMap(kept, ({ tables }) => tables)), kept }
}

function tablesAmong(source: Source, span: LineSpan): readonly Table[] {
  const tables: Table[] = []
  let free: readonly LineSpan[] = [span]
  for (const layout of LAYOUTS) {
    const left: LineSpan[] = []
    for (const gap of free) {
      const found = mayHold(source, gap, layout) ? layout.find(source, gap) : []
      for (const { table } of found) tables.push(withoutCounter(table))
      for (const rest of without(gap, found)) left.push(rest)
    }
    free = left
  }
  return tables
}

function inOrder(tables: readonly Table[]): readonly Table[] {
  return [...tables].sort((a, b) => a.start - b.start)
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
