import { baseOf, lastYear, swapped, told, type Base, type Case } from './base.ts'

const now = (text: string, file = 'now.txt') => ({ file, text })
const before = (text: string) => ({ file: 'before.txt', text })

/** Last year's report, in which more was carried forward, less was asked, and all is told otherwise. */
function other({ year, organ }: Base): string {
  const { text } = baseOf(year, organ, {
    'applications.carriedForward.naturalPerson': 1,
    'applications.carriedForward.total': 1,
    'applications.newlyReceived.naturalPerson': 19,
    'applications.newlyReceived.total': 22,
    'disclosure.normativeDocuments.inForce': 10,
    'disclosure.licensing.decisions': 288,
    'disclosure.penalties.decisions': 27,
  })
  return lastYear({ year, organ, text })
    .replace('新收政府信息公开申请23件', '新收政府信息公开申请22件')
    .replace('结转下年度2件', '结转下年度1件')
    .replace(
      '被申请行政复议3件，其中维持2件、纠正1件；复议后被提起行政诉讼1件。',
      '复议机关受理行政复议3件，2件维持、1件纠正，另有1件复议后起诉。',
    )
    .replace(
      /主动公开政府信息845条.*/,
      '农闲时把水费账目贴到村口，老人看得懂、问得着，全年张贴公示七百余份。',
    )
    .replace(
      '落实先审查、后公开，逐件标注公开属性。',
      '每份文件起草时就写明能否公开，疑难的会同保密部门商定，年底回头看一遍。',
    )
    .replace(
      '网站增设检索功能，公众号每周推送水情。',
      '旧网站并入县政府门户，公告改由广播和明白纸传到组，水厂门口立了公示牌。',
    )
    .replace(
      '公开工作纳入年度考核，邀请用水户评议，全年没有需要追究责任的情形。',
      '股室之间交叉检查，差错当月通报，没有追究责任的情形。',
    )
    .replace(
      '存在的问题：政策解读的形式单一，栏目更新有时偏慢。',
      '存在的问题：村级公示时断时续，群众不知到哪里看。',
    )
    .replace('改进情况：制作图解和短视频，由专人按周核对栏目。', '改进情况：统一公示日期，印制查询卡片。')
}

const PARTS = { 云岭县: ['云岭县水务局'] }

/** Other figures in the same words. */
const changed = ({ year, organ }: Base) =>
  baseOf(year, organ, {
    'disclosure.licensing.decisions': 288,
    'disclosure.penalties.decisions': 27,
    'disclosure.penalties.previousItems': 18,
    'disclosure.fees.amount': 30.2,
    'disclosure.procurement.amount': 31.8,
  })
    .text.replace('845条', '790条')
    .replace('601', '560')
    .replace('244', '230')

/** Paragraphs that two organs have alike, long enough to tell. */
const LONG = [
  '汛期前把水库调度计划贴到闸房，放水时刻用广播提前两小时通知，下游种植户按点开机，渠首的水尺读数每天早晚各拍一张照片传到群里。',
  '水费账目实行三榜公布，第一榜由管水员核对面积，第二榜由用水户签字确认，第三榜连同欠缴名单的处理办法一并张贴，疑问当场记录。',
  '新建泵站的选址听证会改在晚间召开，农户白天不误工，会上讲清占地补偿、噪声和用电三件事，会后逐条答复并装订成册，供随时翻看。',
].join('\n')

/** Rows 65 to 71: other reports as witnesses. */
export const OTHERS: readonly Case[] = [
  {
    row: 65,
    rule: 'carry-over-differs',
    fault: base => [
      now(base.text),
      before(
        other(base)
          .replace('结转下年度1件', '结转下年度5件')
          .replace(/^(.*四、结转下年度.*)$/m, line =>
            line.replace('| 1 |', '| 5 |').replace('| 1 |', '| 5 |'),
          ),
      ),
    ],
    twin: base => [now(base.text), before(other(base))],
    beside: ['unbalanced-equation', 'in-force-differs', 'text-differs'],
  },
  {
    row: 66,
    rule: 'text-repeats',
    fault: base => [now(base.text), before(lastYear({ ...base, text: changed(base) }))],
    twin: base => [now(base.text), before(other(base))],
    beside: ['figures-repeat', 'carry-over-differs', 'in-force-differs'],
  },
  {
    row: 67,
    rule: 'figures-repeat',
    fault: base => [now(base.text), before(lastYear(base))],
    twin: base => [now(base.text), before(other(base))],
    beside: ['text-repeats', 'carry-over-differs', 'in-force-differs'],
  },
  {
    row: 68,
    rule: 'text-of-another',
    fault: base => [
      now(told(LONG)(base)),
      now(told(LONG)(base).replaceAll('水务局', '林业局'), 'forest.txt'),
    ],
    twin: base => [
      now(told(LONG)(base)),
      now(
        other(base)
          .replaceAll(String(base.year), String(base.year + 1))
          .replaceAll(String(base.year - 1), String(base.year))
          .replaceAll('水务局', '林业局'),
        'forest.txt',
      ),
    ],
  },
  {
    row: 69,
    rule: 'last-year-differs',
    fault: base => [
      now(swapped('新收政府信息公开申请23件', '新收政府信息公开申请23件（上年25件）')(base)),
      before(other(base)),
    ],
    twin: base => [
      now(swapped('新收政府信息公开申请23件', '新收政府信息公开申请23件（上年22件）')(base)),
      before(other(base)),
    ],
  },
  {
    row: 70,
    rule: 'versions-differ',
    fault: base => [
      now(base.text),
      now(baseOf(base.year, base.organ, { 'disclosure.penalties.decisions': 13 }).text, 'again.txt'),
    ],
    twin: base => [now(base.text), now(told('开水厂参观两次。')(base), 'again.txt')],
  },
  {
    row: 71,
    rule: 'children-differ',
    parts: PARTS,
    fault: base => [
      now(base.text),
      now(baseOf(base.year, '云岭县', { 'disclosure.penalties.decisions': 45 }).text, 'county.txt'),
    ],
    twin: base => [now(base.text), now(baseOf(base.year, '云岭县').text, 'county.txt')],
    beside: ['text-of-another'],
  },
]
