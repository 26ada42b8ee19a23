// Sentences of a kind that few reports have: what is so brings no finding, and of what is not the place is found.
import { describe, expect, it } from 'vitest'
import { agreementText } from '../../server/claims/explain.ts'
import { cellsCompared } from '../../server/claims/places.ts'
import { describeSentences } from '../claims/describeSentences.ts'
import { comparisonsIn, OF_2021, withSentence } from '../claims/report.ts'

const FAULTY = [
  '公众号粉丝8.6万人，比上年的7.4万人增长⟦26.2⟧%。',
  '收到申请212件，比上年200件增加⟦20⟧余件。',
  '予以公开占办结总数⟦五成⟧多。',
  '予以公开占办结总数近⟦七成⟧。',
  '纠错率⟦43.3⟧%。',
  '转入下一年度⟦2022⟧年办理的有11件。',
  '未收取信息处理费，实际收费⟦300⟧元。',
  '收取信息处理费⟦元⟧。',
  '共办结⟦件⟧。',
  '制发规范性文件⟦件⟧，废止2件。',
  '组织培训3期，参加⟦人次⟧。',
  '网站总访问量⟦万次⟧，发布信息1200条。',
  '不予公开⟦件⟧，无法提供30件。',
  '结转上年⟦件⟧。',
  '提升⟦个百分点⟧。',
  '未在规定期限内缴费、不再处理⟦3⟧件。',
  '尚在法定办理期限内⟦19⟧件。',
  '本报告共分⟦八个部分⟧。',
  '统计期限为⟦2021年9月1日至2022年8月31⟧日。',
  '6件行政复议中，3件维持、2件纠正，其余⟦2⟧件为其他结果。',
  '同比增长⟦60⟧%，上年200件，今年212件。',
  '全年收到申请212件，月均⟦18⟧件以上。',
  '全年收到申请212件，月均约⟦27⟧件。',
  '全年收到申请212件，月均不足⟦17⟧件。',
  '予以公开占办结总数⟦八成三⟧。',
  '办理结果中，⟦过半数⟧予以公开。',
  '予以公开占办结总数⟦一半⟧以上。',
  '予以公开占办结总数约⟦半数⟧。',
  '自然人申请180件，商业企业申请20件，后者比前者⟦多⟧160件。',
  '截至⟦2021⟧年末，累计收到申请212件。',
  '⟦2021⟧年全年收到申请212件。',
]

const SOUND = [
  '在全部申请均已办结之后，开展了回访。',
  '答复的申请中，全部公开90件，部分公开31件。',
  '上年结转的申请，均已答复。',
  '不予公开40件，其中属于内部事务的8件均已说明理由。',
  '申请最多的是自然人。',
  '收到的申请，自然人申请最多。',
  '法人中商业企业最多，有20件。',
  '不予公开最多的是第三方合法权益，有12件。',
  '自然人居首位，商业企业仅次于自然人。',
  '不予公开仅次于予以公开。',
  '结果维持的最多。',
  '行政许可决定最多。',
  '公众号粉丝8.6万人，比上年的7.4万人增长16.2%。',
  '公众号粉丝8.6万人，比上年的7.4万人增长16.9%。',
  '收到申请212件，计划明年增加10%。',
  '收到申请212件，上年200件，占比上升3个百分点。',
  '收到申请212件，同比上升，其中自然人增加，商业企业减少。',
  '收到申请212件，是上年106件的2.00000倍。',
  '收到申请212件，比上年200件增加10余件。',
  '申请由去年200件增加到今年212件。',
  '网站信息由800条增加到1000条。',
  '自然人、商业企业各有申请20件以上。',
  '复议案件办理6件。',
  '复议纠错率为33.3%。',
  '予以公开的超过办结总量的三分之一。',
  '自然人申请180件，超过总量的八成。',
  '予以公开占办结总数四成多。',
  '纠错率33.3%。',
  '与2021年相比，收到申请增加8件。',
  '共有6件政府信息公开行政诉讼案件。',
  '收到申请212件，同比（200件）增长6%。',
  '未在规定期限内缴费、不再处理1件。',
  '尚在法定办理期限内11件。',
  '逾期不再处理的3件。',
  '领取申请表2份。',
  '收到申请表212份。',
  '收费36万余元。',
  '收取费用共计三十六万五千元。',
  '主要有三个方面的问题：一是更新不够快。',
  '主要存在3个问题：一是更新慢；二是解读少；三是培训少。',
  '本报告由总体情况、主动公开等6个部分组成。',
  '商业企业、科研机构等提出申请22件。',
  '6件行政复议中，3件维持、2件纠正，其余1件为其他结果。',
  '无法提供的均有书面说明。',
  '自然人、商业企业、科研机构各占84.9%、9.4%、0.9%。',
  '结转的11件均由自然人提出。',
  '街道、自然人分别提出12件、180件。',
  '馆内督办件不予公开的占19%。',
  '召开会议4余次。',
  '视频由5个增加到8条。',
  '网站信息较800条增加到1000条。',
  '收到申请212件，7倍于同级单位。',
  '投入经费36万元，较上年有所增加，上年申请198件。',
  '来信60件（占28.3%）。',
  '因政府信息公开引发行政复议6件，占争议的50%。',
  '行政复议6件、占行政争议的一半。',
  '新收与结转申请，占八成。',
  '未经复议直接起诉的2件，均获维持。',
  '全年收到申请212件，月均17件以上。',
  '全年收到申请212件，月均约17件。',
  '全年收到申请212件，月均近18件。',
  '全年收到申请212件，月均超过17件。',
  '全年收到申请212件，月均不足18件。',
  '全年收到申请212件，月均17余件。',
  '予以公开占办结总数四成三。',
  '予以公开占办结总数四余成。',
  '予以公开占办结总数4成以上。',
  '予以公开占办结总数半数以下。',
  '截至2022年底前，收到申请212件。',
  '2022年全年收到申请212件。',
  '2022年1月至年末，收到申请212件。',
  '自2021年末至2022年末，收到申请212件。',
  '自然人申请180件，商业企业申请20件，后者比前者少160件。',
  '公开规范性文件总数12件，制发5件，废止2件。',
]

