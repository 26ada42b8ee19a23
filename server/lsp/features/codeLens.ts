// A line over the report and over each table: how it stands, and what can be done about it.
import type { Feature } from '../feature.ts'
import type { CodeLens, Command } from 'vscode-languageserver'
import type { AlignedTable } from '../../facts/align/align.ts'
import { NOTHING, say, type Text } from '../../text/locale.ts'
import type { Client } from '../client.ts'
import { FIX_ALL, NEXT_FINDING, RECOMPUTE_TOTALS, type CommandScope } from '../../protocol/commands.ts'
import { toPosition } from '../convert/positions.ts'
import type { OpenReport } from '../documents/checkedReport.ts'
import { tableRange } from '../lookUp.ts'
import { certainEdits, certainTitle } from './codeActions/certain.ts'
import { recomputeReport, recomputeTable, type Recomputed } from './codeActions/recomputations.ts'
import {
  problemsText,
  statusOfReport,
  statusOfTable,
  sumsText,
  type BalanceStatus,
} from '../balanceStatus.ts'

export const codeLens: Feature = {
  capabilities: ({ knows }) => (knows('codeLens') ? { codeLensProvider: {} } : {}),
  register: ({ connection, about }) =>
    connection.onCodeLens(about((open, _params, client) => lensesOf(open, client))),
}

/** Over the report and over each table: how it stands, and what can be done about it. */
function lensesOf(open: OpenReport, client: Client): CodeLens[] {
  if (!open.settings.codeLens) return []
  return [
    ...lensesAt(open, 0, reportLine(open, client)),
    ...open.report.tables.flatMap(table => {
      const { start } = tableRange(open.report, table)
      return lensesAt(open, start, tableLine(open, table, client))
    }),
  ]
}

function lensesAt({ report }: OpenReport, offset: number, commands: readonly Command[]): CodeLens[] {
  const position = toPosition(report.source, offset)
  return commands.map(command => ({ range: { start: position, end: position }, command }))
}

function reportLine(open: OpenReport, client: Client): readonly Command[] {
  const { form } = open.report
  const status = statusOfReport(open)
  const followed = form && { zh: `按 ${form.issuedAs} 校对`, en: `Checked by ${form.issuedAs}` }
  return [
    ...(followed ? [note(followed, client)] : []),
    ...statusInWords(status, client),
    ...fixAll(open, client),
    ...actions({ uri: open.uri }, status, recomputeReport(open), client),
  ]
}

/** All that may be mended unseen. */
function fixAll(open: OpenReport, client: Client): readonly Command[] {
  const count = client.appliesEdits ? certainEdits(open).length : 0
  return count === 0 ? [] : [command(certainTitle(count), FIX_ALL, { uri: open.uri }, client)]
}

function tableLine(open: OpenReport, table: AlignedTable, client: Client): readonly Command[] {
  const status = statusOfTable(open, table)
  const scope = { uri: open.uri, table: table.id }
  return [
    ...(status.sums.due === 0 && !status.isBlank ? [note(rowsText(table, status), client)] : []),
    ...statusInWords(status, client),
    ...actions(scope, status, recomputeTable(open, table.id), client),
  ]
}

/** Of a table without sums all there is to count is its rows. */
function rowsText({ rows, missing }: AlignedTable, { findings }: BalanceStatus): Text {
  const due = rows.length + missing.length
  const left = missing.length
  const mark = left === 0 && findings.length === 0 ? ' ✓' : ''
  return left === 0
    ? { zh: `应有 ${due} 行，齐全${mark}`, en: `All ${due} rows are there${mark}` }
    : { zh: `应有 ${due} 行，缺少 ${left} 行`, en: `${left} of ${due} rows missing` }
}

/** How the sums stand, and what was found, each by itself: not all that is found is a sum. */
function statusInWords(status: BalanceStatus, client: Client): readonly Command[] {
  const { hints, isBlank } = status
  const [text, problems] = [sumsText(status), problemsText(status)]
  const besides =
    hints === 0 ? NOTHING : { zh: `，另有 ${hints} 处提示`, en: `, ${hints} hint${hints > 1 ? 's' : ''}` }
  const nothing = { zh: `没有发现问题${besides.zh}`, en: `No problems found${besides.en}` }
  const found = problems ?? (isBlank ? undefined : nothing)
  return [...(text ? [note(text, client)] : []), ...(found ? [note(found, client)] : [])]
}

function actions(
  scope: CommandScope,
  { findings }: BalanceStatus,
  recomputed: Recomputed,
  client: Client,
): readonly Command[] {
  const count = findings.length
  const check = { zh: '逐项核对', en: 'Go through them' }
  const recompute = { zh: '重算总计', en: 'Recompute totals' }
  return [
    ...(count > 0 && client.showsDocuments ? [command(check, NEXT_FINDING, scope, client)] : []),
    ...(recomputed.edits.length > 0 && client.appliesEdits
      ? [
          {
            ...command(recompute, RECOMPUTE_TOTALS, scope, client),
            tooltip: say(recomputed.title, client.locale),
          },
        ]
      : []),
  ]
}

function command(title: Text, id: string, scope: CommandScope, { locale }: Client): Command {
  return { title: say(title, locale), command: id, arguments: [scope] }
}

/** Something to read and not to click. */
function note(title: Text, { locale }: Client): Command {
  return { title: say(title, locale), command: '' }
}
