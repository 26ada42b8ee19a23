// What is seldom written into a text: where there is little room, tags within digits, marks on lines of their own.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, composeEdits, type Edit } from '../../server/format/edit.ts'
import { writeEntry } from '../../server/format/entry.ts'
import { edited, findingsIn, read } from '../support/reports.ts'

const TITLE = '青禾县档案馆2021年政府信息公开工作年度报告\n'
const DISCLOSED = `${TITLE}二、主动公开政府信息情况\n`
const APPLICATIONS = `${TITLE}三、收到和处理政府信息公开申请情况\n`
const RECEIVED = '一、本年新收政府信息公开申请数量'
const CARRIED = '二、上年结转政府信息公开申请数量'

function enter(text: string, id: string, typed: string): string {
  const report = read(text)
  const entry = writeEntry(report, report.factById.get(id)!, typed)
  return 'refusal' in entry ? entry.refusal.zh : applyEdits(text, entry.edits)
}

describe('a figure with tags in it', () => {
  const html = (cell: string) =>
    `${DISCLOSED}<table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr><tr><td>规章</td><td>${cell}</td><td>0</td><td>13</td></tr></table>\n`
  const issued = 'disclosure.regulations.issued'

  it('is written within the outer ones', () => {
    expect(enter(html('<b>1</b><b>2</b>'), issued, '7')).toBe(html('<b>7</b>'))
  })

  it.each(['<b>1</b><i>2</i>', '1<b>2</b>', '1<b>2'])('%s is left alone: a tag would lose its half', cell => {
    expect(enter(html(cell), issued, '7')).toContain('请在文本中修改')
  })
})

describe('a blank with little room', () => {
  const rows = (blank: string) =>
    `${DISCLOSED}| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| 规章 | 1 |${blank}| 5 |\n`
  it.each(['', ' ', '  '])('between two bars, “%s”: one space stands on either side', blank => {
    const text = rows(blank)
    expect(
      read(enter(text, 'disclosure.regulations.repealed', '12')).factById.get(
        'disclosure.regulations.repealed',
      )?.shown,
    ).toBe('12')
    if (blank === '') expect(enter(text, 'disclosure.regulations.repealed', '12')).toContain('| 1 | 12 | 5 |')
  })
})

describe('empty cells that a row lacks', () => {
  const header = ['项目', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
  const table = (join: (cells: readonly string[]) => string, short: readonly string[]) =>
    APPLICATIONS +
    [header, [RECEIVED, '5', '2', '0', '0', '0', '0', '7'], short].map(cells => `${join(cells)}\n`).join('')

  it.each([
    ['tabs', (cells: readonly string[]) => cells.join('\t')],
    ['bars between', (cells: readonly string[]) => cells.join(' | ')],
    ['bars around', (cells: readonly string[]) => `| ${cells.join(' | ')} |`],
  ])('are put behind it: %s', (_, join) => {
    const text = table(join, [CARRIED, '', ''])
    const finding = findingsIn(text).find(({ rule, fixes }) => rule === 'short-row' && fixes.length > 0)
    expect(finding?.message.zh).toContain('空白单元格')
    const after = edited(text, finding!.fixes[0]!.edits)
    expect(findingsIn(after).filter(({ rule }) => rule === 'short-row')).toEqual([])
    expect(read(after).factById.get('applications.newlyReceived.total')?.shown).toBe('7')
  })
})

it('a missing heading stands before the first text behind the table above, over blank lines', () => {
  const text = `${DISCLOSED}第二十条第（五）项 | |\n信息内容 | 本年处理决定数量 |\n行政许可 | 4 |\n\n\n${RECEIVED} | 5 | 2 | 0 | 0 | 0 | 0 | 7 |\n${CARRIED} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n（一）予以公开 | 5 | 2 | 0 | 0 | 0 | 0 | 7 |\n\n本馆没有涉及复议诉讼的事项。\n`
  const finding = findingsIn(text).find(
    ({ rule, message }) => rule === 'missing-section' && message.zh.includes('三、'),
  )
  const after = edited(text, finding!.fixes[0]!.edits)
  expect(after).toContain(`\n三、收到和处理政府信息公开申请情况\n${RECEIVED}`)
})

it('two rounds of edits are those of both together', () => {
  const round = (length: number) =>
    fc
      .uniqueArray(fc.nat({ max: length }), { maxLength: 6 })
      .chain(places =>
        fc.tuple(
          fc.constant([...places].sort((a, b) => a - b)),
          fc.array(fc.string({ maxLength: 3 }), { minLength: 6, maxLength: 6 }),
        ),
      )
      .map(([places, texts]): readonly Edit[] =>
        Array.from({ length: Math.floor(places.length / 2) }, (_, i) => ({
          range: { start: places[2 * i]!, end: places[2 * i + 1]! },
          text: texts[i]!,
        })),
      )
  const TEXT = '总计12，其中自然人7，商业企业5。'
  fc.assert(
    fc.property(round(TEXT.length), first => {
      const between = applyEdits(TEXT, first)
      // The second round changes what the first has left as it was.
      const touched = new Set(first.flatMap(({ range }) => [range.start, range.end]))
      const kept = Array.from(TEXT, (_, i) => i).filter(
        i => !first.some(({ range }) => range.start <= i && i <= range.end) && !touched.has(i),
      )
      for (const i of kept) {
        const shift = first.reduce(
          (all, { range, text }) => (range.end <= i ? all + text.length - (range.end - range.start) : all),
          0,
        )
        const then = [{ range: { start: i + shift, end: i + shift + 1 }, text: '#' }]
        expect(applyEdits(TEXT, composeEdits(first, then))).toBe(applyEdits(between, then))
      }
    }),
  )
})
