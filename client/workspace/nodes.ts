import type { Uri } from 'vscode'
import { problemsOf } from './counts.ts'
import type { Group } from './groups.ts'
import type { CheckedFile, Finding } from './survey.ts'

/** What the view shows, one line each. */
export type Node = GroupNode | ReportNode | FindingNode | AcceptedNode | FailuresNode | FailureNode

export interface GroupNode {
  readonly kind: 'group'
  readonly group: Group
  readonly reports: readonly ReportNode[]
}

export interface ReportNode {
  readonly kind: 'report'
  readonly file: CheckedFile
  readonly group: GroupNode
}

export interface FindingNode {
  readonly kind: 'finding'
  readonly finding: Finding
  readonly report: ReportNode
  /** There for what was accepted as published. */
  readonly below?: AcceptedNode
}

/** What was accepted in a report. */
export interface AcceptedNode {
  readonly kind: 'accepted'
  readonly report: ReportNode
}

/** The reports that could not be read. */
export interface FailuresNode {
  readonly kind: 'failures'
  readonly uris: readonly Uri[]
}

export interface FailureNode {
  readonly kind: 'failure'
  readonly uri: Uri
  readonly failures: FailuresNode
}

export function makeRoots(groups: readonly Group[], failed: readonly Uri[]): readonly Node[] {
  const roots: Node[] = groups.map(group => {
    const reports: ReportNode[] = []
    const node: GroupNode = { kind: 'group', group, reports }
    reports.push(...group.files.map((file): ReportNode => ({ kind: 'report', file, group: node })))
    return node
  })
  return failed.length === 0 ? roots : [...roots, { kind: 'failures', uris: failed }]
}

export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'group':
      return node.reports
    case 'report': {
      const findings = problemsOf(node.file).map((finding): Node => ({
        kind: 'finding',
        finding,
        report: node,
      }))
      return node.file.accepted.length === 0 ? findings : [...findings, { kind: 'accepted', report: node }]
    }
    case 'accepted':
      return node.report.file.accepted.map(finding => ({
        kind: 'finding',
        finding,
        report: node.report,
        below: node,
      }))
    case 'failures':
      return node.uris.map(uri => ({ kind: 'failure', uri, failures: node }))
    case 'finding':
    case 'failure':
      return []
  }
}

export function parentOf(node: Node): Node | undefined {
  switch (node.kind) {
    case 'report':
      return node.group
    case 'finding':
      return node.below ?? node.report
    case 'accepted':
      return node.report
    case 'failure':
      return node.failures
    case 'group':
    case 'failures':
      return undefined
  }
}

/** The reports that a line stands for. */
export function filesOf(node: Node): readonly CheckedFile[] {
  switch (node.kind) {
    case 'group':
      return node.group.files
    case 'report':
      return [node.file]
    case 'finding':
    case 'accepted':
      return [node.report.file]
    case 'failures':
    case 'failure':
      return []
  }
}
