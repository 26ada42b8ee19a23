// Selects in the view the finding that the editor has gone to.
import {
  TextEditorSelectionChangeKind,
  window,
  type Disposable,
  type Selection,
  type TreeView,
  type Uri,
} from 'vscode'
import { childrenOf, type FindingNode, type ViewNode } from './nodes.ts'

/**
 * Selects in the view the finding that the editor has gone to, by whichever command or list. Who moves the cursor by
 * hand is left alone.
 */
export function followEditor(view: TreeView<ViewNode>, roots: () => readonly ViewNode[]): Disposable {
  return window.onDidChangeTextEditorSelection(({ textEditor, selections, kind }) => {
    const byHand =
      kind === TextEditorSelectionChangeKind.Keyboard || kind === TextEditorSelectionChangeKind.Mouse
    if (byHand || !view.visible || textEditor !== window.activeTextEditor) return
    const found = findingAt(roots(), textEditor.document.uri, selections[0]!)
    if (!found || view.selection.some(node => isSame(node, found))) return
    // It may be gone by then.
    view.reveal(found, { select: true, focus: false }).then(undefined, () => undefined)
  })
}

function findingAt(roots: readonly ViewNode[], uri: Uri, selection: Selection): FindingNode | undefined {
  const key = uri.toString()
  for (const root of roots) {
    if (root.kind !== 'group') continue
    const report = root.reports.find(({ file }) => file.uri.toString() === key)
    const nodes = report ? childrenOf(report) : []
    const found = nodes.find(
      (node): node is FindingNode =>
        node.kind === 'finding' && node.finding.diagnostic.range.start.isEqual(selection.start),
    )
    if (found) return found
  }
  return undefined
}

function isSame(node: ViewNode, { finding }: FindingNode): boolean {
  return node.kind === 'finding' && node.finding === finding
}
