// Sentences of kinds that are seldom told: how many times as many, who comes first, of what a share is taken, and what
// one word of all is said of.
import { describe, expect, it } from 'vitest'
import { describeSentences } from '../claims/describeSentences.ts'
import { marked, OF_2019, OF_2021, sentenceFindings, withSentence } from '../claims/report.ts'

const FAULTY = [
  // So many times as many.
  '自然人申请是商业企业申请的近⟦10⟧倍。',
  '自然人申请是商业企业申请的⟦9.5⟧倍以上。',
  '行政许可决定数量至少是行政处罚决定数量的⟦18⟧倍。',
  // One is set against another.
  '行政处罚决定比行政强制决定多33件，比行政许可决定少⟦600⟧件。',
  '自然人与法人的新收申请相差较大，后者比前者少⟦150⟧件。',
  '商业企业申请20件，自然人申请180件，两者相差⟦150⟧件。',
  '结转下年度11件，和年初结转的9件相比，增加⟦3⟧件。',
  // All of them have one outcome, or one end.
  '行政复议⟦1⟧件，尚未办结。',
  '⟦所有申请全部在网上公开⟧。',
  // A share of what is named.
  '在30件无法提供的答复中，超过⟦九成⟧系不掌握相关信息。',
  '不予公开40件，为办结总量210件的⟦三分之一⟧。',
  '部分公开和予以公开的公开率为⟦67.6⟧%。',
  '按应办221件计算，办结率⟦90⟧%。',
  '行政复议6件，占申请的⟦12.8⟧%。',
  '无法提供率⟦24.3⟧%。',
  // Names are counted.
  '不予公开的理由包括⟦3⟧类，内部事务信息、过程性信息、行政执法案卷、行政查询事项。',
  '全年办结并结转下年度的总数为⟦230⟧件。',
  '主要存在⟦8⟧个问题：一是甲；二是乙；三是丙；四是丁；五是戊；六是己；七是庚；八是辛；九是壬。',
  '不予公开涉及⟦五⟧种情形，即内部事务信息、过程性信息、行政执法案卷、行政查询事项',
  '不予公开的理由属于内部事务信息、过程性信息、行政执法案卷⟦四⟧种',
  // What nobody may be sure of is said as a hint.
  '⟦未发生行政争议案件⟧。',
  '予以公开占办结总数的⟦42.8⟧%。',
  '收到申请212件，比上年200件增加约⟦20⟧件。',
  '公众号粉丝8.6万人，比上年的7.4万人增长约⟦26⟧%。',
  // Years and days.
  '1月1日至12月31日，收到申请⟦213⟧件。',
  '2022年收到申请212件，予以公开90件。⟦2021⟧年收到申请212件，予以公开90件。',
  '总的看，收到申请212件，公开率⟦29⟧%。',
  '予以公开占办结总数⟦五成⟧有余。',
  '同比提升，⟦个百分点⟧。',
]

const SOUND = [
  '予以公开的至少是无法提供的3倍。',
  '自然人申请是商业企业申请的8倍以上。',
  '予以公开件数近不予公开件数的2.3倍。',
  '行政处罚决定比行政强制决定多33件，比行政许可决定少605件。',
  '自然人与法人的新收申请相差较大，后者比前者少148件。',
  '商业企业申请20件，自然人申请180件，两者相差160件。',
  '结转下年度11件，和年初结转的9件相比，增加2件。',
  '与年初结转的9件相比，年末结转11件增加2件。',
  '商业企业仅次于某企业。',
  '上年收到200件，今年收到212件，二者相差12件。',
  '自然人与群众的申请共212件。',
  '不予公开40件，全部属于内部事务信息和过程性信息等情形。',
  '所有申请事项的答复均已公开。',
  '（三）行政复议诉讼。均已按期答辩。',
  '在30件无法提供的答复中，超过七成系不掌握相关信息。',
  '不予公开40件，约为办结总量210件的五分之一。',
  '部分公开和予以公开的公开率为57.6%。',
  '按应办221件计算，办结率95%。',
  '行政复议6件，占申请的2.8%。',
  '法治部门无法提供类占比偏高，达到办结总数的24.3%。',
  '收到信函60件、当面20件，分别占28.3%、9.4%、3.2%。',
  '行政许可、行政处罚分别占54%、46%。',
  '属于规范性文件的，在不予公开件（40件）中占35%。',
  '公示行政许可决定642条，与本年办结的申请数量一致。',
  '不予公开的理由包括4类，内部事务信息、过程性信息、行政执法案卷、行政查询事项。',
  '全年办结并结转下年度的总数为221件。',
  '应办件包括，新收212件。',
  '行政处罚37项。',
  '40件申请经审查，予以受理。',
  '2020年转入9件。',
  '不予公开40余件，占210件的20%。',
  '今年添3件，减1件，如今23件。',
  '主要存在9个问题：一是甲；二是乙；三是丙；四是丁；五是戊；六是己；七是庚；八是辛；九是壬。',
  '内部事务信息、过程性信息、行政执法案卷四种情形不予公开。',
  '统计期限为2022年1日至2022年12月31日。',
  '2021年制发规章0件，废止0件。',
  '2022年至2022年底收到申请211件。',
  '2022年至2022年收到申请211件。',
  '收到申请212件，2022年',
  '复议机关维持3件。',
  '结转的，全部由商业企业提出。',
  '行政复议均为结果纠正、其他结果。',
  '自然人申请180件，商业企业申请20件，前者增加150件。',
  '商业企业申请20件，其中予以公开、部分公开各10件。',
  '居前三位的依次为上年结转、予以公开、不予公开。',
  '近两成的申请均由企业提出。',
  '办结的申请中，一成对商业企业予以公开。',
  '未发现涉及过程性信息的情形。',
  '没有未按时办结的申请。',
  '不予公开40余件在办结的210件中占29%。',
  '属于外单位过程性信息的，在不予公开件（40件）中占35%。',
  '公示行政许可决定640条，与本年作出的行政许可决定数量一致性比对中。',
  '公开（含部分公开）121件。',
  '予以公开占办结总数四成有余。',
]

