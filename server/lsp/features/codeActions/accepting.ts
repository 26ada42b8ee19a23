// To accept what is found as published, and to take that back.
import { CodeActionKind, type CodeAction } from 'vscode-languageserver'
import { acceptanceOf, type Acceptance } from '../../../acceptance/acceptance.ts'
import { ACCEPT, ACCEPT_ONE, WITHDRAW, type OfferedAcceptance } from '../../../protocol/commands.ts'
import { EXAMPLE_SCHEME } from '../../../protocol/files.ts'
import { RULES } from '../../../rules/index.ts'
import type { Finding } from '../../../rules/rule.ts'
import { say, type Text } from '../../../text/locale.ts'
import type { Range } from '../../../text/range.ts'
import type { Client } from '../../client.ts'
import { toDiagnostic } from '../../convert/diagnostic.ts'
import type { OpenReport } from '../../documents/checkedReport.ts'
import { acceptedElsewhere } from '../../documents/elsewhere.ts'

/** What lies in no folder, where it could be kept what was accepted. */
const FOLDERLESS = ['untitled', EXAMPLE_SCHEME]

/** To accept what is found at a place as published, and to take that back. Only of files, which have a folder. */
export function acceptActions(open: OpenReport, at: Range, client: Client): CodeAction[] {
  if (!client.acceptsFindings || FOLDERLESS.some(scheme => open.uri.startsWith(`${scheme}:`))) return []
  const touches = ({ start, end }: Range) => start <= at.end && at.start <= end
  const found = open.findings.filter(({ range }) => touches(range))
  const accepting =
    client.choosesFinding && found.length > 1
      ? [asking(open, found, client)]
      : found.map((finding): CodeAction => ({
          ...action(
            open,
            ACCEPT,
            acceptingTitle(finding.rule),
            finding,
            acceptanceOf(finding, open.report),
            client,
          ),
          diagnostics: [toDiagnostic(open.report, finding, client)],
        }))
  const withdrawing = open.accepted
    .filter(({ finding }) => touches(finding.range))
    .map(({ finding, acceptance }) =>
      action(open, WITHDRAW, withdrawingTitle(acceptance), finding, acceptance, client),
    )
  return [...accepting, ...withdrawing]
}

/** One action for several findings: the editor asks which of them is right as it is. */
function asking(open: OpenReport, found: readonly Finding[], client: Client): CodeAction {
  const { locale } = client
  const title = say(
    {
      zh: `保留原文，不再提示（${found.length} 个问题，选择其一）…`,
      en: `Accept as published (one of ${found.length} problems)…`,
    },
    locale,
  )
  const offered = found.map((finding): OfferedAcceptance => ({
    title: say(titleOf(finding.rule), locale),
    message: say(finding.message, locale),
    places: [
      { uri: open.uri, acceptance: acceptanceOf(finding, open.report) },
      ...acceptedElsewhere(open, finding),
    ],
  }))
  return {
    title,
    kind: CodeActionKind.QuickFix,
    command: { title, command: ACCEPT_ONE, arguments: [offered] },
    diagnostics: found.map(finding => toDiagnostic(open.report, finding, client)),
  }
}

function acceptingTitle(rule: string): Text {
  const { zh, en } = titleOf(rule)
  return { zh: `保留原文，不再提示（${zh}）…`, en: `Accept as published (${en})…` }
}

/** What the rule is called in the manual: its name is for settings. */
function titleOf(rule: string): Text {
  return RULES.find(({ id }) => id === rule)?.title ?? { zh: rule, en: rule }
}

function withdrawingTitle({ rule, reason = '' }: Acceptance): Text {
  const title = titleOf(rule)
  const [zh, en] = reason === '' ? ['', ''] : [`，理由：${reason}`, `, reason: ${reason}`]
  return {
    zh: `取消保留，恢复提示（${title.zh}${zh}）`,
    en: `Accept no longer (${title.en}${en})`,
  }
}

function action(
  open: OpenReport,
  command: string,
  text: Text,
  finding: Finding,
  acceptance: Acceptance,
  client: Client,
): CodeAction {
  const title = say(text, client.locale)
  const elsewhere = acceptedElsewhere(open, finding)
  const given = [open.uri, acceptance, ...(elsewhere.length > 0 ? [elsewhere] : [])]
  return { title, kind: CodeActionKind.QuickFix, command: { title, command, arguments: given } }
}
