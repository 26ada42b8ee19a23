import { describe, expect, it } from 'vitest'
import { read } from '../support/reports.ts'

const BODY = `
一、总体情况
我局认真做好政府信息公开工作，现公布政府信息公开工作年度报告。
二、主动公开政府信息情况
行政许可 | 25 |
`
const WHOLE = '云溪市档案局2022年政府信息公开工作年度报告'

describe('year and organ', () => {
  it.each([
    WHOLE,
    `《${WHOLE}》`,
    `# **${WHOLE}**`,
    `<title>${WHOLE}-云溪市人民政府网</title>`,
    `标题：${WHOLE}`,
    `索引号 | 123 | 名称 | ${WHOLE} |`,
    `${WHOLE}2023-01-18 10:21 来源：云溪市档案局`,
    `${WHOLE}（2023年1月20日）`,
    '云溪市档案局二〇二二年政府信息公开工作年度报告',
    '云溪市档案局二○二二年度政府信息公开年度报告',
    '云溪市档案局二零二二年政府信息公开年报',
    '云溪市档案局２０２２年政府信息公开工作报告',
    '云 溪 市 档 案 局\n2022 年 政 府 信 息 公 开 工 作 年 度 报 告',
    '云溪市档案局\n2022年政府信息公开工作年度报告',
    '**云溪市档案局**\n\n**2022年**\n\n**政府信息公开工作年度报告**',
    '云溪市档案局\n政府信息公开工作\n2022年年度报告',
    '云溪市档案局2022年政府信息公开\n工作年度报告',
    '云溪市档案局政府信息公开工作年度报告（2022年）',
    '云溪市档案局政府信息公开工作年度报告\n（2022年度）',
    '云溪市档案局政府信息公开2022年度报告',
    '2022年云溪市档案局政府信息公开工作年度报告',
    '云溪市档案局关于2022年度政府信息公开工作情况的年度报告',
    `首页 > 政府信息公开年报 > 云溪市档案局\n${WHOLE}`,
    `首页 政务公开 政府信息公开年报\n${WHOLE}`,
    `云溪市人民政府\n政府信息公开年报\n${WHOLE}`,
    `上一篇：云溪市档案局2021年政府信息公开工作年度报告\n${WHOLE}`,
    `云溪市人民政府\n2022年政府信息公开工作年度报告\n发布机构：云溪市档案局`,
    `索引号002/2023-7\n名称${WHOLE}\n文号`,
    `信息名称${WHOLE}文 号时 效有效`,
    `名  称\t${WHOLE}`,
    `【标题】${WHOLE}`,
    `[ 索引号 ]002[ 标题 ]${WHOLE}`,
    '名    称2022年政府信息公开工作年度报告\n发布机构云溪市档案局发文日期2023-01-18',
    '发布机构\t云溪市档案局\t名称\t2022年政府信息公开工作年度报告',
  ])('are told from %j', title => {
    const text = title + BODY
    const { year, organ } = read(text).identity
    expect([year?.year, year?.from, organ]).toEqual([2022, 'title', '云溪市档案局'])
    expect(text.slice(year!.start, year!.end)).toMatch(/^(?:2022|２０２２|二[〇○零]二二)$/)
  })

  it.each([
    ['2022年政府信息公开工作年度报告', 2022, undefined],
    ['政府信息公开工作年度报告', undefined, undefined],
    ['云溪市档案局2021-2022年政府信息公开工作年度报告', undefined, '云溪市档案局'],
    ['云溪市档案局政府信息公开工作年度报告（2023年1月）', undefined, '云溪市档案局'],
    ['首页 政务公开 政府信息公开年报', undefined, undefined],
    ['云溪市档案局2022年法治政府建设年度报告', undefined, undefined],
    ['现将2022年政府信息公开工作年度报告公布如下', undefined, undefined],
    ['雲溪市（城東）管委會2022年政府信息公開年報', 2022, '雲溪市（城東）管委會'],
  ])('are right or not told: %j', (title, year, organ) => {
    const { identity } = read(title + BODY)
    expect([identity.year?.year, identity.organ]).toEqual([year, organ])
  })
})

/** A whole section, so that the text is a report; nothing in it names a year or an organ. */
const UNDATED = `
一、总体情况
（一）主动公开。全年发布信息41条。
二、主动公开政府信息情况
行政许可 | 25 |
`

