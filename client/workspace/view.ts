// The view of the reports of the workspace with what is found in them, and its commands.
import { commands, Disposable, env, l10n, Uri, window, type Memento, type TreeView } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { ACCEPT, WITHDRAW } from '../../server/protocol/commands.ts'
import { isSound, placeText, statusText, textOf } from './counts.ts'
import { pathOf } from './paths.ts'
import { dimAccepted } from './dimmed.ts'
import { exportFigures } from './exportFigures.ts'
import { exportProblems } from './exportProblems.ts'
import { followEditor } from './followEditor.ts'
import { VIEW } from './emptyView.ts'
import { rememberChoices, type Choices, type Wanted } from './groups.ts'
import { mend } from './mend.ts'
import { placeFrom, showProblem, type WalkDirection } from './navigate.ts'
import { filesOf, type FindingNode, type ViewNode } from './nodes.ts'
import { filesOfMenu, ReportsTree } from './reportsTree.ts'
import { markReviewed, markUnreviewed, rememberReviewed, type Reviewed } from './reviewed.ts'
import type { CheckedFile, WorkspaceSurvey } from './survey.ts'
import { isEmpty, viewMessage } from './viewMessage.ts'
import { askWanted, narrow, wantsAll } from './wanted.ts'

/** What a command gets from a menu: the line that it was opened on, and all that is selected with it. */
type MenuTarget = [node?: ViewNode, nodes?: readonly ViewNode[]]

export class ReportsView implements Disposable {
  readonly #client: BaseLanguageClient
  readonly #survey: WorkspaceSurvey
  readonly #reviewed: Reviewed
  readonly #choices: Choices
  readonly #saveChoices: () => void
  readonly #tree: ReportsTree
  readonly #view: TreeView<ViewNode>
  readonly #listeners: Disposable

