import { figured, swapped, told, type Base, type Case } from './base.ts'

/** Everything that was received is dealt with. */
const allDone = ({ year, organ }: Base) =>
  figured({
    'applications.carriedForward.naturalPerson': 0,
    'applications.carriedForward.total': 0,
    'applications.granted.naturalPerson': 17,
    'applications.granted.total': 19,
    'applications.resultsTotal.naturalPerson': 21,
    'applications.resultsTotal.total': 24,
  })({ year, organ, text: '' }).replace('办结22件，结转下年度2件', '均已办结')

/** Rows 52 to 64: the text against the tables and itself. */
export const TEXT: readonly Case[] = [
  {
    row: 52,
    rule: 'text-differs',
    fault: swapped('全年新收政府信息公开申请23件', '全年县局收到政府信息公开申请32件'),
    twin: swapped('全年新收政府信息公开申请23件', '全年县局收到政府信息公开申请23件，比上年的32件减少9件'),
  },
  {
    row: 53,
    rule: 'text-differs',
    fault: swapped(
      '被申请行政复议3件，其中维持2件、纠正1件；复议后被提起行政诉讼1件。',
      '没有因信息公开引起的行政复议，也没有行政诉讼。',
    ),
    twin: swapped('复议后被提起行政诉讼1件', '未被直接提起行政诉讼'),
  },
  {
    row: 54,
    rule: 'text-differs',
    fault: swapped(
      '全年新收政府信息公开申请23件，上年结转1件，办结22件，结转下年度2件。',
      '全年未收到政府信息公开申请。',
    ),
    twin: told('全年未收到科研机构提出的政府信息公开申请。'),
  },
  {
    row: 55,
    rule: 'text-differs',
    fault: swapped('办结22件，结转下年度2件', '均已依法依规答复'),
    twin: allDone,
  },
  {
    row: 56,
    rule: 'text-differs',
    fault: swapped(
      '被申请行政复议3件，其中维持2件、纠正1件；复议后被提起行政诉讼1件。',
      '行政复议3件，诉讼1件，均获维持。',
    ),
    twin: swapped('复议后被提起行政诉讼1件', '复议后被提起行政诉讼1件，法院判决维持'),
  },
  {
    row: 57,
    rule: 'text-differs',
    fault: told('行政复议零纠错、行政诉讼零败诉。'),
    twin: told('行政诉讼零败诉，力争行政复议零纠错。'),
  },
  {
    row: 58,
    rule: 'parts-exceed-whole',
    fault: swapped('其中网站601条、新媒体244条', '其中网站601条、新媒体254条'),
    twin: swapped('其中网站601条、新媒体244条', '其中网站601条、新媒体240条'),
  },
  {
    row: 59,
    rule: 'parts-exceed-whole',
    fault: told('编印宣传单212份：灌溉用水97份、饮水安全74份、河道管护42份。'),
    twin: told('编印宣传单213份：灌溉用水97份、饮水安全74份、河道管护42份。'),
  },
  {
    row: 60,
    rule: 'count-told-twice',
    fault: told('全年主动公开政府信息854条，没有差错。'),
    twin: told('全年通过网站主动公开政府信息601条，没有差错。'),
  },
  {
    row: 61,
    rule: 'percentage-differs',
    fault: told('全年共发布水情信息250条。其中预警信息60条，占42%。'),
    twin: told('全年共发布水情信息250条。其中预警信息60条，占24%。'),
  },
  {
    row: 62,
    rule: 'percentage-differs',
    fault: told(({ year }) => `发布水情信息250条，比${year - 1}年的200条增长52%。`),
    twin: told(({ year }) => `发布水情信息250条，比${year - 1}年的200条增长25%。`),
    beside: ['change-differs'],
  },
  {
    row: 62,
    rule: 'change-differs',
    fault: swapped('全年新收政府信息公开申请23件', '全年新收政府信息公开申请23件，比上年20件增加2件'),
    twin: swapped('全年新收政府信息公开申请23件', '全年新收政府信息公开申请23件，比上年20件增加3件'),
  },
  {
    row: 63,
    rule: 'number-lost',
    fault: told('全年共推送水情余条。'),
    twin: told('全年推送水情，其余条目按月归档，设置过渡期。'),
  },
  {
    row: 64,
    rule: 'fee-statements-differ',
    years: [2023],
    fault: swapped('未收取信息处理费。', '未收取信息处理费。对1件申请实际收取信息处理费120元。'),
    twin: swapped('未收取信息处理费。', '未收取信息处理费。'),
    beside: ['fee-incomplete', 'fee-figures-differ'],
  },
]
