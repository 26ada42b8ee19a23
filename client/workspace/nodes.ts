// The lines of the view as plain data: what is below each, and which reports it stands for.
import type { Uri } from 'vscode'
import { problemsOf } from './counts.ts'
import type { Group } from './groups.ts'
import type { CheckedFile, FileFinding } from './survey.ts'

/** What the view shows, one line each. */
export type ViewNode = GroupNode | ReportNode | FindingNode | AcceptedNode | LeftOutNode | LeftOutFileNode

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
  readonly finding: FileFinding
  /** The how manyth of its kind in its report. */
  readonly at: number
  readonly report: ReportNode
  /** There for what was accepted as published. */
  readonly below?: AcceptedNode
}

/** What was accepted in a report. */
export interface AcceptedNode {
  readonly kind: 'accepted'
  readonly report: ReportNode
}

/** Why files were not checked: the reader fails on them, or nobody has looked at them. */
export type LeftOutReason = 'failed' | 'tooLarge'

export interface LeftOutNode {
  readonly kind: 'leftOut'
  readonly reason: LeftOutReason
  readonly uris: readonly Uri[]
}

export interface LeftOutFileNode {
  readonly kind: 'leftOutFile'
  readonly uri: Uri
  readonly all: LeftOutNode
}

/** What the view is made of. */
export interface ViewContent {
  readonly groups: readonly Group[]
  readonly leftOut: Readonly<Record<LeftOutReason, readonly Uri[]>>
}

export function makeRoots({ groups, leftOut }: ViewContent): readonly ViewNode[] {
  const roots: ViewNode[] = groups.map(group => {
    const reports: ReportNode[] = []
    const node: GroupNode = { kind: 'group', group, reports }
    reports.push(...group.files.map((file): ReportNode => ({ kind: 'report', file, group: node })))
    return node
  })
  const others = REASONS.map((reason): ViewNode => ({ kind: 'leftOut', reason, uris: leftOut[reason] }))
  return [...roots, ...others.filter(node => node.kind === 'leftOut' && node.uris.length > 0)]
}

const REASONS: readonly LeftOutReason[] = ['failed', 'tooLarge']

export function childrenOf(node: ViewNode): readonly ViewNode[] {
  switch (node.kind) {
    case 'group':
      return node.reports
    case 'report': {
      const findings = problemsOf(node.file).map((finding, at): ViewNode => ({
        kind: 'finding',
        finding,
        at,
        report: node,
      }))
      return node.file.accepted.length === 0 ? findings : [...findings, { kind: 'accepted', report: node }]
    }
    case 'accepted':
      return node.report.file.accepted.map((finding, at) => ({
        kind: 'finding',
        finding,
        at,
        report: node.report,
        below: node,
      }))
    case 'leftOut':
      return node.uris.map(uri => ({ kind: 'leftOutFile', uri, all: node }))
    case 'finding':
    case 'leftOutFile':
      return []
  }
}

export function parentOf(node: ViewNode): ViewNode | undefined {
  switch (node.kind) {
    case 'report':
      return node.group
    case 'finding':
      return node.below ?? node.report
    case 'accepted':
      return node.report
    case 'leftOutFile':
      return node.all
    case 'group':
    case 'leftOut':
      return undefined
  }
}

/** The reports that a line stands for. */
export function filesOf(node: ViewNode): readonly CheckedFile[] {
  switch (node.kind) {
    case 'group':
      return node.group.files
    case 'report':
      return [node.file]
    case 'finding':
    case 'accepted':
      return [node.report.file]
    case 'leftOut':
    case 'leftOutFile':
      return []
  }
}
