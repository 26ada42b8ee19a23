// A table written anew in another layout, worked out when one is chosen.
import { CodeActionKind, type CodeAction } from 'vscode-languageserver'
import type { TableId } from '../../../forms/form.ts'
import type { Edit } from '../../../format/edit.ts'
import {
  draftTable,
  hindranceTo,
  READ_OTHERWISE,
  readsSame,
  REWRITABLE,
  rewriteTable,
} from '../../../format/rewrite.ts'
import type { WritableLayout } from '../../../format/writeTable.ts'
import { REWRITE } from '../../../protocol/commands.ts'
import type { Report } from '../../../report.ts'
import { say, type Text } from '../../../text/locale.ts'
import type { Range } from '../../../text/range.ts'
import type { Client } from '../../client.ts'
import type { OpenReport } from '../../documents/checkedReport.ts'
import { workspaceEdit } from '../../convert/workspaceEdit.ts'

/** What an action is given along, for its edit to be worked out when it is chosen. */
export interface RewritingData {
  readonly uri: string
  readonly table: TableId
  readonly layout: WritableLayout
}

/**
 * The table at the place in every layout in which it is not written already: with the edit; without it where the
 * editor asks for it later; and where nothing can be rewritten without a loss one action that says why.
 */
export function rewritings(open: OpenReport, at: Range, client: Client): CodeAction[] {
  const { report } = open
  const table = report.tables.find(({ start, end }) => start <= at.start && at.start <= end)
  if (!table) return []
  const hindrance = hindranceTo(report.source, table)
  if (hindrance) return [...disabled(ANY, hindrance, client)]
  const all = REWRITABLE.flatMap(layout => {
    const draft = draftTable(report, table, layout)
    if (!draft || !changes(report, draft)) return []
    if (!client.resolvesActions) return now(open, layout, draft, client)
    // What does nothing when it is chosen is not offered.
    if (!readsSameOnce(report, draft, layout)) return []
    const data: RewritingData = { uri: open.uri, table: table.id, layout }
    return [{ ...named(titleOf(layout), client), data }]
  })
  return client.choosesLayout && client.resolvesActions && all.length > 0 ? [asked(all, client)] : all
}

/** One action for all: the editor asks which. */
function asked(all: readonly CodeAction[], client: Client): CodeAction {
  const action = named(ASK, client)
  return { ...action, command: { title: action.title, command: REWRITE, arguments: [all] } }
}

/** An action that was offered without its edit, now with it; or why it would lose figures. */
export function resolved(open: OpenReport, chosen: CodeAction, client: Client): CodeAction | Text {
  const { table: id, layout } = chosen.data as RewritingData
  const table = open.report.tables.find(table => table.id === id)
  const edit = table && rewriteTable(open.report, table, layout)
  return edit ? { ...chosen, edit: workspaceEdit(open, [edit], client) } : READ_OTHERWISE
}

function now(open: OpenReport, layout: WritableLayout, draft: Edit, client: Client): readonly CodeAction[] {
  return readsSame(open.report, draft)
    ? [{ ...named(titleOf(layout), client), edit: workspaceEdit(open, [draft], client) }]
    : disabled(titleOf(layout), READ_OTHERWISE, client)
}

/** Editors ask again at every move: each layout of a table is tried once for a version of the text. */
function readsSameOnce(report: Report, draft: Edit, layout: WritableLayout): boolean {
  const known = tried.get(report) ?? new Map<string, boolean>()
  tried.set(report, known)
  const key = `${layout} ${draft.range.start}`
  const isSame = known.get(key) ?? readsSame(report, draft)
  known.set(key, isSame)
  return isSame
}

const tried = new WeakMap<Report, Map<string, boolean>>()

function disabled(title: Text, reason: Text, client: Client): readonly CodeAction[] {
  if (!client.disabledActions) return []
  return [{ ...named(title, client), disabled: { reason: say(reason, client.locale) } }]
}

function named(title: Text, { locale }: Client): CodeAction {
  return { title: say(title, locale), kind: CodeActionKind.RefactorRewrite }
}

function changes({ source }: Report, { range, text }: Edit): boolean {
  return source.text.slice(range.start, range.end) !== text
}

function titleOf(layout: WritableLayout): Text {
  const name = LAYOUT_NAMES[layout]
  return { zh: `将本表改写为${name.zh}`, en: `Rewrite this table as ${name.en}` }
}

const ASK: Text = { zh: '改写本表的排版…', en: 'Rewrite this table in another layout…' }
const ANY: Text = { zh: '将本表改写为其他排版', en: 'Rewrite this table in another layout' }

const LAYOUT_NAMES: Readonly<Record<WritableLayout, Text>> = {
  pipe: { zh: '竖线分隔的表格', en: 'rows between bars' },
  markdown: { zh: ' Markdown 表格', en: 'a Markdown table' },
  tsv: { zh: '制表符分隔的表格', en: 'tab-separated rows' },
  csv: { zh: ' CSV', en: 'CSV' },
  'cell-per-line': { zh: '一个单元格一行', en: 'one cell a line' },
  html: { zh: ' HTML 表格', en: 'an HTML table' },
}