describeSentences(FAULTY, SOUND)

/** The one suit or review of a report, of which its end is told. */
const ONLY_ONE = { year: OF_2021.year, form: OF_2021.form, tables: onlyOne() }

function onlyOne(): string {
  const row = OF_2021.tables.split('\n').find(line => /^\|? *3 \| 2 \| 1 \| 0 \| 6/.test(line))!
  const cells = '0 1 0 0 1 0 0 0 0 0 0 0 0 0 0'.split(' ')
  return OF_2021.tables.replace(row, `| ${cells.join(' | ')} |`)
}

describe('what became of the only review', () => {
  it('is said of all', () => {
    const { text } = withSentence(ONLY_ONE, '行政复议1件，结果为维持。')
    const [found, ...others] = sentenceFindings(text)
    expect(others).toEqual([])
    expect(found!.message.zh).toContain('正文称“结果为维持”，表中“行政复议 · 结果纠正”却为 1')
  })

  it.each([
    '行政复议1件，结果为纠正。',
    '行政复议1件，维持率为零。',
    '行政复议1件，无维持。',
    '行政复议1件，经县里镇里多次协调后纠正。',
    '行政复议1件，县里区里镇里结果为维持。',
  ])('is left alone where it is so, or not clear: %s', sentence => {
    expect(sentenceFindings(withSentence(ONLY_ONE, sentence).text)).toEqual([])
  })
})

describe('by how much the items of the form of 2019 have changed', () => {
  it.each(['行政许可项目本年减少⟦5⟧项。', '行政许可事项较上年减少⟦5⟧项。', '行政许可项目同比减少⟦5⟧项。'])(
    'is told of the year: %s',
    sentence => {
      const { plain, from, to } = marked(sentence)
      const { text } = withSentence(OF_2019, plain)
      expect(sentenceFindings(text).map(({ range }) => text.slice(range.start, range.end))).toEqual([
        plain.slice(from, to),
      ])
    },
  )

  it.each(['行政许可项目本年减少3项。', '行政许可项目同比减少3项。', '行政许可项目减少5项。'])(
    'is so, or of no year: %s',
    sentence => expect(sentenceFindings(withSentence(OF_2019, sentence).text)).toEqual([]),
  )
})

describe('a sentence about figures that no table has', () => {
  const WITHOUT = { year: OF_2021.year, form: OF_2021.form, tables: '五、存在的主要问题及改进情况\n无。\n' }

  it.each([
    '予以公开的少于不予公开的。',
    '商业企业申请量居第二位。',
    '不予公开的是予以公开的2倍。',
    '从多到少依次为予以公开、不予公开、部分公开。',
    '予以公开占办结总数的三成。',
    '未收到商业企业的申请。',
    '办结的申请均予以公开。',
    '2021年收到申请212件，予以公开90件，部分公开31件。',
    '新增行政许可比行政处罚多5件。',
  ])('is set against nothing: %s', sentence => {
    expect(sentenceFindings(withSentence(WITHOUT, sentence).text)).toEqual([])
  })

  it('of the form of 2019 is left alone too', () => {
    const report = { ...WITHOUT, year: OF_2019.year, form: OF_2019.form }
    expect(sentenceFindings(withSentence(report, '行政许可项目本年减少5项。').text)).toEqual([])
  })
})
