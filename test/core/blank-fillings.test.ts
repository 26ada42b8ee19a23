// What is offered for blanks of which the running text tells something.
import { describe, expect, it } from 'vitest'
import { edited, findingsIn } from '../support/reports.ts'

const HEADER = [
  '行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  | ',
  '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  | ',
  ' |  |  |  |  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计',
]
const LITIGATION = '| 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1'
const row = (cells: string) =>
  `<tr>${cells.replace(/[^|]+/g, cell => `<td>${cell.trim()}</td>`).replaceAll('|', '')}</tr>`

/** Reviews of a made-up office, in a table whose blanks are written, with a sentence in front. */
const report = (sentence: string, cells: string) =>
  `一、总体情况\n${sentence}\n四、政府信息公开行政复议、行政诉讼情况\n<table>\n${[...HEADER, cells].map(row).join('\n')}\n</table>\n`

const BLANK = `4 |  |  |  | ${LITIGATION}`
const ZEROS = '将无法推算的 4 个空白单元格填为 0'

/** The titles that are offered for the blanks, with the figures on reviews that each makes; and those withheld, with the reason. */
function offered(sentence: string, cells = BLANK) {
  const text = report(sentence, cells)
  const found = findingsIn(text).filter(({ rule }) => rule === 'blank-cell')
  return {
    fixes: found.flatMap(({ fixes }) =>
      fixes.map(({ title, edits, preferred, safe, guess }) => {
        expect(preferred).toBe(title.zh.startsWith('填入可推算'))
        expect(guess === true).toBe(title.zh.endsWith('填为 0'))
        expect(safe).toBe(false)
        const last = edited(text, edits).split('\n').at(-3)!
        return [
          title.zh,
          [...last.matchAll(/<td>(.*?)<\/td>/g)]
            .slice(0, 5)
            .map(([, cell]) => cell)
            .join('|'),
        ]
      }),
    ),
    withheld: found.flatMap(({ withheld }) => withheld.map(({ title, reason }) => [title.zh, reason.zh])),
  }
}

describe('a blank of which the running text tells more than 0', () => {
  it.each([
    '全年被申请行政复议9件。',
    '全年被申请行政复议约9件。',
    '全年被申请行政复议9件，结果纠正12件。',
    '全年被申请行政复议9件。被申请行政复议7件。',
  ])('is not offered a 0, nor what is not so by the sums or another sentence: %s', sentence => {
    const { fixes, withheld } = offered(sentence)
    expect(fixes.map(([title]) => title)).not.toContain(ZEROS)
    const zeros = withheld.filter(([title]) => title === ZEROS)
    expect(zeros.map(([, reason]) => reason)).toEqual([expect.stringContaining('行政复议')])
    if (/约|12|7/.test(sentence)) expect(fixes).toEqual([])
  })

  it('is offered what the text tells', () => {
    expect(offered('全年被申请行政复议9件。').fixes).toEqual([['按正文填入 1 个数', '4||||9']])
    expect(offered('全年被申请行政复议9件，其中结果纠正3件。').fixes).toEqual([
      ['按正文填入 2 个数', '4|3|||9'],
    ])
  })

  it('is offered with it what the sums prove then, and no 0 besides', () => {
    const { fixes, withheld } = offered('行政复议9件，其中结果纠正3件，尚未审结2件。')
    expect(fixes).toEqual([['按正文和勾稽关系填入 4 个数', '4|3|0|2|9']])
    expect(withheld).toEqual([])
  })

  it('is filled by the sums where they know it', () => {
    const { fixes } = offered('行政复议9件，其中结果维持4件。', `4 | 3 | 1 | 1 | ${LITIGATION}`)
    expect(fixes).toEqual([['填入可推算的 1 个数', '4|3|1|1|9']])
  })
})

describe('what the running text tells of blanks', () => {
  it('is withheld, with the reason, where other blanks of the row would no longer be read as such', () => {
    const rows = [...HEADER, Array(15).fill(' ').join('|')].map(cells => `|${cells}|`).join('\n')
    const text = `一、总体情况\n全年被申请行政复议9件。\n四、政府信息公开行政复议、行政诉讼情况\n${rows}\n`
    const [found] = findingsIn(text).filter(({ rule }) => rule === 'blank-cell')
    expect(found!.fixes).toEqual([])
    expect(found!.withheld.map(({ title, reason }) => [title.zh, reason.zh])).toEqual([
      ['按正文填入 1 个数', '写入后可能影响其他数据'],
      ['将无法推算的 15 个空白单元格填为 0', '正文称“全年被申请行政复议9件”'],
    ])
  })
})

describe('a blank of which the running text tells nothing, or 0', () => {
  it.each(['全年工作平稳。', '近三年行政复议9件。'])('is offered a 0: %s', sentence => {
    expect(offered(sentence).fixes).toEqual([[ZEROS, '4|0|0|0|0']])
  })

  it('is offered one 0, not two', () => {
    const { fixes } = offered('全年未发生行政复议。', `0 |  |  |  | ${LITIGATION}`)
    expect(fixes).toEqual([['按正文和勾稽关系填入 4 个数', '0|0|0|0|0']])
  })

  it('is offered a 0 beside figures that are more than the text tells', () => {
    const cells = '0 | 0 | 0 | 0 | 0 | 0 |  | 0 | 0 |  | 0 | 0 | 0 | 8 | 8'
    expect(offered('全年被提起行政诉讼5件。', cells).fixes.map(([title]) => title)).toEqual([
      '将无法推算的 2 个空白单元格填为 0',
    ])
  })
})
