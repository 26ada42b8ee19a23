// What can be done about a place: fixes, acceptances, recomputed totals, other layouts, and all that is certain.
import type { DocumentParams, Feature } from '../feature.ts'
import {
  CodeActionKind,
  MessageType,
  ShowMessageNotification,
  type CodeAction,
  type Range as ProtocolRange,
} from 'vscode-languageserver'
import { touchesAccepted } from '../../acceptance/acceptance.ts'
import type { Edit } from '../../format/edit.ts'
import { fillProved } from '../../format/fill.ts'
import type { Finding, Fix, Withheld } from '../../rules/rule.ts'
import { say, type Text } from '../../text/locale.ts'
import { isEmpty, type Range } from '../../text/range.ts'
import { acceptActions } from './codeActions/accepting.ts'
import { certainEdits, certainTitle } from './codeActions/certain.ts'
import type { Client } from '../client.ts'
import { NEXT_FINDING, type CommandScope } from '../../protocol/commands.ts'
import { toOffsets, toPosition } from '../convert/positions.ts'
import { toDiagnostic } from '../convert/diagnostic.ts'
import type { OpenReport } from '../documents/checkedReport.ts'
import { recomputationsAt, recomputeReport } from './codeActions/recomputations.ts'
import { resolved, rewritings, type RewritingData } from './codeActions/rewritings.ts'
import { workspaceEdit } from '../convert/workspaceEdit.ts'

const FIX_ALL = `${CodeActionKind.SourceFixAll}.gouji`
const FILL_BLANKS = `${CodeActionKind.Source}.fillBlanks.gouji`
const RECOMPUTE_ALL = `${CodeActionKind.Source}.recomputeTotals.gouji`

/** The kinds of action that are offered, for the client to know beforehand. */
const CODE_ACTION_KINDS: readonly string[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorRewrite,
  FIX_ALL,
  FILL_BLANKS,
  RECOMPUTE_ALL,
]

export const codeActions: Feature = {
  capabilities: ({ resolvesActions }) => ({
    codeActionProvider: {
      codeActionKinds: [...CODE_ACTION_KINDS],
      ...(resolvesActions && { resolveProvider: true }),
    },
  }),
  register({ connection, about }) {
    connection.onCodeAction(
      about((open, { range, context }, client) => actionsAt(open, range, context.only, client)),
    )
    const resolve = about((open, { action }: DocumentParams & { action: CodeAction }, client) => {
      const now = resolved(open, action, client)
      if ('title' in now) return now
      const message = say(now, client.locale)
      // Nothing is asked, and an editor that cannot be asked has to be told too.
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })
      return action
    })
    connection.onCodeActionResolve(async (action, token) => {
      // What is resolved already is asked about by some editors all the same.
      const data = action.data as RewritingData | undefined
      if (!data) return action
      const { uri } = data
      return (await resolve({ textDocument: { uri }, action }, token)) ?? action
    })
  },
}

/**
 * What can be done about the place in `range`. `only` names the kinds of action that are wanted; actions on the
 * whole document are for those who ask for them.
 */
function actionsAt(
  open: OpenReport,
  range: ProtocolRange,
  only: readonly string[] | undefined,
  client: Client,
): CodeAction[] {
  const at = toOffsets(open.report.source, range)
  const wants = (kind: string) => only?.some(wanted => kind === wanted || kind.startsWith(`${wanted}.`))
  const wantsFixes = wants(CodeActionKind.QuickFix) ?? true
  const fixes = wantsFixes ? quickFixes(open, at, client) : []
  const guesses = wantsFixes ? quickFixes(open, at, client, 'guesses') : []
  const others = [
    ...(wantsFixes ? acceptActions(open, at, client) : []),
    ...guesses,
    ...((wants(CodeActionKind.RefactorRewrite) ?? true)
      ? unlike([...fixes, ...guesses], rewrites(open, at, client))
      : []),
    ...(fixes.length > 0 ? fixOthersToo(open, client) : []),
  ]
  return [
    ...(client.choosesLayout ? shortened(fixes, others) : [...fixes, ...others]),
    ...(wants(FIX_ALL) ? fixAll(open, client, FIX_ALL) : []),
    ...(wants(FILL_BLANKS) ? fillBlanks(open, client) : []),
    ...(wants(RECOMPUTE_ALL) ? wholeReport(open, client) : []),
  ]
}

/** What a menu shows at a glance, the right fix first. A guess, nothing measured. */
const MOST_OFFERED = 6
/** Fixes are what the menu was opened for: so many have room in any case. */
const LEAST_FIXES = 3

/** Without what a fix writes just so: one change is offered once. */
function unlike(fixes: readonly CodeAction[], others: readonly CodeAction[]): readonly CodeAction[] {
  const written = new Set(fixes.flatMap(({ edit }) => (edit ? [JSON.stringify(edit)] : [])))
  return others.filter(({ edit }) => !edit || !written.has(JSON.stringify(edit)))
}

