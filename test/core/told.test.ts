// What is told of figures that disagree: in the problem, behind the figure, and to who asks at another one.
import { describe, expect, it } from 'vitest'
import { adviceFor } from '../../server/rules/disagreement/advice.ts'
import { hintsFor } from '../../server/rules/disagreement/hint.ts'
import { findingsIn, read, textOf } from '../support/reports.ts'

const SOUND = textOf('qingshi-government-office-2021')
/** Without the figures of the running text, which would tell what is wrong. */
const SILENT = SOUND.replace(/(\(二\)依申请公开。).*/, '$1').replace('11件、行政诉讼5件', '、行政诉讼')

/** The seven figures of a row, with the bars around them. */
const FIGURES = /(?:\| \d+ ){7}\|/

function figuresOf(label: string): string {
  return FIGURES.exec(SOUND.split('\n').find(line => line.includes(label))!)![0]
}

function withFigures(text: string, label: string, figures: string): string {
  const line = text.split('\n').find(one => one.includes(label))!
  return text.replace(line, line.replace(FIGURES, figures))
}

function unbalanced(text: string): readonly string[] {
  return findingsIn(text)
    .filter(({ rule }) => rule === 'unbalanced-equation')
    .map(({ message }) => message.zh)
}

function advice(text: string, id: string): string {
  const report = read(text)
  return adviceFor(report, report.factById.get(id)!)
    .map(({ text: said, choices }) => [said.zh, ...choices.map(({ zh }) => zh)].join('\n'))
    .join('\n')
}

function hints(text: string): readonly string[] {
  return read(text).disagreements.flatMap(disagreement => hintsFor(disagreement).map(([, { zh }]) => zh))
}

describe('a row that repeats the one above', () => {
  const text = withFigures(SOUND, '(二)部分公开(', figuresOf('(一)予以公开'))

  it('is one mistake, of which the first figures are named', () => {
    expect(unbalanced(text)).toEqual([
      '“（二）部分公开”行疑为重复填了相邻一行的数据：“自然人”应为 21，“商业企业”应为 2，“社会公益组织”应为 0 等 6 处。现有 6 条勾稽关系不成立，改正后均成立。',
    ])
  })

  it('is named at a figure above, and behind its own figures', () => {
    expect(advice(text, 'applications.granted.naturalPerson')).toMatch(
      /^含此数的勾稽关系不成立，但疑有误的不是此数（重复填了相邻一行的数据）：/,
    )
    expect(hints(text)[0]).toBe('✗ 应为 21')
  })
})

describe('figures of one row that stand in other columns', () => {
  const own = figuresOf('(二)部分公开(').match(/\d+/g)!.map(Number)
  const rowOf = (cells: readonly number[]) => `| ${cells.join(' | ')} |`
  const shifted = (cells: readonly number[]) => unbalanced(withFigures(SILENT, '(二)部分公开(', rowOf(cells)))

  it('are one mistake where the whole row is one column too far to the right, or to the left', () => {
    expect(shifted([0, ...own.slice(0, -1)])).toEqual([expect.stringContaining('疑为整行数据错位一列：')])
    expect(shifted([...own.slice(1), 0])).toEqual([expect.stringContaining('疑为整行数据错位一列：')])
  })

  it('may be one figure in the next column', () => {
    const at = own.findIndex((figure, i) => figure > 0 && own[i + 1] === 0)
    const moved = own.with(at, 0).with(at + 1, own[at]!)
    const report = read(withFigures(SILENT, '(二)部分公开(', rowOf(moved)))
    const kinds = report.disagreements.flatMap(({ repairs }) =>
      repairs.map(({ operation }) => operation?.kind),
    )
    expect(kinds).toContain('movedCell')
    expect(report.disagreements).toHaveLength(1)
  })
})

describe('two rows far apart that changed places', () => {
  const swapped = (text: string) =>
    withFigures(
      withFigures(text, '(一)予以公开', figuresOf('四、结转下年度')),
      '四、结转下年度',
      figuresOf('(一)予以公开'),
    )

  it('are one mistake where the running text tells', () => {
    expect(unbalanced(swapped(SOUND))).toHaveLength(1)
    expect(unbalanced(swapped(SOUND))[0]).toMatch(/^“（一）予以公开”行疑为两行的数据颠倒：.* 等 12 处。/)
  })

  it('else leave two ways, of which neither is of a figure beside', () => {
    expect(unbalanced(swapped(SILENT))[0]).toMatch(/；另有 11 条勾稽关系不成立。有 2 种可能的改法/)
    expect(advice(swapped(SILENT), 'applications.newlyReceived.naturalPerson')).toMatch(
      /^含此数的勾稽关系不成立。有 2 种改法可使其成立，都不涉及此数（请核实）：/,
    )
  })
})

it('one way of several is told with what was done, where several figures were changed by it', () => {
  const text = withFigures(SOUND, '4.保护第三方', figuresOf('5.属于三类'))
  expect(unbalanced(withFigures(SOUND, '5.属于三类', figuresOf('4.保护第三方')))[0]).toMatch(
    /有 \d+ 种可能的改法/,
  )
  expect(advice(text, 'applications.granted.naturalPerson')).toContain('（重复填了相邻一行的数据）')
})

it('a blank that is wrongly empty is said to be blank, not 0', () => {
  const text = withFigures(SILENT, '(二)部分公开(', '| / | 2 | 0 | 0 | 1 | 0 | 29 |')
  expect(unbalanced(text)[0]).toMatch(/^“（二）部分公开 · 自然人”空白，疑应为 21（漏填）。/)
  expect(hints(text)).toContain('✗ 应为 21')
})

it('three figures of a row that are wrong together are each told with how many others are', () => {
  const text = withFigures(SILENT, '(一)予以公开', '| 84 | 5 | 0 | 2 | 3 | 1 | 57 |')
  const said = unbalanced(text)
  expect(said).toHaveLength(3)
  for (const one of said) expect(one).toContain('与另 2 处一并改正后，勾稽关系均成立。')
})

it('blanks that cannot all be 0 are named by their column where the sums along it say so', () => {
  const text = ['(一)予以公开', '(二)部分公开(', '(四)无法提供'].reduce(
    (before, label) => withFigures(before, label, '| | | | | | | |'),
    SILENT,
  )
  const [lost] = findingsIn(text).filter(({ rule }) => rule === 'blank-cell')
  expect(lost!.message.zh).toContain('“自然人”的 3 个空白单元格合计应为 97')
})
