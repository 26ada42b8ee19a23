// The lines of the view, put together anew when something has changed and somebody looks.
import { EventEmitter, type Disposable, type TreeDataProvider } from 'vscode'
import { groupFiles, type Choices, type Group } from './groups.ts'
import { childrenOf, filesOf, makeRoots, parentOf, type ViewNode } from './nodes.ts'
import type { CheckedFile, WorkspaceSurvey } from './survey.ts'
import { treeItemOf } from './treeItems.ts'
import { narrow } from './wanted.ts'

export interface ReportsTreeContext {
  readonly survey: Pick<WorkspaceSurvey, 'files' | 'failed' | 'tooLarge'>
  readonly choices: Choices
  readonly isReviewed: (file: CheckedFile) => boolean
}

export class ReportsTree implements Disposable {
  readonly #context: ReportsTreeContext
  readonly #changed = new EventEmitter<void>()
  #roots: readonly ViewNode[] | undefined

  constructor(context: ReportsTreeContext) {
    this.#context = context
  }

  get roots(): readonly ViewNode[] {
    const { failed, tooLarge } = this.#context.survey
    return (this.#roots ??= makeRoots({ groups: this.#groups, leftOut: { failed, tooLarge } }))
  }

  /** The reports that are shown, in their order. */
  get shownFiles(): readonly CheckedFile[] {
    return this.#groups.flatMap(({ files }) => files)
  }

  /** All reports that are wanted, in the order in which they are shown when sound ones are too. */
  get allFiles(): readonly CheckedFile[] {
    const { survey, choices } = this.#context
    const wanted = narrow(survey.files.values(), choices.wanted)
    return groupFiles(wanted, { ...choices, filter: 'all' }).flatMap(({ files }) => files)
  }

  get #groups(): readonly Group[] {
    const { survey, choices } = this.#context
    return groupFiles(narrow(survey.files.values(), choices.wanted), choices)
  }

  readonly provider: TreeDataProvider<ViewNode> = {
    onDidChangeTreeData: this.#changed.event,
    getChildren: node => [...(node ? childrenOf(node) : this.roots)],
    getParent: parentOf,
    getTreeItem: node => {
      const { choices, isReviewed } = this.#context
      return treeItemOf(node, { grouping: choices.grouping, isReviewed })
    },
  }

  update(): void {
    this.#roots = undefined
    this.#changed.fire()
  }

  dispose(): void {
    this.#changed.dispose()
  }
}

/** The reports of what a menu was opened on, and of all that is selected with it: each once. */
export function filesOfMenu(
  node: ViewNode,
  selected: readonly ViewNode[] | undefined,
): readonly CheckedFile[] {
  return [...new Set((selected ?? [node]).flatMap(filesOf))]
}