describeSentences(FAULTY, SOUND)

/** What the editor says of a sentence that agrees, and the figures of the tables that it leads to. */
const AGREEING: readonly (readonly [sentence: string, said: string, cells: readonly string[]])[] = [
  ['全年收到政府信息公开申请212件。', '表中“一、本年新收”，一致。', ['applications.newlyReceived.total']],
  [
    '未制发规章。',
    '表中“第二十条第（一）项 / 规章 · 本年制发件数”，一致。',
    ['disclosure.regulations.issued'],
  ],
  ['自然人180件，占84.9%。', '按 180÷212 计算，一致。', ['applications.newlyReceived.total']],
  ['网上申请120件，占全部212件的56.6%。', '按 120÷212 计算，一致。', []],
  ['收到申请212件，上年为250件，同比减少15.2%。', '按 250 到 212 计算，一致。', []],
  ['受理投诉20件、建议30件，共50件。', '分项之和 20 ＋ 30 ＝ 50，一致。', []],
  ['行政复议案件均已审结。', '表中“行政复议 · 尚未审结”，一致。', ['disputes.review.pending']],
]

describe('what agrees is said to, with the figures that it agrees with', () => {
  it.each(AGREEING)('%s', (sentence, said, cells) => {
    const { text } = withSentence(OF_2021, sentence)
    const found = comparisonsIn(text).filter(({ outcome }) => outcome === 'equal')
    const texts = found.map(comparison => agreementText(OF_2021.form, comparison)?.zh)
    expect(texts).toContain(said)
    expect(cellsCompared(found[texts.indexOf(said)]!)).toEqual(cells)
  })
})

it('the two rows that a sentence sets against each other are both led to', () => {
  const { text } = withSentence(OF_2021, '不予公开的少于予以公开的。')
  const [order] = comparisonsIn(text)
  expect(agreementText(OF_2021.form, order!)?.zh).toContain(
    '“三、（一）予以公开”为 90，“（三）不予公开”为 40，一致。',
  )
  expect(cellsCompared(order!)).toContain('applications.granted.total')
})

it('a year that is told beside the figures of another leads to the figures', () => {
  const { text } = withSentence(OF_2021, '2021年收到申请212件，予以公开90件，部分公开31件。')
  const [year] = comparisonsIn(text)
  expect(year).toMatchObject({ kind: 'year', outcome: 'differs' })
  expect(cellsCompared(year!)).toEqual([
    'applications.newlyReceived.total',
    'applications.granted.total',
    'applications.partiallyGranted.total',
  ])
})
