import { describe, expect, it } from 'vitest'
import { findingsIn, read } from '../support/reports.ts'

const WORDS = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
]
const ALL = ['overview', 'disclosure', 'applications', 'disputes', 'problems', 'other']

/** A report with the given headings; section one has headings of its own. */
function report(headings: readonly string[]): string {
  const [one, two, three, four, five, six] = headings
  return `云溪市档案局2022年政府信息公开工作年度报告
${one}
2022年，我局认真做好政府信息公开工作。
（一）主动公开。全年主动公开政府信息30条。
（二）主动公开政府信息情况
（三）依申请公开情况
1.依申请公开情况。收到申请1件。
五、监督保障。存在的问题是人手不足，下一步将改进。
${two}
第二十条第（五）项 | |
信息内容 | 本年处理决定数量 |
行政许可 | 25 |
${three}
一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
三、本年度办理结果 | （一）予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
（七）总计 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
${four}
行政复议 | 行政诉讼 |
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 |
0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
${five}
一、总体情况里说到人手不足。
${six}
无。
`
}

function numbered(write: (words: string, number: number) => string): string {
  return report(WORDS.map((words, i) => write(words, i + 1)))
}

const numeral = (number: number) => '一二三四五六'[number - 1]!

describe('headings are found', () => {
  it.each<[string, (words: string, number: number) => string]>([
    ['numbered as in the form', (words, n) => `${numeral(n)}、${words}`],
    ['in brackets', (words, n) => `（${numeral(n)}）${words}`],
    ['with digits', (words, n) => `${n}.${words}`],
    ['with digits and a comma', (words, n) => `${n}、${words}`],
    ['in formal numerals', (words, n) => `${'壹贰叁肆伍陆'[n - 1]!}、${words}`],
    ['as parts', (words, n) => `第${numeral(n)}部分 ${words}`],
    ['with nothing behind the numeral', (words, n) => `${numeral(n)} ${words}`],
    ['with the year', (words, n) => `${numeral(n)}、2022年度${words}`],
    ['letter by letter', (words, n) => `${numeral(n)} 、 ${words.replace(/(?<=.)(?=.)/g, '　')}`],
    ['in bold', (words, n) => `**${numeral(n)}、${words}**`],
    ['with a bold number', (words, n) => `**${numeral(n)}**、${words}`],
    ['as headings of Markdown', (words, n) => `### ${numeral(n)}、${words} ###`],
    ['underlined', (words, n) => `${numeral(n)}、${words}\n==========`],
    ['with tags between', (words, n) => `<p><strong>${numeral(n)}、</strong>${words}</p>`],
    ['in a frame', (words, n) => `【${numeral(n)}、${words}】`],
    ['below their number', (words, n) => `${numeral(n)}、\n${words}`],
    [
      'broken over two lines',
      (words, n) =>
        n === 1 ? `${numeral(n)}、${words}` : `${numeral(n)}、${words.slice(0, -3)}\n${words.slice(-3)}`,
    ],
    ['between other text', (words, n) => `以上情况属实。${numeral(n)}、${words}我局坚持公开。`],
  ])('%s', (_, write) => {
    const text = numbered(write)
    const { sections, facts } = read(text)
    expect(sections.map(({ id, number }) => `${id} ${number}`)).toEqual(ALL.map((id, i) => `${id} ${i + 1}`))
    expect(sections.map(({ numberRange: { start, end } }) => text.slice(start, end)).join('')).toMatch(
      /^(?:一二三四五六|123456|壹贰叁肆伍陆)$/,
    )
    expect(facts).toHaveLength(51)
    expect(findingsIn(text).filter(({ rule }) => rule.endsWith('-section'))).toEqual([])
  })

  it.each([
    [
      '一、概述',
      '二、主动公开情况',
      '三、依申请公开情况',
      '四、行政复议诉讼情况',
      '五、存在问题及改进措施',
      '六、其他事项',
    ],
    [
      '一、总体工作情况',
      '二、主动公开政府信息的情况',
      '三、依申请公开政府信息情况',
      '四、行政复议、行政诉讼情况',
      '五、主要问题和改进措施',
      '六、其他',
    ],
    [
      '一、2022年云溪市档案局政府信息公开总体情况',
      '二、政府信息主动公开情况',
      '三、收到和處理政府信息公開申請情況',
      '四、政府信息公開行政複議、行政訴訟情況',
      '五、存在的主要問題及改進情況',
      '六、其它需要说明的事项',
    ],
  ])('in other words: %s, %s …', (...headings) => {
    const text = report(headings)
    const { sections } = read(text)
    expect(sections.map(({ start, end }) => text.slice(start, end))).toEqual(headings)
    expect(sections.map(({ id }) => id)).toEqual(ALL)
  })
})

it('takes no heading of section one, no sentence and no cell for a section', () => {
  const own = WORDS.map((words, i) => (i === 1 || i === 2 ? '' : `${numeral(i + 1)}、${words}`))
  expect(read(report(own)).sections.map(({ id }) => id)).toEqual([
    'overview',
    'disputes',
    'problems',
    'other',
  ])
})

it('renumbers the numeral alone', () => {
  const text = numbered((words, n) => `第${numeral(n === 3 ? 2 : n)}部分 ${words}`)
  const [finding] = findingsIn(text).filter(({ rule }) => rule === 'misnumbered-section')
  const { range } = finding!.fixes[0]!.edits[0]!
  expect(text.slice(range.start - 1, range.end + 2)).toBe('第二部分')
})