describe('the year is told from the period, however it is worded', () => {
  it.each([
    '本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。',
    '报告中各项数据的起止时间为2022年1月1日-2022年12月31日。',
    '數據的統計期限從2022年1月1日到12月31日止。',
    '数据时限为2022年1月1日至2022年12月31日。',
    '数据统计区间：2022/01/01—2022/12/31',
    '统计时段：2022.1.1-2022.12.31',
    '报告期为2022年1月1日至12月31日。',
    '文中数据的起止日期是2022年1月1日至2022年12月31日。',
    '统计数据截至2022年12月31日。',
    '统计数据截止时间为2022年12月31日。',
    '本报告所列数据，自2022年1月1日起，至2022年12月31日止。',
    '统计的时间段是二〇二二年一月一日至十二月三十一日。',
    '统计数据的时间为２０２２年元月１日至１２月３１日。',
    '统计口径为2022年全年。',
    '统计周期为2022年度。',
    '本年度报告中的各项数据从2022年1月1日开始计算，到2022年12月31日为止。',
    '统计期限：\n2022年1月1日\n至2022年12月31日',
    '本報告所列數據的統計時間為2022年1月1日至12月31日。',
    '数据统计的期限为 2022 年 1 月 1 日至 2022 年 12 月 31 日。',
    '各项指标的期间为2022年1月—12月，数据来自业务台账。',
  ])('%s', period => {
    const text = period + UNDATED
    const { year, stated } = read(text).identity
    expect([year?.year, year?.from, stated.length]).toEqual([2022, 'period', 1])
    expect(text.slice(year!.start, year!.end)).toMatch(/^(?:2022|２０２２|二〇二二)$/)
  })

  it.each([
    '统计数据显示，2023年3月访问量最高。',
    '数据共享平台自2021年6月起上线。',
    '统计局于2021年5月10日组织培训。',
    '统计时间为2022年9月1日至2023年8月31日。',
    '规划期限为2021年至2025年。',
  ])('and not from %s', sentence => {
    expect(read(`${sentence}${UNDATED}`).identity.year).toBeUndefined()
  })
})

describe('where no title and no period says it, the first sentences do, or the signature', () => {
  const report = (opening: string, signature = '') =>
    `一、总体情况\n${opening}\n二、主动公开政府信息情况\n行政许可 | 25 |\n六、其他需要报告的事项\n无。\n${signature}`
  it.each([
    ['2022年，云溪市档案局认真做好信息公开工作。2022年共发布信息41条。', '云溪市档案局'],
    ['2022年度，云溪市城市管理委员会坚持以公开为常态。', '云溪市城市管理委员会'],
    ['２０２２年，苍梧县人民政府办公室严格落实公开要求。', '苍梧县人民政府办公室'],
    ['2022年，我局认真做好信息公开工作。', undefined],
    ['2022年，在县委、县政府的领导下，各项工作按期完成。', undefined],
    ['2022年，市档案局认真做好信息公开工作。', undefined],
    ['二〇二二年，云溪市档案局持续推进公开工作。', '云溪市档案局'],
    ['按照条例要求，现将云溪市档案局2022年政府信息公开工作年度报告公布如下。', '云溪市档案局'],
    ['依据条例，云溪市档案局编制2022年政府信息公开工作年度报告。', '云溪市档案局'],
    ['2022年，𬬭山县审计局认真做好公开工作。', '𬬭山县审计局'],
    ['（一）主动公开。2022年发布信息41条。\n（二）依申请公开。2022年收到申请3件。', undefined],
  ])('%s', (opening, organ) => {
    const { identity } = read(report(opening))
    expect([identity.year?.year, identity.stated, identity.organ]).toEqual([2022, [], organ])
  })

  it.each([
    '云溪市档案局\n2023年1月16日',
    '　　　　云溪市档案局\n　　　　2023 年 1 月 16 日\n主办：云溪市人民政府办公室',
    '云溪市档案局 2023年1月16日',
    '云溪市档案局\n二〇二三年一月十六日',
    '云溪市档案局\n\n2023-01-16\n打印 关闭',
  ])('%j', signature => {
    const { identity } = read(report('全年发布信息41条。', signature))
    expect([identity.year?.year, identity.year?.from, identity.organ]).toEqual([
      2022,
      'published',
      '云溪市档案局',
    ])
  })

  it.each(['2021年，建成平台。2022年发布信息41条。', '2022年3月，开展培训。', '自2022年起设专栏。'])(
    'and nothing that does not tell it: %s',
    opening => {
      expect(read(report(opening)).identity.year).toBeUndefined()
    },
  )
})

