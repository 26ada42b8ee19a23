import { describe, expect, it } from 'vitest'
import { findingsIn } from '../support/reports.ts'

/** Table 三 of a made-up office whose figures of one digit are all lost. */
const LOST = `| 一、本年新收政府信息公开申请数量 | 31 |  |  |  |  |  | 38 |
| 二、上年结转政府信息公开申请数量 |  |  |  |  |  |  |  |
| （一）予以公开 | 14 |  |  |  |  |  | 19 |
| （二）部分公开（区分处理的，只计这一情形，不计其他情形） |  | 11 |  |  |  |  | 15 |
`

describe('a table that lost figures', () => {
  const findings = findingsIn(LOST)

  it('has no written figure accused and no nought offered', () => {
    expect(findings.map(({ rule }) => rule)).not.toContain('unbalanced-equation')
    expect(findings.flatMap(({ fixes }) => fixes).filter(({ title }) => title.zh.includes('填为 0'))).toEqual(
      [],
    )
  })

  it('is told what its blanks hold', () => {
    const [told] = findings.filter(({ rule, severity }) => rule === 'blank-cell' && severity === 'warning')
    expect(told!.message.zh).toContain('“一、本年新收”的 5 个空白单元格合计应为 7')
    expect(told!.message.zh).toContain('共 3 条')
  })
})

it.each([
  ['one sum fails', LOST.replace('38', '31').replace('19', '14')],
  ['a sum without blanks fails too', `${LOST}| （七）总计 | 45 | 11 | 0 | 0 | 0 | 0 | 60 |\n`],
])('a figure beside blanks is accused as ever where %s', (_, text) => {
  expect(findingsIn(text).map(({ rule }) => rule)).toContain('unbalanced-equation')
})
