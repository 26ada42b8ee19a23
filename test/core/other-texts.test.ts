// What is no report of the forms gets one plain word; what is one, whatever stands around it, is checked.
import { describe, expect, it } from 'vitest'
import { looksLikeReport } from '../../server/outline/recognise.ts'
import { findingsIn, read, seriousIn } from '../support/reports.ts'

const OTHER_TEXTS: Readonly<Record<string, string>> = {
  'a university by school year': `临江师范大学2021-2022学年信息公开工作年度报告

根据《高等学校信息公开办法》，现公布本校信息公开工作年度报告，统计期限自2021年9月1日至2022年8月31日。

一、概述
学校把信息公开纳入年度考核，专人负责。
二、主动公开情况
通过校园网公开信息512条。
三、依申请公开和不予公开情况
收到申请2件，答复2件。
四、对信息公开的评议情况
师生评议总体满意。
五、因学校信息公开工作受到举报、复议、诉讼的情况
没有。
六、存在的主要问题和改进措施
公开的渠道较少。
`,
  'a middle school': `云溪市第三中学2022年度信息公开年度报告
一、总体情况
学校公开招生、收费等信息36条。
二、主动公开情况
招生12条，收费6条。
三、依申请公开情况
没有收到申请。
四、存在的主要问题及改进措施
更新慢，今后按月更新。
`,
  'a college whose school year stands in the period only': `青禾职业技术学院信息公开工作年度报告
本报告的统计时间为2022年9月1日至2023年8月31日，即2022—2023学年。
一、总体情况
学院设信息公开办公室，制度健全。
二、主动公开情况
公开信息88条。
五、存在的主要问题及改进情况
目录不全，将补全。
`,
  'a company': `云溪市自来水有限公司2022年度信息公开工作报告
一、总体情况
公司公开水价、水质、停水通知等信息210条。
二、主动公开信息情况
水质12条，停水通知96条。
三、收到和处理信息公开申请情况
没有收到申请。
五、存在的主要问题及改进情况
公开的形式少。
六、其他需要报告的事项
无。
`,
  'a hospital': `青禾县人民医院2023年信息公开年度报告
一、总体情况
医院公开服务、收费等信息64条。
二、主动公开情况
收费标准20条，专家出诊44条。
五、存在的主要问题及改进情况
栏目少。
`,
  'a notice that asks for reports': `云溪县人民政府办公室关于做好2023年政府信息公开工作年度报告编制和发布工作的通知
各乡镇人民政府，县政府各部门：
为做好年度报告的编制和发布，现将有关事项通知如下。
一、总体情况
应写明主动公开、依申请公开等五个方面的工作。
二、主动公开政府信息情况
按表样填写，不得改动。
三、收到和处理政府信息公开申请情况
注意表内的勾稽关系。
请于2024年1月15日前报送。
`,
  'a notice in traditional letters': `關於報送2022年政府信息公開年報的通知
各科室：
請按規定格式報送。
一、總體情況
寫明五個方面。
二、主動公開政府信息情況
填寫表格，不得漏填。
`,
  'a letter': `关于催报2022年度政府信息公开工作年度报告的函
县直有关单位：
截至目前仍有六家单位没有报送。年度报告应含下列部分：
一、总体情况
写明全年工作，不超过两千字。
二、主动公开政府信息情况
填写统计表，逐项核对。
请于1月20日前补报。
`,
  'notes on how to fill in': `政府信息公开工作年度报告填报说明
一、总体情况
本部分应当写明主动公开、依申请公开、政府信息管理、平台建设、监督保障的情况。
二、主动公开政府信息情况
“规章”一行由有权制定规章的机关填写。
三、收到和处理政府信息公开申请情况
先填新收，再填结转。
`,
  'a template': `××县××局2024年政府信息公开工作年度报告
（参考模板）
一、总体情况
（请填写本单位全年的工作情况，不超过1500字）
二、主动公开政府信息情况
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 |  |  |  |
| 行政规范性文件 |  |  |  |
三、收到和处理政府信息公开申请情况
（填表）
五、存在的主要问题及改进情况
（请填写）
`,
  'a template that says so in the title': `2023年度政府信息公开工作年度报告（格式文本）
一、总体情况
（包括主动公开、依申请公开等情况）
二、主动公开政府信息情况
（填写附表）
五、存在的主要问题及改进情况
（填写）
`,
  'news of reports': `我县49家单位全部公布2022年政府信息公开年报
来源：云溪发布
本报讯（记者 林某）记者从县政府办公室获悉，全县年报已全部公布。
一、总体情况更好
各单位全年公开信息2.1万条，比上年多。
五、存在的主要问题及改进情况写得更实
有的单位列出了问题清单。
`,
  'a reading of a report': `一图读懂：云溪市2022年政府信息公开工作年度报告
一、总体情况
全年公开信息3206条，办理申请118件。
二、主动公开政府信息情况
制发规范性文件12件。
`,
  'a report on another matter': `云溪市司法局2022年法治政府建设年度报告
一、总体情况
2022年，我局推进法治政府建设，办理复议案件41件。
二、存在的主要问题
力量不足。
五、存在的主要问题及改进情况
将增加人手。
`,
  'a plan of work': `云溪县2023年政府信息公开工作要点
一、总体情况
围绕中心工作推进公开，分为四个部分。
二、主动公开政府信息
公开规划、财政、民生信息。
`,
  'a plan that is sent out': `关于印发《青禾县2022年政务公开工作方案》的通知
各股室：
一、总体情况
去年公开工作总体平稳，今年重点抓四项。
二、主动公开政府信息情况
各股室按月更新栏目。
`,
  'a template with a place for the name': `（单位名称）2023年政府信息公开工作年度报告
一、总体情况
（按五个方面填写，文字简明）
二、主动公开政府信息情况
（填写表格，逐项核对）
五、存在的主要问题及改进情况
（如实填写）
`,
  'a summary of the work of a year': `云溪市审计局2022年工作总结
一、总体情况
完成审计项目31个，提出建议96条。
五、存在的主要问题及改进情况
力量不足，将加强培训。
`,
  'a guide': `云溪县档案局政府信息公开指南
一、总体情况
本机关负责向公众提供下列信息，指南每年更新一次。
二、主动公开政府信息情况
见本机关网站目录。
三、收到和处理政府信息公开申请情况
申请人可以当面、邮寄或者网上提出。
`,
}

