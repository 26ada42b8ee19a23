import {
  commands,
  Disposable,
  env,
  EventEmitter,
  l10n,
  window,
  type Memento,
  type TreeView,
  type Uri,
} from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { ACCEPT, WITHDRAW } from '../../server/protocol/commands.ts'
import { isSound, standingText, textOf } from './counts.ts'
import { dimAccepted } from './dimmed.ts'
import { exportFigures } from './exportFigures.ts'
import { followEditor } from './followEditor.ts'
import { groupFiles, rememberChoices, type Choices } from './groups.ts'
import { placeFrom, showPlace, type Direction } from './navigate.ts'
import { childrenOf, filesOf, makeRoots, parentOf, type FindingNode, type Node } from './nodes.ts'
import { rememberReviewed } from './reviewed.ts'
import type { CheckedFile, WorkspaceSurvey } from './survey.ts'
import { treeItemOf } from './treeItems.ts'

const VIEW = 'gouji.reports'

/** Shows the reports of the workspace with what is found in them. */
export function showReports(
  client: BaseLanguageClient,
  survey: WorkspaceSurvey,
  memory: Memento,
): Disposable {
  const reviewed = rememberReviewed(memory)
  const { choices, save } = rememberChoices(memory)
  const changed = new EventEmitter<void>()
  let roots: readonly Node[] | undefined
  const groups = () => groupFiles(survey.files.values(), choices)
  const rootsNow = () =>
    makeRoots({ groups: groups(), leftOut: { failed: survey.failed, tooLarge: survey.tooLarge } })

  const view = window.createTreeView<Node>(VIEW, {
    canSelectMany: true,
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: node => [...(node ? childrenOf(node) : (roots ??= rootsNow()))],
      getParent: parentOf,
      getTreeItem: node => treeItemOf(node, { grouping: choices.grouping, isReviewed: reviewed.has }),
    },
  })

  function update(): void {
    roots = undefined
    changed.fire()
    tell(view, survey, choices)
  }

  function choose(choice: Partial<Choices>): void {
    Object.assign(choices, choice)
    save()
    update()
  }

  async function go(direction: Direction): Promise<void> {
    if (survey.state === 'unchecked') await survey.check()
    else await survey.refresh()
    const editor = window.activeTextEditor
    const from = editor && { uri: editor.document.uri, position: editor.selection.start }
    const files = groupFiles(survey.files.values(), { ...choices, filter: 'all' })
    const place = placeFrom(
      files.flatMap(group => group.files),
      from,
      direction,
    )
    await showPlace(place)
  }

  /** What the menu was opened on and all that is selected with it; without a menu, the report in the editor. */
  function chosen(node: Node | undefined, nodes: readonly Node[] | undefined): readonly CheckedFile[] {
    if (node) return [...new Set((nodes ?? [node]).flatMap(filesOf))]
    const active = survey.files.get(window.activeTextEditor?.document.uri.toString() ?? '')
    return active ? [active] : []
  }

  async function copy(node?: Node, nodes?: readonly Node[]): Promise<string> {
    const files = node ? chosen(node, nodes) : groups().flatMap(group => group.files)
    const text = files.map(file => textOf(file, standingText(file, reviewed.has(file)))).join('')
    await env.clipboard.writeText(text)
    return text
  }

  /** Without a menu, of all reports that are shown. */
  async function exportChosen(node?: Node, nodes?: readonly Node[], target?: Uri): Promise<void> {
    if (survey.state === 'unchecked') await survey.check()
    const files = node ? chosen(node, nodes) : groups().flatMap(group => group.files)
    await exportFigures(client, files, target)
  }

  update()
  return Disposable.from(
    view,
    changed,
    followEditor(view, () => (roots ??= rootsNow())),
    dimAccepted(),
    survey.onDidChange(uris => {
      reviewed.look(uris.flatMap(uri => survey.files.get(uri) ?? []))
      update()
    }),
    reviewed.onDidChange(update),
    command('showProblemsOnly', () => choose({ filter: 'problems' })),
    command('showAll', () => choose({ filter: 'all' })),
    command('groupByFolder', () => choose({ grouping: 'folder' })),
    command('groupByOrgan', () => choose({ grouping: 'organ' })),
    command('open', (node: Node) =>
      Promise.all(filesOf(node).map(({ uri }) => commands.executeCommand('vscode.open', uri))),
    ),
    command('copy', copy),
    command('markReviewed', (node?: Node, nodes?: readonly Node[]) =>
      reviewed.set(chosen(node, nodes).filter(isSound)),
    ),
    command('markUnreviewed', (node?: Node, nodes?: readonly Node[]) => reviewed.delete(chosen(node, nodes))),
    command('accept', (node: FindingNode) => settle(ACCEPT, node)),
    command('withdraw', (node: FindingNode) => settle(WITHDRAW, node)),
    commands.registerCommand('gouji.exportFigures', exportChosen),
    commands.registerCommand('gouji.nextProblem', () => go('next')),
    commands.registerCommand('gouji.previousProblem', () => go('previous')),
  )
}

function command(name: string, run: (node: never, nodes?: never) => unknown): Disposable {
  return commands.registerCommand(`${VIEW}.${name}`, run)
}

function settle(name: string, { report, finding }: FindingNode): Thenable<unknown> {
  return commands.executeCommand(name, report.file.uri.toString(), finding.acceptance)
}

/** What is said over and beside the view, and which buttons it has. */
function tell(view: TreeView<Node>, survey: WorkspaceSurvey, { grouping, filter }: Choices): void {
  const files = [...survey.files.values()]
  const wrong = files.filter(file => !isSound(file)).length
  const { limit, tooLarge } = survey
  const limited =
    limit === undefined
      ? undefined
      : l10n.t('There are too many files: only {0} were looked at.', limit.toLocaleString())
  const large =
    survey.state === 'unchecked' || tooLarge.length === 0
      ? undefined
      : l10n.t('Too large, not checked: {0}', tooLarge.length)
  view.message = [messageFor(survey, wrong, filter), limited, large].filter(Boolean).join(' ')
  view.badge =
    wrong === 0 ? undefined : { value: wrong, tooltip: l10n.t('Reports with problems: {0}', wrong) }
  void commands.executeCommand('setContext', 'gouji.reports.checked', survey.state !== 'unchecked')
  void commands.executeCommand('setContext', 'gouji.reports.grouping', grouping)
  void commands.executeCommand('setContext', 'gouji.reports.filter', filter)
}

function messageFor(
  { state, files, failed }: WorkspaceSurvey,
  wrong: number,
  filter: Choices['filter'],
): string | undefined {
  if (state === 'unchecked') return undefined
  if (state === 'partial')
    return l10n.t('Ended early. Checked so far: {0}, with problems: {1}', files.size, wrong)
  if (files.size + failed.length === 0) return l10n.t('There are no reports in the workspace.')
  if (wrong === 0) return l10n.t('Checked: {0}. No problems found.', files.size)
  return filter === 'problems'
    ? l10n.t('Shown: {0} with problems, of {1}', wrong, files.size)
    : l10n.t('Checked: {0}, with problems: {1}', files.size, wrong)
}
