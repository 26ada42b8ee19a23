// What the view of the reports shows, and what is said over it.
import { describe, expect, it, vi } from 'vitest'
import type { TreeItem } from 'vscode'
import type { Choices, Wanted } from '../../client/workspace/groups.ts'
import { childrenOf, filesOf, type ViewNode } from '../../client/workspace/nodes.ts'
import { filesOfMenu, ReportsTree } from '../../client/workspace/reportsTree.ts'
import type { CheckedFile } from '../../client/workspace/survey.ts'
import { countWrong, isEmpty, viewMessage, type SurveyStatus } from '../../client/workspace/viewMessage.ts'
import { narrow, ruleOf } from '../../client/workspace/wanted.ts'
import { DiagnosticSeverity, Uri } from './fakeVscode.ts'

vi.mock('vscode', () => import('./fakeVscode.ts'))

const sound = fileOf('f:/a/2022.txt', { organ: '甲局', year: 2022 })
const wrong = fileOf('f:/b/2021.txt', { organ: '甲局', year: 2021, errors: 2 })
const other = fileOf('f:/b/other.txt', { organ: '乙局', year: 2021 })
const nobody = fileOf('f:/z.txt', { warnings: 1 })

describe('the tree of reports', () => {
  it('has the years of an organ in their order, and what has no organ last', () => {
    expect(shownIn({ grouping: 'organ', filter: 'all', wanted: {} })).toEqual(
      [wrong, sound, other, nobody].map(nameOf),
    )
  })

  it('can be grouped by folder', () => {
    expect(shownIn({ grouping: 'folder', filter: 'all', wanted: {} })).toEqual(
      [nobody, sound, wrong, other].map(nameOf),
    )
  })

  it('leaves out sound reports where only problems are wanted, but walks through all', () => {
    const tree = treeOf({ grouping: 'organ', filter: 'problems', wanted: {} })
    expect(tree.shownFiles.map(nameOf)).toEqual([wrong, nobody].map(nameOf))
    expect(tree.allFiles.map(nameOf)).toEqual([wrong, sound, other, nobody].map(nameOf))
  })

  it('has the counts before the name of a file, which may be cut off', () => {
    const labels = (grouping: 'organ' | 'folder') => {
      const tree = treeOf({ grouping, filter: 'problems', wanted: {} })
      return tree.roots
        .flatMap(childrenOf)
        .map(node => tree.provider.getTreeItem(node) as TreeItem)
        .map(({ label, description }) => [label, description])
    }
    expect(labels('folder')).toContainEqual(['2 err · 2021.txt', '2021'])
    expect(labels('organ')).toContainEqual(['2021', '2 err · 2021.txt'])
  })

  it('opens a report by a click on its line, whether it has problems or not', () => {
    const tree = treeOf({ grouping: 'organ', filter: 'all', wanted: {} })
    for (const node of tree.roots.flatMap(childrenOf)) {
      const { command } = tree.provider.getTreeItem(node) as TreeItem
      expect(command).toEqual({ command: 'vscode.open', title: '', arguments: filesOf(node).map(f => f.uri) })
    }
  })

  it('keeps its lines until it is told that something has changed', () => {
    const choices: Choices = { grouping: 'organ', filter: 'all', wanted: {} }
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
    const tree = treeOf({ grouping: 'organ', filter: 'all', wanted: {} }, left)
    const kinds = tree.roots.map(node => (node.kind === 'leftOut' ? node.reason : node.kind))
    expect(kinds).toEqual(['group', 'group', 'group', 'failed', 'tooLarge'])
  })

  it('gives each report of all chosen lines once', () => {
    const { roots } = treeOf({ grouping: 'organ', filter: 'all', wanted: {} })
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
    expect(viewMessage({ ...survey, state: 'unchecked' }, { filter: 'all', wanted: {} })).toBe('')
  })

  it('counts the reports and those with problems', () => {
    expect(countWrong(survey)).toBe(2)
    expect(viewMessage(survey, { filter: 'all', wanted: {} })).toBe('Checked: 4, with problems: 2')
    expect(viewMessage(survey, { filter: 'problems', wanted: {} })).toBe('Shown: 2 with problems, of 4')
    expect(viewMessage({ ...survey, state: 'partial' }, { filter: 'all', wanted: {} })).toBe(
      'Ended early. Checked so far: 4, with problems: 2',
    )
  })

  it('leaves it to the view to say what to do where there is nothing', () => {
    const none = { ...survey, files: new Map() }
    expect(isEmpty(none)).toBe(true)
    expect(viewMessage(none, { filter: 'all', wanted: {} })).toBe('')
    const large = { ...none, tooLarge: [uriOf('f:/large.txt')] }
    expect(isEmpty(large)).toBe(false)
    expect(viewMessage(large, { filter: 'all', wanted: {} })).toContain(
      'There are no reports in the workspace.',
    )
  })

  it('says when nothing is wrong', () => {
    expect(
      viewMessage({ ...survey, files: new Map([[nameOf(sound), sound]]) }, { filter: 'all', wanted: {} }),
    ).toBe('Checked: 1. No problems found.')
  })

  it('says what was not looked at', () => {
    const limited = { ...survey, limit: 5000, tooLarge: [uriOf('f:/large.txt')] }
    expect(viewMessage(limited, { filter: 'all', wanted: {} })).toBe(
      `Checked: 4, with problems: 2 There are too many files: only ${(5000).toLocaleString()} were looked at. Too large, not checked: 1`,
    )
  })
})

describe('what is wanted', () => {
  const faulty = withFindings(wrong, ['unbalanced-equation', DiagnosticSeverity.Error], ['text-differs', 1])
  const warned = withFindings(nobody, ['text-differs', DiagnosticSeverity.Warning])
  const all = [sound, faulty, other, warned] as const
  const left = (wanted: Wanted) =>
    narrow(all, wanted).map(file => [nameOf(file), ...file.findings.map(ruleOf)])

  it.each<[Wanted, readonly string[][]]>([
    [
      { rule: ['text-differs'] },
      [
        [nameOf(faulty), 'text-differs'],
        [nameOf(warned), 'text-differs'],
      ],
    ],
    [{ severity: ['error'] }, [[nameOf(faulty), 'unbalanced-equation']]],
    [{ organ: ['甲局'], year: ['2022'] }, [[nameOf(sound)]]],
    [{ year: ['2022', ''] }, [[nameOf(sound)], [nameOf(warned), 'text-differs']]],
    [{ rule: ['text-differs'], organ: ['乙局'] }, []],
  ])('is of each kind that is named: %j', (wanted, expected) => {
    expect(left(wanted)).toEqual(expected)
  })

  it('counts what is left, and the view says so', () => {
    const [file] = narrow(all, { rule: ['text-differs'] })
    expect(file!.check.counts).toEqual({ error: 0, warning: 1, info: 0, hint: 0 })
    const files = new Map(all.map(one => [nameOf(one), one]))
    const survey: SurveyStatus = { state: 'complete', files, failed: [], limit: undefined, tooLarge: [] }
    expect(viewMessage(survey, { filter: 'all', wanted: { rule: ['text-differs'] } })).toBe(
      'Filtered: 2 problems in 2 reports. In all 4 reports, with problems: 2',
    )
  })
})

function withFindings(
  file: CheckedFile,
  ...found: readonly (readonly [rule: string, severity: number])[]
): CheckedFile {
  const findings = found.map(([code, severity]) => ({ diagnostic: { code, severity } }))
  return { ...file, findings: findings as never }
}

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