describe('a text that is no report of the forms', () => {
  it.each(Object.entries(OTHER_TEXTS))('%s gets one plain word', (_, text) => {
    const found = findingsIn(text)
    expect(found.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['info no-report'])
    expect(found[0]!.fixes).toEqual([])
    expect(found[0]!.message.zh).toMatch(/。$/)
  })

  it.each(Object.entries(OTHER_TEXTS).filter(([, text]) => !text.includes('| 规章')))(
    '%s is passed over in a folder',
    (_, text) => {
      expect(looksLikeReport(text)).toBe(false)
    },
  )
})

const OLD_TEXTS: Readonly<Record<string, string>> = {
  'the year in the title': `云溪市档案局2016年政府信息公开工作年度报告
一、概述
制度健全。
二、主动公开政府信息情况
公开信息120条。
三、依申请公开政府信息情况
收到申请1件。
`,
  'no heading of the forms': `青禾县2018年政府信息公开年度报告
一、重点工作
公开权力清单12份。
二、收费和减免情况
没有。
`,
  'the period alone': `一、概述
根据条例编制政府信息公开年度报告，数据统计期限为2015年1月1日至2015年12月31日。
二、主动公开政府信息情况
公开信息66条。
四、复议和诉讼情况
没有。
`,
  'traditional letters': `一、概述
本報告所列數據的統計起止時間為2012年1月1日至12月31日，政府信息公開工作按條例開展。
二、主動公開政府信息情況
公開信息93條。
三、依申請公開政府信息情況
沒有。
`,
  'the period in other words': `政府信息公开年度报告
所列数据的时间范围是2014年1月1日—12月31日。
一、主动公开政府信息的情况
公开信息31条。
五、存在的主要问题及改进情况
内容少。
`,
  'the first sentence alone': `一、概述
2017年，云溪市林业局认真推进政府信息公开，全年公开信息52条。
二、主动公开政府信息情况
通过网站公开信息40条。
五、存在的主要问题及改进情况
人手少。
`,
}

describe('a report from before the forms', () => {
  it.each(Object.entries(OLD_TEXTS))('is told by %s, in one word', (_, text) => {
    const year = Number(/201\d/.exec(text)![0])
    expect(read(text).identity.year?.year).toBe(year)
    expect(seriousIn(text).map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'warning form-vintage',
    ])
  })
})

const TABLE = `二、主动公开政府信息情况
| 第二十条第（五）项 |  |
| 信息内容 | 本年处理决定数量 |
| 行政许可 | 12 |
`

describe('a report is one', () => {
  it.each([
    ['behind a covering notice', '云溪市档案局关于公布2022年政府信息公开工作年度报告的公告\n'],
    ['of a college with the tables of the form', '青禾职业技术学院2022年政府信息公开工作年度报告\n'],
    ['of a hospital with the tables of the form', '青禾县人民医院2022年政府信息公开工作年度报告\n'],
    [
      'below the links of a page',
      '政府信息公开指南\n政府信息公开制度\n云溪市档案局2022年政府信息公开工作年度报告\n',
    ],
    ['below a link to a notice', '关于报送年报的通知\n云溪市档案局2022年政府信息公开工作年度报告\n'],
    ['with a title of another wording', '云溪市河湾镇人民政府2022年信息公开年度报告\n'],
    ['without any title', ''],
  ])('%s', (_, beginning) => {
    const text = `${beginning}一、总体情况\n情况正常，全年发布信息41条。\n${TABLE}`
    expect(findingsIn(text).map(({ rule }) => rule)).not.toContain('no-report')
    expect(findingsIn(text).map(({ rule }) => rule)).toContain('missing-table')
    expect(read(text).facts.map(({ value }) => value?.coefficient)).toEqual([12])
  })

  it.each([
    '云溪市档案局2022年政府信息公开工作年度报告\n',
    '政府信息公开指南\n通知公告\n云溪市教育局2022年政府信息公开工作年度报告\n',
    '云溪市国资委2022年政府信息公开工作年度报告\n上一篇：关于编制2022年年度报告的通知\n',
    '某某局2022年政府信息公开工作年度报告\n',
    '',
  ])('and one without its tables lacks them: %j', beginning => {
    const text = `${beginning}一、总体情况\n情况正常，全年发布信息41条。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n`
    const rules = findingsIn(text).map(({ rule }) => rule)
    expect(rules).toContain('missing-table')
    expect(rules).not.toContain('no-report')
  })
})
