import { describe, expect, it } from 'vitest'
import { looksLikeReport } from '../../server/outline/recognise.ts'
import { describeReports, REPORT_NAMES } from '../support/reports.ts'
import { SOUND } from './reports.ts'

const between = (text: string, from: string, to: string) => text.slice(text.indexOf(from), text.indexOf(to))

describe('looksLikeReport', () => {
  describeReports(REPORT_NAMES, (_, text) => {
    it('is known', () => {
      expect(looksLikeReport(text)).toBe(true)
    })
  })

  it('knows a report by its table alone', () => {
    expect(looksLikeReport(between(SOUND, '一、本年新收', '四、结转下年度'))).toBe(true)
  })

  it('knows a report by two sections, and by its title and one', () => {
    const content = '这一年里，各项工作按部就班地进行，没有需要另行说明的情况。'
    expect(
      looksLikeReport(`政府信息公开\n一、总体情况\n${content}\n六、其他需要报告的事项\n${content}`),
    ).toBe(true)
    expect(looksLikeReport(`某局2022年政府信息公开工作年度报告\n一、总体情况\n${content}`)).toBe(true)
  })

  it('knows a page of HTML', () => {
    const rows = SOUND.split('\n').map(line => `<p>${line}</p>`)
    expect(
      looksLikeReport(
        `<!doctype html><script>let a = \`b\`, c = \`d\`, e = \`f\`</script>${rows.join('\n')}`,
      ),
    ).toBe(true)
  })

  it.each([
    ['nothing', ''],
    ['prose', '今天天气晴好，宜于出行。'.repeat(1000)],
    ['a text that names the subject', '本局推进政府信息公开，方便群众办事。'.repeat(100)],
    ['a list of reports', '某局2021年政府信息公开工作年度报告\n某局2022年政府信息公开工作年度报告\n'],
    ['an announcement of a report', '某局发布2022年政府信息公开工作年度报告\n报告共六个部分，全文见网站。'],
    [
      'a text that lists the sections',
      '政府信息公开年报分六个栏目：\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n',
    ],
    [
      'a text that quotes rows',
      '“本年新收政府信息公开申请数量”与“上年结转政府信息公开申请数量”之和，等于总计。',
    ],
    ['a manual with a report in it', `# 手册\n\n\`\`\`report\n${SOUND}\n\`\`\`\n`],
    ['notes for programmers', `# gouji\n\n\`a\` \`b\` \`c\`\n\n${SOUND}`],
  ])('passes over %s', (_, text) => {
    expect(looksLikeReport(text)).toBe(false)
  })

  it('looks at the beginning only, and at most texts for no more than a moment', () => {
    expect(looksLikeReport('长'.repeat(300_000) + SOUND)).toBe(false)
    const prose = '今天天气晴好，宜于出行。\n'.repeat(100_000)
    const started = performance.now()
    for (let i = 0; i < 1000; i++) looksLikeReport(prose)
    expect(performance.now() - started).toBeLessThan(200)
  })
})
