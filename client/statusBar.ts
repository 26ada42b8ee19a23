// What the status bar says of the report in the active editor.
import {
  commands,
  DiagnosticSeverity,
  Disposable,
  l10n,
  StatusBarAlignment,
  ThemeColor,
  window,
  type Diagnostic,
  type StatusBarItem,
  type TextDocument,
} from 'vscode'
import type { Reports } from './reports.ts'
import type { Server } from './server.ts'

/** What the status bar says of the report in the active editor. */
interface ReportStatus {
  readonly text: string
  readonly tooltip: string
  readonly command: string
  readonly background?: string
}

const PROBLEMS = 'workbench.actions.view.problems'

export function showStatus(reports: Reports, server: Server): Disposable {
  const item = window.createStatusBarItem('gouji.status', StatusBarAlignment.Right, 100)
  item.name = l10n.t('Gouji')
  let shown = false

  function update(): void {
    const document = window.activeTextEditor?.document
    const isReport = document !== undefined && reports.includes(document)
    if (isReport !== shown) void commands.executeCommand('setContext', 'gouji.reportIsActive', isReport)
    shown = isReport
    if (!isReport) item.hide()
    else show(item, statusOf(server, document))
  }

  update()
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(update),
    reports.onDidFind(update),
    reports.onDidLose(update),
    server.onDidChange(update),
  )
}

function show(item: StatusBarItem, { text, tooltip, command, background }: ReportStatus): void {
  item.text = text
  item.tooltip = tooltip
  item.accessibilityInformation = { label: tooltip }
  item.command = command
  item.backgroundColor = background === undefined ? undefined : new ThemeColor(background)
  item.show()
}

function statusOf(server: Server, document: TextDocument): ReportStatus {
  const name = l10n.t('Gouji')
  if (server.state === 'stopped') {
    const tooltip = l10n.t('Gouji: the server has stopped. Click to start it again.')
    const background = 'statusBarItem.errorBackground'
    return { text: `$(debug-disconnect) ${name}`, tooltip, command: 'gouji.restart', background }
  }
  if (server.isSetAside(document)) {
    const tooltip = l10n.t('Gouji: this file has made the checker break off twice. Click to check it again.')
    const background = 'statusBarItem.warningBackground'
    return { text: `$(warning) ${name}`, tooltip, command: 'gouji.check', background }
  }
  const found = server.resultFor(document)
  if (server.state !== 'running' || !found) {
    const tooltip = l10n.t('Gouji: reading the report…')
    return { text: `$(loading~spin) ${name}`, tooltip, command: 'gouji.showOutput' }
  }
  const counts = countOf(found)
  const tooltip = describe(counts)
  const total = counts.errors + counts.warnings + counts.infos
  if (total === 0) return { text: `$(check) ${name}`, tooltip, command: PROBLEMS }
  return { text: `${name} ${icons(counts)}`, tooltip, command: PROBLEMS }
}

interface Counts {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

/** Hints stand in no list of problems, so they are not counted. */
function countOf(found: readonly Diagnostic[]): Counts {
  const count = (severity: DiagnosticSeverity) => found.filter(one => one.severity === severity).length
  return {
    errors: count(DiagnosticSeverity.Error),
    warnings: count(DiagnosticSeverity.Warning),
    infos: count(DiagnosticSeverity.Information),
  }
}

function icons({ errors, warnings, infos }: Counts): string {
  const parts = [
    errors > 0 && `$(error) ${errors}`,
    warnings > 0 && `$(warning) ${warnings}`,
    infos > 0 && `$(info) ${infos}`,
  ]
  return parts.filter(part => part !== false).join(' ')
}

function describe({ errors, warnings, infos }: Counts): string {
  if (errors + warnings + infos === 0) return l10n.t('Gouji: no problems found in this report.')
  return l10n.t(
    'Gouji: {0} errors, {1} warnings, {2} for information. Click to list them.',
    errors,
    warnings,
    infos,
  )
}
