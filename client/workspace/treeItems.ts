// How a line of the view looks, and what is read out of it.
import { DiagnosticSeverity, l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode'
import { briefCounts, isSound, placeText, statusText } from './counts.ts'
import type { Grouping } from './groups.ts'
import type { AcceptedNode, FindingNode, GroupNode, ViewNode, ReportNode } from './nodes.ts'
import { ACCEPTED_SCHEME } from './dimmed.ts'
import { leftOutFileItem, leftOutItem } from './leftOutItems.ts'
import { nameOf, pathOf } from './paths.ts'
import type { CheckedFile } from './survey.ts'

export interface ItemContext {
  readonly grouping: Grouping
  readonly isReviewed: (file: CheckedFile) => boolean
}

/** How a line of the view looks, and what is read out of it. */
export function treeItemOf(node: ViewNode, context: ItemContext): TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node, context)
    case 'report':
      return reportItem(node, context)
    case 'finding':
      return node.below ? acceptedItem(node, context) : findingItem(node, context)
    case 'accepted':
      return acceptedGroupItem(node)
    case 'leftOut':
      return leftOutItem(node)
    case 'leftOutFile':
      return leftOutFileItem(node)
  }
}

function groupItem({ group: { key, label, files } }: GroupNode, { grouping }: ItemContext): TreeItem {
  const wrong = files.filter(file => !isSound(file)).length
  const description =
    wrong === 0
      ? l10n.t('Reports: {0}', files.length)
      : l10n.t('Reports: {0}, with problems: {1}', files.length, wrong)
  const item = new TreeItem(label, TreeItemCollapsibleState.Expanded)
  return Object.assign(item, {
    id: `group ${grouping} ${key}`,
    description,
    iconPath: new ThemeIcon(grouping === 'organ' ? 'organization' : 'folder'),
    contextValue: 'group',
    accessibilityInformation: { label: `${label}, ${description}` },
  })
}

function reportItem({ file, group }: ReportNode, { grouping, isReviewed }: ItemContext): TreeItem {
  const { check, uri, accepted } = file
  const reviewed = isReviewed(file)
  const year = check.year === undefined ? l10n.t('Year not known') : String(check.year)
  const counts = briefCounts(file)
  // A long name is cut off at its end, so the counts stand before it.
  const label = grouping === 'organ' ? year : [counts, nameOf(uri)].filter(part => part !== '').join(' · ')
  const told = statusText(file, reviewed)
  const beside = grouping === 'organ' ? nameOf(uri) : year
  const isLeaf = isSound(file) && accepted.length === 0
  const item = new TreeItem(
    label,
    isLeaf ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed,
  )
  return Object.assign(item, {
    id: `report ${grouping} ${group.group.key} ${uri.toString()}`,
    // In little room the end is cut off: the label says which report it is, then come the few words of the counts.
    description: grouping === 'folder' ? beside : [counts, beside].filter(part => part !== '').join(' · '),
    tooltip: [pathOf(uri), check.organ, year, told].filter(Boolean).join('\n'),
    iconPath: stateIcon(file, reviewed),
    contextValue: reviewed ? 'report.reviewed' : isSound(file) ? 'report.sound' : 'report.wrong',
    accessibilityInformation: {
      label: [grouping === 'organ' ? year : nameOf(uri), told, beside].join(', '),
    },
    // With it a click on the line opens the file, and one on its arrow unfolds it.
    command: { command: 'vscode.open', title: '', arguments: [uri] },
  })
}

/** Every state has a shape of its own, not only a colour. */
function stateIcon({ check: { counts } }: CheckedFile, reviewed: boolean): ThemeIcon {
  if (counts.error > 0) return severityIcon(DiagnosticSeverity.Error)
  if (counts.warning > 0) return severityIcon(DiagnosticSeverity.Warning)
  if (counts.info > 0) return severityIcon(DiagnosticSeverity.Information)
  return reviewed
    ? new ThemeIcon('pass-filled', new ThemeColor('testing.iconPassed'))
    : new ThemeIcon('pass', new ThemeColor('testing.iconPassed'))
}

function severityIcon(severity: DiagnosticSeverity): ThemeIcon {
  const [icon, colour] = SEVERITY_ICONS[severity]
  return new ThemeIcon(icon, new ThemeColor(colour))
}

const SEVERITY_ICONS = {
  [DiagnosticSeverity.Error]: ['error', 'problemsErrorIcon.foreground'],
  [DiagnosticSeverity.Warning]: ['warning', 'problemsWarningIcon.foreground'],
  [DiagnosticSeverity.Information]: ['info', 'problemsInfoIcon.foreground'],
  [DiagnosticSeverity.Hint]: ['lightbulb', 'problemsInfoIcon.foreground'],
} as const

function findingItem(node: FindingNode, { grouping }: ItemContext): TreeItem {
  const { finding, report } = node
  const { severity, message } = finding.diagnostic
  return Object.assign(new TreeItem(finding.brief ?? message), {
    ...placed(node, grouping),
    iconPath: severityIcon(severity),
    contextValue: report.file.uri.scheme === 'untitled' ? 'finding.untitled' : 'finding',
    accessibilityInformation: {
      label: `${severityName(severity)}, ${message}, ${placeText(finding)}`,
    },
  })
}

/** What was accepted is dimmed; it stands below a line that says so. */
function acceptedItem(node: FindingNode, { grouping }: ItemContext): TreeItem {
  const { finding, report } = node
  const { message } = finding.diagnostic
  const { reason = '' } = finding.acceptance
  return Object.assign(new TreeItem(finding.brief ?? message), {
    ...placed(node, grouping),
    description: [reason, placeText(finding)].filter(part => part !== '').join(' · '),
    resourceUri: report.file.uri.with({ scheme: ACCEPTED_SCHEME, query: '', fragment: '' }),
    iconPath: new ThemeIcon('pass', new ThemeColor('descriptionForeground')),
    contextValue: 'accepted',
    accessibilityInformation: { label: [l10n.t('Accepted'), message, reason].filter(Boolean).join(', ') },
  })
}

function placed({ finding, at, below, report: { file, group } }: FindingNode, grouping: Grouping) {
  const { range, message } = finding.diagnostic
  const kind = below ? 'accepted finding' : 'finding'
  return {
    id: `${kind} ${at} ${grouping} ${group.group.key} ${file.uri.toString()}`,
    description: placeText(finding),
    tooltip: message,
    command: { command: 'vscode.open', title: '', arguments: [file.uri, { selection: range }] },
  }
}

function severityName(severity: DiagnosticSeverity): string {
  switch (severity) {
    case DiagnosticSeverity.Error:
      return l10n.t('Error')
    case DiagnosticSeverity.Warning:
      return l10n.t('Warning')
    case DiagnosticSeverity.Information:
    case DiagnosticSeverity.Hint:
      return l10n.t('Information')
  }
}

function acceptedGroupItem({ report }: AcceptedNode): TreeItem {
  const count = String(report.file.accepted.length)
  const label = l10n.t('Accepted as published')
  return Object.assign(new TreeItem(label, TreeItemCollapsibleState.Collapsed), {
    id: `accepted ${report.file.uri.toString()}`,
    description: count,
    iconPath: new ThemeIcon('pass', new ThemeColor('descriptionForeground')),
    contextValue: 'acceptedGroup',
    accessibilityInformation: { label: `${label}, ${count}` },
  })
}