  constructor(client: BaseLanguageClient, survey: WorkspaceSurvey, memory: Memento) {
    this.#client = client
    this.#survey = survey
    this.#reviewed = rememberReviewed(memory)
    const { choices, save } = rememberChoices(memory)
    this.#choices = choices
    this.#saveChoices = save
    this.#tree = new ReportsTree({ survey, choices, isReviewed: this.#reviewed.has })
    this.#view = window.createTreeView<ViewNode>(VIEW, {
      canSelectMany: true,
      showCollapseAll: true,
      treeDataProvider: this.#tree.provider,
    })
    this.#update()
    this.#listeners = Disposable.from(
      this.#view,
      this.#tree,
      followEditor(this.#view, () => this.#tree.roots),
      dimAccepted(),
      survey.onDidChange(uris => {
        this.#reviewed.look(uris.flatMap(uri => survey.files.get(uri) ?? []))
        this.#update()
      }),
      this.#reviewed.onDidChange(() => this.#update()),
      this.#registerCommands(),
    )
  }

  dispose(): void {
    this.#listeners.dispose()
  }

  #registerCommands(): Disposable {
    return Disposable.from(
      command('showProblemsOnly', () => this.#choose({ filter: 'problems' })),
      command('showAll', () => this.#choose({ filter: 'all' })),
      command('groupByFolder', () => this.#choose({ grouping: 'folder' })),
      command('groupByOrgan', () => this.#choose({ grouping: 'organ' })),
      command('narrow', (wanted?: Wanted) => this.#narrow(wanted)),
      command('showEverything', () => this.#choose({ filter: 'all', wanted: {} })),
      command('exportProblems', (target?: Uri) => this.#exportProblems(target)),
      command('open', (node: ViewNode) => openAll(filesOf(node))),
      command('copy', (...target: MenuTarget) => this.#copy(...target)),
      command('markReviewed', (...target: MenuTarget) =>
        markReviewed(this.#reviewed, this.#chosen(...target)),
      ),
      command('markUnreviewed', (...target: MenuTarget) =>
        markUnreviewed(this.#reviewed, this.#chosen(...target)),
      ),
      command('accept', (node: FindingNode) => executeOn(node, ACCEPT)),
      command('mend', mend),
      command('copyProblem', (node: FindingNode) =>
        env.clipboard.writeText(
          `${pathOf(node.report.file.uri)} ${placeText(node.finding)}\t${node.finding.diagnostic.message}`,
        ),
      ),
      command('withdraw', (node: FindingNode) => executeOn(node, WITHDRAW)),
      commands.registerCommand(
        'gouji.exportFigures',
        (node?: ViewNode, nodes?: readonly ViewNode[], target?: Uri) => this.#export(target, node, nodes),
      ),
      commands.registerCommand('gouji.nextProblem', () => this.#go('next')),
      commands.registerCommand('gouji.previousProblem', () => this.#go('previous')),
    )
  }

  #update(): void {
    this.#tree.update()
    showStatus(this.#view, this.#survey, this.#choices)
  }

  #choose(choice: Partial<Choices>): void {
    Object.assign(this.#choices, choice)
    this.#saveChoices()
    this.#update()
  }

  async #narrow(given?: Wanted): Promise<void> {
    if (this.#survey.state === 'unchecked') await this.#survey.check()
    const isGiven = given !== undefined && Object.values(given).every(Array.isArray)
    const wanted = isGiven ? given : await askWanted([...this.#survey.files.values()], this.#choices.wanted)
    if (wanted) this.#choose({ wanted })
  }

  async #exportProblems(to?: Uri): Promise<void> {
    if (this.#survey.state === 'unchecked') await this.#survey.check()
    await exportProblems(this.#client, this.#tree.shownFiles, to instanceof Uri ? to : undefined)
  }

  async #go(direction: WalkDirection): Promise<void> {
    if (this.#survey.state === 'unchecked') await this.#survey.check()
    else await this.#survey.refresh()
    const editor = window.activeTextEditor
    const from = editor && { uri: editor.document.uri, position: editor.selection.start }
    await showProblem(placeFrom(this.#tree.allFiles, from, direction))
  }

  /** Without a menu, the report in the editor. */
  #chosen(...[node, nodes]: MenuTarget): readonly CheckedFile[] {
    if (node) return filesOfMenu(node, nodes)
    const active = this.#survey.files.get(window.activeTextEditor?.document.uri.toString() ?? '')
    return active ? [active] : []
  }

  /** Without a menu, all reports that are shown. */
  #chosenOrShown(...[node, nodes]: MenuTarget): readonly CheckedFile[] {
    return node ? filesOfMenu(node, nodes) : this.#tree.shownFiles
  }

  async #copy(...target: MenuTarget): Promise<string> {
    const text = this.#chosenOrShown(...target)
      .map(file => textOf(file, statusText(file, this.#reviewed.has(file))))
      .join('')
    await env.clipboard.writeText(text)
    return text
  }

  async #export(to: Uri | undefined, ...target: MenuTarget): Promise<void> {
    if (this.#survey.state === 'unchecked') await this.#survey.check()
    await exportFigures(this.#client, this.#chosenOrShown(...target), to)
  }
}

function command(name: string, run: (node: never, nodes?: never) => unknown): Disposable {
  return commands.registerCommand(`${VIEW}.${name}`, run)
}

function openAll(files: readonly CheckedFile[]): Promise<unknown> {
  return Promise.all(files.map(({ uri }) => commands.executeCommand('vscode.open', uri)))
}

/** Runs a command on what is found in a report. */
function executeOn({ report, finding }: FindingNode, name: string): Thenable<unknown> {
  return commands.executeCommand(name, report.file.uri.toString(), finding.acceptance, finding.elsewhere)
}

/** Says over the view how the reports are, and tells its buttons what was chosen. */
function showStatus(view: TreeView<ViewNode>, survey: WorkspaceSurvey, choices: Choices): void {
  const { grouping, filter, wanted } = choices
  const shown = narrow(survey.files.values(), wanted)
  const wrong = shown.filter(file => !isSound(file)).length
  view.message = viewMessage(survey, choices)
  view.badge =
    wrong === 0 ? undefined : { value: wrong, tooltip: l10n.t('Reports with problems: {0}', wrong) }
  void commands.executeCommand('setContext', 'gouji.reports.checked', survey.state !== 'unchecked')
  void commands.executeCommand('setContext', 'gouji.reports.isEmpty', isEmpty(survey))
  void commands.executeCommand('setContext', 'gouji.reports.grouping', grouping)
  void commands.executeCommand('setContext', 'gouji.reports.filter', filter)
  void commands.executeCommand('setContext', 'gouji.reports.isNarrowed', !wantsAll(wanted))
}