describe('an organ is never the furniture of a page', () => {
  it.each([
    '发布日期：2023-01-16 来源： 分享到：',
    '来源：\n分享到\n微信\n微博',
    '来源： 字号：[大 中 小]',
    '来源：【字体：大 中 小】 打印',
    '信息来源：　作者：admin',
    '来源：本站原创',
    '来源：浏览次数：102',
    '来源：2023-01-16 09:20',
    '发布机构：无',
    '发布机构：　　发布日期：2023-01-16',
    '来源：互联网 责任编辑：张某',
    '来源：点击收藏',
    '来源：责任编辑：李某',
    '来源：阅读 次',
    '发布机构 ： 成文日期 ：',
    '来源：\n打印本页 关闭窗口',
    '来源：扫一扫在手机打开当前页',
    '來源： 分享到：',
  ])('%j', furniture => {
    const { identity } = read(`2022年政府信息公开工作年度报告\n${furniture}\n${UNDATED}`)
    expect([identity.organ, identity.year?.year]).toEqual([undefined, 2022])
  })

  it.each([
    ['来源：分享到：\n发布机构：云溪市档案局', 'publisher'],
    ['来源：云溪市档案局 分享到：', 'source'],
    ['信息来源：云溪市档案局\n浏览次数：20', 'source'],
    ['来源：云溪市档案局\n时间：2023-01-18', 'source'],
    ['发布单位： | 云溪市档案局 |', 'publisher'],
    ['发文机关：\n云溪市档案局', 'publisher'],
  ])('but is still told by it: %j', (metadata, from) => {
    const { organ, organFrom } = read(`2022年政府信息公开工作年度报告\n${metadata}\n${UNDATED}`).identity
    expect([organ, organFrom]).toEqual(['云溪市档案局', from])
  })

  it('nor cut short by what follows it', () => {
    const { identity } = read(
      `2022年政府信息公开工作年度报告\n来源：云溪区政府办 字号：[大 中 小]\n${UNDATED}`,
    )
    expect(identity.organ).toBe('云溪区政府办')
  })
})

describe('a page of HTML', () => {
  const head = `<html><head><title>首页</title><script>${'let x = 1 < 2;'.repeat(400)}</script></head><body>`
  const menu = '<div class="nav"><a href="/">首页</a> &gt; 政府信息公开年报</div>'
  const body = BODY.split('\n').map(line => `<p>${line}</p>`)

  it.each(['', '\n'])('tells its organ wherever its lines end: %j', lineEnd => {
    const parts = [
      head,
      menu,
      `<p>云溪市<b>档案局</b>2022年政府信息公开工作年度报告</p>`,
      ...body,
      '</body></html>',
    ]
    expect(read(parts.join(lineEnd)).identity.organ).toBe('云溪市档案局')
  })

  it('tells no organ that is only in its scripts', () => {
    const script = `<script>\nlet title = 0\n${WHOLE}\n</script>`.replaceAll('\n', ' ')
    expect(read([head, script, ...body].join('')).identity.organ).toBeUndefined()
  })
})

describe('a title', () => {
  it.each([
    ['𬬭山县审计局2022年政府信息公开工作年度报告', '𬬭山县审计局'],
    ['𠮷林市𫭢山区人民政府\n2022年政府信息公开工作年度报告', '𠮷林市𫭢山区人民政府'],
    ['\ue5e5溪县司法局2022年政府信息公开工作年度报告', '\ue5e5溪县司法局'],
    ['〇溪县司法局2022年政府信息公开工作年度报告', '〇溪县司法局'],
    ['云溪市河湾镇人民政府2022年信息公开年度报告', '云溪市河湾镇人民政府'],
    ['云溪市河湾镇人民政府2022年度信息公开工作报告', '云溪市河湾镇人民政府'],
    ['雲溪縣財政局2022年政府信息公開工作年度報告', '雲溪縣財政局'],
    ['云溪市档案局2022年政府信息公开工作年度报告 分享到：', '云溪市档案局'],
    ['云溪市档案局2022年政府信息公开工作年度报告 打印本页', '云溪市档案局'],
  ])('%j', (title, organ) => {
    const text = title + UNDATED
    const { identity } = read(text)
    expect([identity.year?.year, identity.year?.from, identity.organ]).toEqual([2022, 'title', organ])
    expect(text.slice(identity.year!.start, identity.year!.end)).toBe('2022')
  })

  it.each([
    '关于编制2022年政府信息公开工作年度报告的通知',
    '云溪市人民政府办公室关于报送2022年政府信息公开工作年度报告的通知',
  ])('is not what asks for reports: %s', line => {
    expect(read(line + UNDATED).identity.organ).toBeUndefined()
  })
})
