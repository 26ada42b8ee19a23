// The commands that the server carries out: to the next finding, and totals computed anew.
import type { Feature } from '../feature.ts'
import {
  MessageType,
  ShowMessageNotification,
  type Connection,
  type ExecuteCommandParams,
  type Range as ProtocolRange,
} from 'vscode-languageserver'
import { FIX_ALL, NEXT_FINDING, RECOMPUTE_TOTALS, type CommandScope } from '../../protocol/commands.ts'
import type { Edit } from '../../format/edit.ts'
import { tableById } from '../../report.ts'
import { say, type Text } from '../../text/locale.ts'
import type { Client } from '../client.ts'
import { toOffset, toRange } from '../convert/positions.ts'
import type { OpenReport } from '../documents/checkedReport.ts'
import { certainDone, certainEdits, certainTitle } from './codeActions/certain.ts'
import { outcomeOf, recomputeReport, recomputeTable } from './codeActions/recomputations.ts'
import { statusOfReport, statusOfTable, type BalanceStatus } from '../balanceStatus.ts'
import { workspaceEdit } from '../convert/workspaceEdit.ts'

export const commands: Feature = {
  capabilities(client) {
    const names = commandsFor(client)
    return names.length > 0 ? { executeCommandProvider: { commands: names } } : {}
  },
  register: ({ connection, about }) =>
    connection.onExecuteCommand((params, token) => {
      const scope = scopeOf(params)
      if (!scope) return false
      const run = about((open, _params, client) => execute(open, params.command, scope, connection, client))
      return run({ textDocument: scope }, token)
    }),
}

/** The commands that this client can have carried out. */
function commandsFor({ showsDocuments, appliesEdits }: Client): string[] {
  return [...(showsDocuments ? [NEXT_FINDING] : []), ...(appliesEdits ? [RECOMPUTE_TOTALS, FIX_ALL] : [])]
}

function scopeOf({ arguments: given }: ExecuteCommandParams): CommandScope | undefined {
  const scope = given?.[0] as Partial<CommandScope> | undefined
  return typeof scope?.uri === 'string' ? (scope as CommandScope) : undefined
}

/** Carries out a command; the answer is whether there was anything to do. */
async function execute(
  open: OpenReport,
  command: string,
  scope: CommandScope,
  connection: Connection,
  client: Client,
): Promise<boolean> {
  switch (command) {
    case NEXT_FINDING:
      return showNextFinding(open, scope, connection)
    case RECOMPUTE_TOTALS:
      return recomputeTotals(open, scope, connection, client)
    case FIX_ALL:
      return fixAll(open, connection, client)
    default:
      return false
  }
}

async function showNextFinding(
  open: OpenReport,
  scope: CommandScope,
  connection: Connection,
): Promise<boolean> {
  const selection = nextFinding(open, scope)
  if (!selection) return false
  await connection.window.showDocument({ uri: open.uri, selection, takeFocus: true })
  return true
}

/** The first finding behind the cursor, or the first of all. */
function nextFinding(open: OpenReport, scope: CommandScope): ProtocolRange | undefined {
  const { findings } = statusIn(open, scope)
  const { source } = open.report
  const cursor = scope.position && toOffset(source, scope.position)
  const next = cursor === undefined ? undefined : findings.find(({ range }) => range.start > cursor)
  const found = next ?? findings[0]
  return found && toRange(source, found.range)
}

function statusIn(open: OpenReport, { table: id }: CommandScope): BalanceStatus {
  const table = id && tableById(open.report, id)
  return table ? statusOfTable(open, table) : statusOfReport(open)
}

async function recomputeTotals(
  open: OpenReport,
  { table }: CommandScope,
  connection: Connection,
  client: Client,
): Promise<boolean> {
  const recomputed = table ? recomputeTable(open, table) : recomputeReport(open)
  const { edits, left, title } = recomputed
  if (edits.length === 0 && left.length === 0) return false
  const applied = await change(open, edits, title, connection, client)
  // Who pressed a button does not see which of many figures it has changed.
  if (applied) tell(outcomeOf(recomputed), connection, client)
  return applied
}

async function fixAll(open: OpenReport, connection: Connection, client: Client): Promise<boolean> {
  const edits = certainEdits(open)
  const applied = await change(open, edits, certainTitle(edits.length), connection, client)
  if (applied) tell(certainDone(edits.length), connection, client)
  return applied && edits.length > 0
}

/** Whether the text is as wanted by now. */
async function change(
  open: OpenReport,
  edits: readonly Edit[],
  title: Text,
  connection: Connection,
  client: Client,
): Promise<boolean> {
  if (edits.length === 0) return true
  const edit = workspaceEdit(open, edits, client)
  const { applied } = await connection.workspace.applyEdit({ label: say(title, client.locale), edit })
  return applied
}

function tell(text: Text, connection: Connection, { locale }: Client): void {
  const message = say(text, locale)
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message })
}
