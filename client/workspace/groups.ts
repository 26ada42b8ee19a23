// Puts the reports of the workspace together by organ or by folder, and remembers by which.
import { l10n, type Memento, type Uri } from 'vscode'
import { isSound } from './counts.ts'
import { pathOf } from './paths.ts'
import type { CheckedFile } from './survey.ts'

export type Grouping = 'organ' | 'folder'

/** Reports that stand together, by what they are grouped by. */
export interface Group {
  readonly key: string
  readonly label: string
  readonly files: readonly CheckedFile[]
}

/** Of each kind any of the values will do; of a kind without values, all. */
export interface Wanted {
  readonly severity?: readonly string[]
  readonly rule?: readonly string[]
  readonly organ?: readonly string[]
  readonly year?: readonly string[]
}

/** What is shown of the reports, and in which order. */
export interface Choices {
  grouping: Grouping
  /** Whether sound reports are left out. */
  filter: 'all' | 'problems'
  /** Which reports and which problems are looked at; by default all. */
  wanted: Wanted
}

/** In the order in which they are shown and walked through. */
export function groupFiles(
  files: Iterable<CheckedFile>,
  { grouping, filter }: Pick<Choices, 'grouping' | 'filter'>,
): readonly Group[] {
  const groups = new Map<string, CheckedFile[]>()
  for (const file of files) {
    if (filter === 'problems' && isSound(file)) continue
    const key = grouping === 'organ' ? organKey(file) : folderOf(file.uri)
    groups.set(key, [...(groups.get(key) ?? []), file])
  }
  const compare = grouping === 'organ' ? byYear : byName
  // Reports of an organ that is not known stand last, those of the top folder first.
  const unnamed = grouping === 'organ' ? 1 : -1
  return [...groups]
    .map(([key, members]) => {
      const sorted = members.sort(compare)
      return { key, label: grouping === 'organ' ? organLabel(sorted) : folderLabel(key), files: sorted }
    })
    .sort(
      (a, b) => (Number(a.key === '') - Number(b.key === '')) * unnamed || COLLATOR.compare(a.label, b.label),
    )
}

/** The choices of this workspace, kept until they are made anew. */
export function rememberChoices(memory: Memento): { readonly choices: Choices; readonly save: () => void } {
  const kept = memory.get<Partial<Choices>>(KEY, {})
  const choices: Choices = { grouping: 'organ', filter: 'all', wanted: {}, ...kept }
  return { choices, save: () => void memory.update(KEY, choices) }
}

const KEY = 'gouji.reports'
const COLLATOR = new Intl.Collator('zh', { numeric: true })

export function organKey({ check: { series, organ } }: CheckedFile): string {
  return series ?? organ ?? ''
}

/** As the latest report has it. */
export function organLabel(files: readonly CheckedFile[]): string {
  return files.findLast(({ check }) => check.organ !== undefined)?.check.organ ?? l10n.t('Organ not known')
}

function folderOf(uri: Uri): string {
  const path = pathOf(uri)
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

function folderLabel(folder: string): string {
  return folder === '' ? l10n.t('Top folder') : folder
}

function byYear(a: CheckedFile, b: CheckedFile): number {
  return (a.check.year ?? Infinity) - (b.check.year ?? Infinity) || byName(a, b)
}

function byName(a: CheckedFile, b: CheckedFile): number {
  return COLLATOR.compare(pathOf(a.uri), pathOf(b.uri))
}
