// What the view of the reports shows, and what is said over it.
import { describe, expect, it, vi } from 'vitest'
import type { Choices } from '../../client/workspace/groups.ts'
import { childrenOf, type ViewNode } from '../../client/workspace/nodes.ts'
import { filesOfMenu, ReportsTree } from '../../client/workspace/reportsTree.ts'
import type { CheckedFile } from '../../client/workspace/survey.ts'
import { countWrong, viewMessage, type SurveyStatus } from '../../client/workspace/viewMessage.ts'
import { Uri } from './fakeVscode.ts'

vi.mock('vscode', () => import('./fakeVscode.ts'))

const sound = fileOf('f:/a/2022.txt', { organ: '甲局', year: 2022 })
const wrong = fileOf('f:/b/2021.txt', { organ: '甲局', year: 2021, errors: 2 })
const other = fileOf('f:/b/other.txt', { organ: '乙局', year: 2021 })
const nobody = fileOf('f:/z.txt', { warnings: 1 })

describe('the tree of reports', () => {
  it('has the years of an organ in their order, and what has no organ last', () => {
    expect(shownIn({ grouping: 'organ', filter: 'all' })).toEqual([wrong, sound, other, nobody].map(nameOf))
  })

  it('can be grouped by folder', () => {
    expect(shownIn({ grouping: 'folder', filter: 'all' })).toEqual([nobody, sound, wrong, other].map(nameOf))
  })

  it('leaves out sound reports where only problems are wanted, but walks through all', () => {
    const tree = treeOf({ grouping: 'organ', filter: 'problems' })
    expect(tree.shownFiles.map(nameOf)).toEqual([wrong, nobody].map(nameOf))
    expect(tree.allFiles.map(nameOf)).toEqual([wrong, sound, other, nobody].map(nameOf))
  })

  it('keeps its lines until it is told that something has changed', () => {
    const choices: Choices = { grouping: 'organ', filter: 'all' }
    const tree = treeOf(choices)
    const before = tree.roots
    expect(tree.roots).toBe(before)
    choices.grouping = 'folder'
    const changed = vi.fn()
    tree.provider.onDidChangeTreeData!(changed)
    tree.update()
    expect(changed).toHaveBeenCalledOnce()
    expect(tree.roots).not.toEqual(before)
  })

  it('shows apart the files that could not be read or are too large', () => {
    const left = { failed: [new Uri('f:/broken.txt')], tooLarge: [new Uri('f:/large.txt')] }
    const tree = treeOf({ grouping: 'organ', filter: 'all' }, left)
    const kinds = tree.roots.map(node => (node.kind === 'leftOut' ? node.reason : node.kind))
    expect(kinds).toEqual(['group', 'group', 'group', 'failed', 'tooLarge'])
  })

  it('gives each report of all chosen lines once', () => {
    const { roots } = treeOf({ grouping: 'organ', filter: 'all' })
    const group = roots.find(node => node.kind === 'group' && node.group.label === '甲局')!
    const report = childrenOf(group)[0]!
    expect(filesOfMenu(report, undefined)).toEqual([wrong])
    expect(filesOfMenu(report, [report, group])).toEqual([wrong, sound])
  })
})

describe('the message over the view', () => {
  const files = new Map([sound, wrong, other, nobody].map(file => [nameOf(file), file]))
  const survey: SurveyStatus = { state: 'complete', files, failed: [], limit: undefined, tooLarge: [] }

  it('is empty as long as nobody has asked', () => {
    expect(viewMessage({ ...survey, state: 'unchecked' }, 'all')).toBe('')
  })

  it('counts the reports and those with problems', () => {
    expect(countWrong(survey)).toBe(2)
    expect(viewMessage(survey, 'all')).toBe('Checked: 4, with problems: 2')
    expect(viewMessage(survey, 'problems')).toBe('Shown: 2 with problems, of 4')
    expect(viewMessage({ ...survey, state: 'partial' }, 'all')).toBe(
      'Ended early. Checked so far: 4, with problems: 2',
    )
  })

  it('says when there is nothing, or nothing wrong', () => {
    expect(viewMessage({ ...survey, files: new Map() }, 'all')).toBe('There are no reports in the workspace.')
    expect(viewMessage({ ...survey, files: new Map([[nameOf(sound), sound]]) }, 'all')).toBe(
      'Checked: 1. No problems found.',
    )
  })

  it('says what was not looked at', () => {
    const limited = { ...survey, limit: 5000, tooLarge: [uriOf('f:/large.txt')] }
    expect(viewMessage(limited, 'all')).toBe(
      `Checked: 4, with problems: 2 There are too many files: only ${(5000).toLocaleString()} were looked at. Too large, not checked: 1`,
    )
  })
})

function treeOf(choices: Choices, left: { failed?: Uri[]; tooLarge?: Uri[] } = {}): ReportsTree {
  const files = new Map([sound, nobody, wrong, other].map(file => [nameOf(file), file]))
  const survey = { files, failed: [], tooLarge: [], ...left }
  return new ReportsTree({ survey: survey as never, choices, isReviewed: () => false })
}

function shownIn(choices: Choices): readonly string[] {
  const reports = treeOf(choices).roots.flatMap(childrenOf)
  return reports
    .filter((node): node is ViewNode & { kind: 'report' } => node.kind === 'report')
    .map(({ file }) => nameOf(file))
}

function nameOf({ uri }: CheckedFile): string {
  return uri.toString()
}

function uriOf(name: string): CheckedFile['uri'] {
  return new Uri(name) as unknown as CheckedFile['uri']
}

function fileOf(
  name: string,
  {
    organ,
    year,
    errors = 0,
    warnings = 0,
  }: { organ?: string; year?: number; errors?: number; warnings?: number },
): CheckedFile {
  const counts = { error: errors, warning: warnings, info: 0, hint: 0 }
  const check = { uri: name, counts, fingerprint: name, findings: [], accepted: [] }
  return {
    uri: uriOf(name),
    check: { ...check, ...(organ !== undefined && { organ }), ...(year !== undefined && { year }) },
    findings: [],
    accepted: [],
  }
}