/** The last of each kind give way: the less likely fixes, and what mends more than is asked for. */
function shortened(fixes: readonly CodeAction[], others: readonly CodeAction[]): readonly CodeAction[] {
  const rank = ({ isPreferred, disabled }: CodeAction) => (isPreferred ? 0 : disabled ? 2 : 1)
  const ranked = [...fixes].sort((a, b) => rank(a) - rank(b))
  const room = Math.max(LEAST_FIXES, MOST_OFFERED - others.length)
  return [...ranked.slice(0, room), ...others].slice(0, MOST_OFFERED)
}

/** One action for each change, with all the findings that it takes away: what something speaks for, or the guesses. */
function quickFixes(
  open: OpenReport,
  at: Range,
  client: Client,
  which: 'reasoned' | 'guesses' = 'reasoned',
): CodeAction[] {
  const actions = new Map<string, CodeAction>()
  for (const finding of open.findings) {
    if (finding.range.end < at.start || at.end < finding.range.start) continue
    for (const fix of finding.fixes) {
      if ((fix.guess === true) !== (which === 'guesses')) continue
      const key = JSON.stringify([fix.title, fix.edits])
      const same = actions.get(key)
      if (same) same.diagnostics!.push(toDiagnostic(open.report, finding, client))
      else actions.set(key, quickFix(open, finding, fix, client))
    }
    if (!client.disabledActions || which === 'guesses') continue
    for (const withheld of finding.withheld) {
      const key = JSON.stringify([withheld.title, withheld.reason])
      if (!actions.has(key)) actions.set(key, unavailable(open, finding, withheld, client))
    }
  }
  return [...actions.values()]
}

function quickFix(open: OpenReport, finding: Finding, fix: Fix, client: Client): CodeAction {
  return {
    ...action(open, CodeActionKind.QuickFix, fix.title, fix.edits, client),
    ...(client.showsDocuments && goOn(open, fix)),
    diagnostics: [toDiagnostic(open.report, finding, client)],
    ...(fix.preferred && { isPreferred: true }),
  }
}

/** After lines were put in, to the first thing that is to be filled in there, which is a finding itself. */
function goOn(
  { uri, report: { source } }: OpenReport,
  { edits: [edit, ...others] }: Fix,
): Pick<CodeAction, 'command'> {
  if (!edit || others.length > 0 || !isEmpty(edit.range) || !edit.text.trim().includes('\n')) return {}
  const scope: CommandScope = { uri, position: toPosition(source, edit.range.start) }
  return { command: { title: '', command: NEXT_FINDING, arguments: [scope] } }
}

/** What would mend a finding and cannot be done, and why. */
function unavailable(
  open: OpenReport,
  finding: Finding,
  { title, reason }: Withheld,
  client: Client,
): CodeAction {
  return {
    title: say(title, client.locale),
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(open.report, finding, client)],
    disabled: { reason: say(reason, client.locale) },
  }
}

function fixAll(open: OpenReport, client: Client, kind: string): CodeAction[] {
  const edits = certainEdits(open)
  return edits.length === 0 ? [] : [action(open, kind, certainTitle(edits.length), edits, client)]
}

/** Who mends one place may want all mended that are as sure: at the end of the menu, where linters have it. */
function fixOthersToo(open: OpenReport, client: Client): CodeAction[] {
  return certainEdits(open).length > 1 ? fixAll(open, client, CodeActionKind.QuickFix) : []
}

function fillBlanks(open: OpenReport, client: Client): CodeAction[] {
  const proved = fillProved(open.report)
  const edits = touchesAccepted(open.report, open.accepted, proved) ? [] : proved
  const title = {
    zh: `填入可推算的 ${edits.length} 个空白单元格`,
    en: `Write what the sums prove of blanks (${edits.length})`,
  }
  return edits.length === 0 ? [] : [action(open, FILL_BLANKS, title, edits, client)]
}

function rewrites(open: OpenReport, at: Range, client: Client): CodeAction[] {
  const sums = recomputationsAt(open, at).map(({ title, edits }) =>
    action(open, CodeActionKind.RefactorRewrite, title, edits, client),
  )
  return [...sums, ...rewritings(open, at, client)]
}

function wholeReport(open: OpenReport, client: Client): CodeAction[] {
  const { title, edits } = recomputeReport(open)
  return edits.length > 0 ? [action(open, RECOMPUTE_ALL, title, edits, client)] : []
}

function action(
  open: OpenReport,
  kind: string,
  title: Text,
  edits: readonly Edit[],
  client: Client,
): CodeAction {
  return { title: say(title, client.locale), kind, edit: workspaceEdit(open, edits, client) }
}
