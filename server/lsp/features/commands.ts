import type { Connection, ExecuteCommandParams, Range as ProtocolRange } from 'vscode-languageserver'
import { NEXT_FINDING, RECOMPUTE_TOTALS, type CommandScope } from '../../protocol/commands.ts'
import { tableById } from '../../report.ts'
import { say } from '../../text/locale.ts'
import type { Client } from '../client.ts'
import { toOffset, toRange } from '../convert.ts'
import type { OpenReport } from '../documents/documents.ts'
import { recomputeReport, recomputeTable } from './recomputations.ts'
import { standingOfReport, standingOfTable, type Standing } from './standing.ts'
import { workspaceEdit } from './workspaceEdit.ts'

/** The commands that this client can have carried out. */
export function commandsFor({ showsDocuments, appliesEdits }: Client): string[] {
  return [...(showsDocuments ? [NEXT_FINDING] : []), ...(appliesEdits ? [RECOMPUTE_TOTALS] : [])]
}

export function scopeOf({ arguments: given }: ExecuteCommandParams): CommandScope | undefined {
  const scope = given?.[0] as Partial<CommandScope> | undefined
  return typeof scope?.uri === 'string' ? (scope as CommandScope) : undefined
}

/** Carries out a command; the answer is whether there was anything to do. */
export async function execute(
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
  const { findings } = standingIn(open, scope)
  const { source } = open.report
  const cursor = scope.position && toOffset(source, scope.position)
  const next = cursor === undefined ? undefined : findings.find(({ range }) => range.start > cursor)
  const found = next ?? findings[0]
  return found && toRange(source, found.range)
}

function standingIn(open: OpenReport, { table: id }: CommandScope): Standing {
  const table = id && tableById(open.report, id)
  return table ? standingOfTable(open, table) : standingOfReport(open)
}

async function recomputeTotals(
  open: OpenReport,
  { table }: CommandScope,
  connection: Connection,
  client: Client,
): Promise<boolean> {
  const { report } = open
  const recomputed = table ? recomputeTable(report, table) : recomputeReport(report)
  if (!recomputed) return false
  const { applied } = await connection.workspace.applyEdit({
    label: say(recomputed.title, client.locale),
    edit: workspaceEdit(open, recomputed.edits, client),
  })
  return applied
}
