import { describe, expect, it } from 'vitest'
import { formById } from '../../server/forms/index.ts'
import { certainRepairs } from '../../server/format/repair.ts'
import { findingsIn, read } from '../support/reports.ts'
import { applicationsText, randomFrom, soundApplications } from '../support/tables.ts'

const HEAD = '松湖市自然资源局2022年政府信息公开工作年度报告\n一、总体情况\n'
const DISPUTES = [
  '四、政府信息公开行政复议、行政诉讼情况',
  '| 行政复议 ||||| 行政诉讼 ||||||||||',
  '| 未经复议直接起诉 ||||| 复议后起诉 |||||',
  '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
  '| 8 | 2 | 3 | 2 | 16 | 2 | 0 | 1 | 0 | 3 | 3 | 1 | 0 | 1 | 5 |',
].join('\n')

/** The four results of the reviews are 15, their total 16: one of five figures is wrong. */
function reportWith(sentence: string): string {
  const applications = applicationsText(
    formById('disclosure-2021'),
    soundApplications(formById('disclosure-2021'), randomFrom(5)),
  )
  return `${HEAD}${sentence}\n${applications}\n${DISPUTES}\n`
}

describe('a figure of the running text is no witness against a table', () => {
  it.each([
    '政府信息公开行政复议由15件上升到16件。',
    '政府信息公开行政复议从16件下降到15件。',
    '上半年，政府信息公开行政复议15件。',
    '截至6月底，政府信息公开行政复议15件。',
    '截至10月底，因政府信息公开被申请行政复议15件。',
    '1—10月，政府信息公开行政复议15件。',
    '政府信息公开行政复议15件（不含上年结转1件）。',
    '政府信息公开行政复议15件（未含上年未审结的1件）。',
    '除撤回的1件外，政府信息公开行政复议15件。',
    '被自然人申请政府信息公开行政复议15件。',
    '政府信息公开行政复议15件，另有1件尚未审结。',
    '政府信息公开行政复议15件，较2021年增加2件。',
    '征地领域政府信息公开行政复议15件。',
    '全市政府信息公开行政复议15件。',
    '政府信息公开行政复议约15件。',
    '2021年政府信息公开行政复议15件。',
  ])('%s', sentence => {
    const report = read(reportWith(sentence))
    expect(report.disagreements).toHaveLength(1)
    expect(certainRepairs(report)).toEqual([])
  })
})

describe('what is told of a whole place that is not the organ’s', () => {
  it('puts the repair that agrees with it first, and decides nothing', () => {
    const sumsAlone = read(reportWith('松湖市自然资源局依法办理。')).disagreements[0]!
    const { disagreements, comparisons } = read(
      reportWith('全市因政府信息公开工作被申请行政复议16件，其中维持8件、纠正2件、其他结果4件。'),
    )
    const first = disagreements[0]!.repairs[0]!.changes
    expect(first.map(({ fact, to }) => [fact.id, to])).toEqual([['disputes.review.otherResult', 4]])
    expect(first).not.toEqual(sumsAlone.repairs[0]!.changes)
    expect(disagreements[0]!.decided).toBe(false)
    expect(comparisons.filter(({ kind }) => kind === 'count')).toEqual([])
  })

  it('holds for the sentences that go on from it, until the organ is named', () => {
    const told = 'figures that are compared with the tables'
    const compared = (text: string) =>
      read(reportWith(text)).comparisons.flatMap(one =>
        one.kind === 'count' ? [one.claim.said.written] : [],
      )
    expect(compared('全市新收政府信息公开申请903件。全年办结政府信息公开申请871件。'), told).toEqual([])
    expect(
      compared('全市新收政府信息公开申请903件。我局新收政府信息公开申请31件。全年办结28件。'),
      told,
    ).toEqual(['31', '28'])
    expect(compared('聚焦全市重点工作。全年办结政府信息公开申请871件。'), told).toEqual(['871'])
  })
})

describe('a percentage of a figure that is in doubt', () => {
  const found = (sentence: string) =>
    findingsIn(reportWith(sentence)).filter(({ rule }) => rule === 'percentage-differs')

  it('is of the figure as it should be, where that is known', () => {
    const told = '政府信息公开行政复议15件。'
    expect(found(`${told}行政复议纠正率为13.3%。`)).toEqual([])
    const [one, ...more] = found(`${told}行政复议纠正率为12.5%。`)
    expect(more).toEqual([])
    expect(one?.message.zh).toContain('2÷15 应为 13.3%')
  })

  it('is not called wrong where it is right as written, or by one of the repairs', () => {
    expect(found('行政复议纠正率为13.3%。')).toEqual([])
    expect(found('行政复议纠正率为12.5%。')).toEqual([])
    expect(found('行政复议纠正率为41.7%。')).toHaveLength(1)
  })
})
