// The outline: the sections with their tables, and the tables with their rows.
import type { Feature } from '../feature.ts'
import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver'
import { termValue } from '../../equations/explain.ts'
import { writtenRows, type AlignedRow, type AlignedTable } from '../../facts/align/align.ts'
import type { Fact } from '../../facts/fact.ts'
import { rowName } from '../../facts/name.ts'
import type { FoundSection } from '../../outline/sections.ts'
import { totalOf } from '../../equations/equation.ts'
import type { Report } from '../../report.ts'
import { say, type Text } from '../../text/locale.ts'
import type { Range } from '../../text/range.ts'
import type { Client } from '../client.ts'
import { toRange } from '../convert/positions.ts'
import type { OpenReport } from '../documents/checkedReport.ts'
import { problemsText, statusOfSection, statusOfTable, sumsText } from '../balanceStatus.ts'

export const documentSymbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: true }),
  register: ({ connection, about }) =>
    connection.onDocumentSymbol(about((open, _params, client) => symbolsOf(open, client))),
}

/** The sections with their tables, and the tables with their rows. */
function symbolsOf(open: OpenReport, client: Client): DocumentSymbol[] | SymbolInformation[] {
  const { report, uri } = open
  const roots = outline(open)
  return client.hierarchicalSymbols
    ? roots.map(node => toSymbol(report, node, client))
    : roots.flatMap(node => flatten(report, uri, node, client))
}

/** An entry of the outline: all that it covers, and the words that name it in the text. */
interface OutlineNode {
  readonly name: Text
  /** How it stands. */
  readonly detail?: Text
  readonly kind: SymbolKind
  readonly range: Range
  readonly words: Range
  readonly children: readonly OutlineNode[]
}

function outline(open: OpenReport): readonly OutlineNode[] {
  const { report } = open
  const nodes = report.sections.map(section => sectionNode(open, section))
  const outside = report.tables.filter(table => !report.sections.some(section => covers(section, table)))
  return [...nodes, ...outside.map(table => tableNode(open, table))].sort(
    (a, b) => a.range.start - b.range.start,
  )
}

function sectionNode(open: OpenReport, section: FoundSection): OutlineNode {
  const { report } = open
  const heading = report.source.text.slice(section.start, section.end).replace(/\s+/g, '')
  const detail = problemsText(statusOfSection(open, section))
  return {
    name: same(heading),
    ...(detail && { detail }),
    kind: SymbolKind.Module,
    range: { start: section.start, end: section.contentEnd },
    words: section,
    children: report.tables.filter(table => covers(section, table)).map(table => tableNode(open, table)),
  }
}

function covers(section: FoundSection, { start }: Range): boolean {
  return section.start <= start && start < section.contentEnd
}

function tableNode(open: OpenReport, table: AlignedTable): OutlineNode {
  const { report } = open
  const { end, rows } = table
  const detail = sumsText(statusOfTable(open, table))
  // With the header above the first row, which editors keep in view while its rows are scrolled through.
  const { start } = rows[0]!.table
  return {
    name: sizeOf(table),
    ...(detail && { detail }),
    kind: SymbolKind.Struct,
    range: { start, end },
    words: { start, end: start },
    children: rows.map(row => rowNode(report, row)),
  }
}

/** A row without a label of its own stands beside others in one written row: its figures are what it covers. */
function rowNode(report: Report, row: AlignedRow): OutlineNode {
  const name = rowName(row.placed)
  const figures = report.facts.filter(({ aligned }) => aligned === row)
  const total = report.equations
    .flatMap(equation => (equation.form.along === 'row' ? (totalOf(equation) ?? []) : []))
    .find(fact => fact.aligned === row)
  const { start, end } = row.label ? row.written : (spanOf(figures) ?? row.written)
  return {
    name: same(name),
    ...(total && { detail: same(termValue(total) + (failsAt(report, figures) ? ' ✗' : '')) }),
    kind: SymbolKind.Field,
    range: { start, end },
    words: row.label ?? { start, end },
    children: [],
  }
}

/** Whether a sum over figures of this row fails: along the row, or one that this row totals. */
function failsAt({ evaluations }: Report, figures: readonly Fact[]): boolean {
  return evaluations.some(({ equation, difference }) => {
    if (difference === 0) return false
    const total = totalOf(equation)
    return total !== undefined && figures.includes(total)
  })
}

function same(text: string): Text {
  return { zh: text, en: text }
}

/** The order of the form need not be that of the text. */
function spanOf(facts: readonly Range[]): Range | undefined {
  return facts.length === 0 ? undefined : facts.reduce(hull)
}

function toSymbol(report: Report, node: OutlineNode, client: Client): DocumentSymbol {
  return {
    name: say(node.name, client.locale),
    ...(node.detail && { detail: say(node.detail, client.locale) }),
    kind: node.kind,
    range: toRange(report.source, hull(node.range, node.words)),
    selectionRange: toRange(report.source, node.words),
    children: node.children.map(child => toSymbol(report, child, client)),
  }
}

/** Editors refuse an outline in which the words stand outside of what they name, as a label on a line of its own may. */
function hull(one: Range, other: Range): Range {
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) }
}

function flatten(
  report: Report,
  uri: string,
  node: OutlineNode,
  client: Client,
  container?: string,
): SymbolInformation[] {
  const name = say(node.name, client.locale)
  const { kind, range, children } = node
  return [
    {
      name,
      kind,
      location: { uri, range: toRange(report.source, range) },
      ...(container !== undefined && { containerName: container }),
    },
    ...children.flatMap(child => flatten(report, uri, child, client, name)),
  ]
}

/** By the rows that one sees: side by side, the form's rows are groups of columns. */
function sizeOf(table: AlignedTable): Text {
  const { length } = table.rows
  return writtenRows(table).length < length
    ? { zh: `表格（${length} 组）`, en: `Table (${length} groups)` }
    : { zh: `表格（${length} 行）`, en: `Table (${length} rows)` }
}
