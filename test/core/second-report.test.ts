import { expect, describe, it } from 'vitest'
import { EXAMPLE_REPORTS, findingsIn, read } from '../support/reports.ts'

const WHOLE = EXAMPLE_REPORTS.filter(({ text }) => read(text).facts.length > 150)
const figures = (text: string) =>
  read(text).facts.map(({ id, written, start }) => `${id} ${written} ${start}`)

describe('of two reports in one file', () => {
  const pairs = WHOLE.flatMap(first => WHOLE.slice(0, 3).map(other => [first, other] as const))

  it.each(pairs.map(([first, other]) => [first.name, other.name, first.text, other.text] as const))(
    '%s, then %s: only the first is read',
    (_first, _other, first, other) => {
      const both = `${first.trimEnd()}\n\n${other}`
      expect(figures(both)).toEqual(figures(first))
      const { identity, second } = read(both)
      expect(identity).toEqual(read(first).identity)
      expect(second!.start).toBeGreaterThan(first.trimEnd().length - 1)
      expect(both.slice(first.length, second!.start)).not.toContain('一、总体情况')
      const told = findingsIn(both).filter(({ rule }) => rule === 'second-report')
      expect(told).toHaveLength(1)
      const messages = (text: string) => findingsIn(text).map(({ message }) => message.zh)
      expect(messages(both).filter(message => message !== told[0]!.message.zh)).toEqual(messages(first))
    },
  )

  it('a table that only the second has is not taken for the first', () => {
    const { text } = WHOLE[0]!
    const { end, contentEnd } = read(text).sections.find(({ id }) => id === 'applications')!
    const lacking = `${text.slice(0, end)}\n${text.slice(contentEnd)}`
    expect(read(lacking).tables.map(({ id }) => id)).not.toContain('applications')
    expect(figures(`${lacking}\n${text}`)).toEqual(figures(lacking))
  })

  it('tables alone, without headings, are kept apart by their titles', () => {
    const rows = (figure: number) =>
      [
        '一、本年新收政府信息公开申请数量',
        '二、上年结转政府信息公开申请数量',
        '4.保护第三方合法权益',
        '7.属于行政执法案卷',
        '8.属于行政查询事项',
        '四、结转下年度继续办理',
      ]
        .map(label => `${label} | ${figure} | 0 | 0 | 0 | 0 | 0 | ${figure} |`)
        .join('\n')
    const title = (year: number) => `云溪市档案局${year}年政府信息公开工作年度报告\n`
    const both = `${title(2022)}${rows(1)}\n${title(2021)}${rows(2)}\n行政许可 | 9 |`
    const report = read(both)
    expect(report.second?.start).toBe(both.indexOf(title(2021)))
    expect(report.facts.map(({ written }) => written)).not.toContain('2')
    expect(report.tables.map(({ id }) => id)).toEqual(['applications'])
  })

  it('none is seen in a report alone', () => {
    for (const { text } of EXAMPLE_REPORTS) expect(read(text).second).toBeUndefined()
  })
})

it('reads many reports in one file in linear time', () => {
  const { text } = WHOLE[0]!
  const time = (count: number) => {
    const all = `${text.trimEnd()}\n\n`.repeat(count)
    const start = performance.now()
    expect(read(all).second).toBeDefined()
    return performance.now() - start
  }
  time(20)
  const [few, many] = [time(50), time(500)]
  expect(many).toBeLessThan(few * 40 + 500)
})
