// What the form has and the report lacks, offered where it can be typed.
import type { Feature } from '../feature.ts'
import {
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type CompletionItem,
} from 'vscode-languageserver'
import type { AlignedTable } from '../../facts/align/align.ts'
import type { Section, TableForm } from '../../forms/form.ts'
import { tableById, type Report } from '../../report.ts'
import { fold, labelKey } from '../../text/fold.ts'
import { say, type Text } from '../../text/locale.ts'
import { contains, type Range } from '../../text/range.ts'
import { lineAt, lineRange } from '../../text/source.ts'
import type { Client } from '../client.ts'
import { toOffset, toRange } from '../convert/positions.ts'
import type { OpenReport } from '../documents/checkedReport.ts'
import { sectionAround, tableRange } from '../lookUp.ts'
import { asSnippet, blankRow, blankTable } from './completion/snippets.ts'

/** What is typed right before a label of the form goes on. */
const TRIGGERS: readonly string[] = ['、', '.', '（']

export const completion: Feature = {
  capabilities: ({ knows }) =>
    knows('completion') ? { completionProvider: { triggerCharacters: [...TRIGGERS] } } : {},
  register: ({ connection, about }) =>
    connection.onCompletion(
      about((open, { position }, client) =>
        completionsAt(open, toOffset(open.report.source, position), client),
      ),
    ),
}

/**
 * What the form has and the report lacks, where it can be typed: headings, rows of the table that the cursor is in,
 * whole blank tables. They are those of the form that the report follows, or that its year demands.
 */
function completionsAt({ report }: OpenReport, offset: number, client: Client): CompletionItem[] {
  const typed = typedAt(report, offset)
  if (!typed) return []
  const proposals = [
    ...missingRows(report, offset, typed),
    ...missingSections(report),
    ...missingTables(report),
  ]
  const expected = expectedAt(report, offset)
  return proposals
    .filter(({ label }) => goesOn(label, typed.text))
    .map((proposal, i) => toItem(report, proposal, i, proposal.section === expected, typed, client))
}

/** The beginning of a label: what stands before the cursor on a line that ends there. */
interface Typed extends Range {
  readonly text: string
  /** Bars before it: the cells to the left of a row's label have been typed. */
  readonly barred: boolean
}

function typedAt({ source, tables, facts }: Report, offset: number): Typed | undefined {
  const line = lineRange(source, lineAt(source, offset))
  if (source.text.slice(offset, line.end).trim() !== '') return undefined
  const before = source.text.slice(line.start, offset)
  const bars = BARS.exec(before)![0]
  const text = before.slice(bars.length)
  // A figure is typed, or a cell behind others, or the place is a blank one.
  if (text.length > LONGEST || NO_LABEL.test(text)) return undefined
  if (text === '' && bars.trim() === '' && facts.some(fact => contains(fact, offset))) return undefined
  if (text === '' && tables.some(table => table.rows[0]!.table.stream && contains(table, offset)))
    return undefined
  return { start: line.start + bars.length, end: offset, text, barred: bars.trim() !== '' }
}

/** In characters: longer than what anybody types of a label before the list has it. A guess. */
const LONGEST = 40
const BARS = /^[\s|｜¦]*/
const NO_LABEL = /^[\d０-９]+$|[|｜¦\t]/

/** Whether a label can be meant: with its number or without. */
function goesOn({ zh }: Text, typed: string): boolean {
  const beginning = fold(typed)
  return fold(zh).startsWith(beginning) || labelKey(zh).startsWith(beginning)
}

interface Proposal {
  readonly label: Text
  readonly kind: CompletionItemKind
  readonly section: Section['id']
  /** The snippet that it puts there. */
  readonly snippet: string
}

function missingSections(report: Report): readonly Proposal[] {
  const { standard, sections } = report
  return standard.sections
    .filter(({ id }) => !sections.some(section => section.id === id))
    .flatMap(({ id, heading }) => {
      const table = standard.tables.find(({ section }) => section === id)
      const own = {
        section: id,
        label: same(heading),
        kind: CompletionItemKind.Module,
        snippet: asSnippet(heading),
      }
      if (!table || tableById(report, table.id)) return [own]
      const label = { zh: `${heading}（带规定表样）`, en: `${heading} (with a blank table)` }
      const snippet = `${own.snippet}\n${blankTable(report, table)}`
      return [own, { ...own, label, kind: CompletionItemKind.Snippet, snippet }]
    })
}

function missingTables(report: Report): readonly Proposal[] {
  return report.standard.tables
    .filter(({ id }) => !tableById(report, id))
    .map(table => ({
      section: table.section,
      label: tableLabel(report, table),
      kind: CompletionItemKind.Snippet,
      snippet: blankTable(report, table),
    }))
}

function tableLabel({ standard }: Report, { section }: TableForm): Text {
  const { heading } = standard.sections.find(({ id }) => id === section)!
  return { zh: `规定表样：${heading}`, en: `Blank table: ${heading}` }
}

function missingRows(report: Report, offset: number, { barred }: Typed): readonly Proposal[] {
  const table = tableAround(report, offset)
  if (table?.template.arrangement !== 'labelled') return []
  return table.missing.map(row => ({
    section: table.template.section,
    label: same(row.label),
    kind: CompletionItemKind.Field,
    snippet: blankRow(report, table, row, barred ? 'label' : 'line'),
  }))
}

/** The table that the line is in, or that it continues. */
function tableAround(report: Report, offset: number): AlignedTable | undefined {
  const { source, tables } = report
  const line = lineAt(source, offset)
  return tables.find(table => {
    const { start, end } = tableRange(report, table)
    return lineAt(source, start) < line && line <= lineAt(source, end) + 1
  })
}

/** The section whose heading or content should come next. */
function expectedAt(report: Report, offset: number): Section['id'] | undefined {
  const { sections } = report.standard
  const around = sectionAround(report, offset)
  if (!around) return sections[0]?.id
  const table = report.standard.tables.find(({ section }) => section === around.id)
  if (table && (!tableById(report, table.id) || tableAround(report, offset))) return around.id
  return sections[sections.findIndex(({ id }) => id === around.id) + 1]?.id
}

function toItem(
  { source, standard }: Report,
  { label, kind, snippet }: Proposal,
  order: number,
  isExpected: boolean,
  { text, ...range }: Typed,
  client: Client,
): CompletionItem {
  const shown = say(label, client.locale)
  const newText = client.snippets ? snippet : asPlainText(snippet)
  return {
    label: shown,
    kind,
    detail: standard.issuedAs,
    // The editor sieves on by what is typed, which may be the label without its number.
    filterText: shown.startsWith(text) ? shown : text + shown,
    sortText: `${isExpected ? 0 : 1}${String(order).padStart(3, '0')}`,
    insertTextFormat: client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range: toRange(source, range), newText },
  }
}

/** Without the places to fill in. */
function asPlainText(snippet: string): string {
  return snippet.replace(/\$\{\d+\}|\$0/g, '').replace(/\\([\\$}])/g, '$1')
}

function same(text: string): Text {
  return { zh: text, en: text }
}
