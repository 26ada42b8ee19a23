import { describe, expect, it } from 'vitest'
import { DISCLOSURE, figures, HEADING } from '../support/figures.ts'

/** Table 三 of an invented office; `_` is an empty cell. */
function applications(rows: readonly (readonly [label: string, cells: string])[]): string {
  const lines = rows.map(
    ([label, cells]) => `| ${label} | ${cells.replaceAll('_', '').replaceAll(' ', ' | ')} |`,
  )
  return `${HEADING}${lines.join('\n')}\n`
}

describe('a total', () => {
  const WITHOUT_TOTALS = [
    ['一、本年新收政府信息公开申请数量', '17 28 24 12 21 _ _'],
    ['二、上年结转政府信息公开申请数量', '1 _ _ 1 1 _ _'],
    ['（一）予以公开', '4 _ _ _ 4 _ _'],
    ['（二）部分公开', '_ _ 4 _ 1 _ _'],
    ['1.属于国家秘密', '_ _ _ _ _ _ _'],
    ['3.危及“三安全一稳定”', '_ 2 2 _ _ _ _'],
    ['4.保护第三方合法权益', '3 2 4 _ _ _ _'],
  ] as const

  it('is no part that is like the other, where the totals of all rows are lost', () => {
    expect(figures(applications(WITHOUT_TOTALS)).filter(figure => figure.includes('.total'))).toEqual([])
  })

  it('is the last figure of such a row where blanks are lost and the sums of the others hold', () => {
    const packed = [
      ['一、本年新收政府信息公开申请数量', '17 28 24 12 21 3 105'],
      ['二、上年结转政府信息公开申请数量', '1 1 2'],
      ['（一）予以公开', '4 4'],
      ['（二）部分公开', '4 1 5'],
      ['1.属于国家秘密', ''],
      ['4.保护第三方合法权益', '3 2 4 9'],
    ] as const
    const text = `${HEADING}${packed.map(([label, cells]) => `${label} ${cells}`).join('\n')}\n`
    expect(figures(text)).toContain('granted.total 4')
  })
})

describe('a figure behind a row', () => {
  const row = (...cells: readonly string[]) => cells.join('\n\n| \n\n')

  it('shows that the row has one too many', () => {
    const text = `${DISCLOSURE}${[
      row('规章', '0', '3', '3'),
      row('行政规范性文件', '1', '1', '2', '4'),
      row('行政许可', '6'),
      row('行政处罚', '2'),
    ].join('  \n  \n')}\n`
    expect(figures(text).filter(figure => figure.startsWith('normativeDocuments'))).toEqual([])
    expect(figures(text)).toContain('regulations.inForce 3')
  })

  it('is not given to a blank row before the row whose label is cut', () => {
    const rows = [
      ['一、本年新收政府信息公开申请数量', '5 1 _ _ _ 2 8'],
      ['二、上年结转政府信息公开申请数量', '2 _ _ _ _ _ 2'],
      ['4.无正当理由大量反复申请', '_ _ _ _ _ _ _'],
      ['5.要求行政机关确认', '4 _ _ _ _ _ 4'],
      ['四、结转下年度继续办理', '1 _ _ _ _ _ 1'],
    ] as const
    expect(figures(applications(rows)).filter(figure => figure.startsWith('notProcessed'))).toEqual([])
  })
})

describe('a blank at the end of a row, a cell a line', () => {
  const rows = (first: string) =>
    `${DISCLOSURE}${first}行政规范性文件\n\n5\n\n7\n\n3\n\n\n\n行政许可\n\n0\n\n\n\n行政处罚\n\n9\n\n\n\n`

  it('is none where no more lines stand behind the row than behind full ones', () => {
    expect(figures(rows('规章\n\n84\n\n15\n\n\n\n')).filter(figure => figure.startsWith('reg'))).toEqual([])
  })
})
