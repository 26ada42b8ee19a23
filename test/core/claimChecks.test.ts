import { describe, expect, it } from 'vitest'
import { writeRepair } from '../../server/format/repair.ts'
import { writeFigure } from '../../server/format/figure.ts'
import { describeReports, edited, findingsIn, read, textOf } from '../support/reports.ts'

/** What the running text of each report says, by hand; `=` agrees with the table, `?` has none to agree with. */
const CLAIMED: Readonly<Record<string, string>> = {
  'lanpu-sports-2021': '0= 0= 0=',
  'luming-district-2020': '64= 21= 5= 17= 18= 3=',
  'weitang-grain-2019': '',
  'yanxi-archives-2020': '7= 0= 0=',
  'zhuxi-government-office-2022': '43? 5? 1? 2? 0?',
  'hangzhou-ethnic-religious-2020': '3= 0= 0=',
  'shaoxing-foreign-affairs-2021': '0= 0= 0=',
  'shengzhou-commerce-2019': '',
  'shengzhou-government-office-2022': '56? 4? 2? 3? 0?',
  'xingtai-xiangdu-2020': '81= 25= 8= 20= 26= 2=',
}

describeReports(Object.keys(CLAIMED), (name, text) => {
  it('says of the tables what a reader reads there', () => {
    const report = read(text)
    const said = report.running.claims.map(claim => {
      const restated = report.claimChecks.find(claimCheck => claimCheck.claim === claim)
      return `${claim.value}${restated ? (restated.agrees ? '=' : '≠') : '?'}`
    })
    expect(said.join(' ')).toBe(CLAIMED[name])
  })
})

it.each([
  ['80余', 81, true],
  ['80余', 90, false],
  ['80余', 79, false],
  ['三百多', 347, true],
  ['200多', 347, false],
  ['1200余', 1260, true],
  ['超过300', 347, true],
  ['近350', 347, true],
  ['约90', 347, false],
])('a count that is told as %s agrees with %i: %s', (told, tabled, agrees) => {
  const row = `一、本年新收政府信息公开申请数量 | ${tabled} | 0 | 0 | 0 | 0 | 0 | ${tabled} |`
  const report = read(
    `松湖市档案馆2022年政府信息公开工作年度报告\n一、总体情况\n收到政府信息公开申请${told}件。\n三、收到和处理政府信息公开申请情况\n| 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n${row}\n`,
  )
  expect(report.claimChecks.map(claimCheck => claimCheck.agrees)).toEqual([agrees])
})

describe('a balance that fails', () => {
  const text = textOf('linxi-housing-2021')
  const report = read(text)
  const forward = ['naturalPerson', 'total'].map(column =>
    report.factById.get(`applications.carriedForward.${column}`)!,
  )
  const broken = edited(
    text,
    forward.map(fact => writeFigure(report.source, fact, fact.value!.coefficient + 1)!),
  )

  it('is most likely mended by what the running text states', () => {
    expect(text).toContain('结转下年度4件')
    expect(bestRepair(broken)).toBe(text)
    expect(bestRepair(broken.replace('结转下年度4件', '其余结转'))).not.toBe(text)
  })
})

function bestRepair(broken: string): string {
  const report = read(broken)
  return edited(broken, writeRepair(report, report.disagreements[0]!.repairs[0]!.changes)!)
}

describe('a sum of figures that the table has', () => {
  const text = textOf('qingshi-government-office-2023')
  const found = (sentence: string) =>
    findingsIn(text.replace('\n二、主动公开', `\n${sentence}\n二、主动公开`))
      .filter(({ rule }) => rule === 'parts-exceed-whole')
      .map(({ message }) => message.zh)

  it('is wrong though its parts are right', () => {
    expect(found('收到自然人申请231件、法人或其他组织申请35件，合计267件。')).toEqual([
      '总数为 267件，所列各项为 231 ＋ 35 ＝ 266，少 1。请核对，或写明还有哪些。',
    ])
  })

  it('may be of the last of them alone', () => {
    expect(found('上年结转15件，收到自然人申请231件、法人或其他组织申请35件，合计266件。')).toEqual([])
  })
})
