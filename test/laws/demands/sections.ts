import { COUNTY, fifth, sixth, swapped, told, type Case } from './base.ts'

/** Rows 19 to 34: sections and what they have to tell. */
export const SECTIONS: readonly Case[] = [
  {
    row: 19,
    rule: 'misnumbered-section',
    fault: swapped('五、存在的主要问题', '四、存在的主要问题'),
    twin: swapped('五、存在的主要问题及改进情况', '五、存在的主要问题及改进情况 '),
  },
  {
    row: 19,
    rule: 'missing-section',
    fault: ({ text }) => text.replace(/^五、.*\n.*\n/m, ''),
    twin: swapped('六、其他需要报告的事项', '六、其他需要报告的事项：'),
  },
  {
    row: 20,
    rule: 'heading-differs',
    fault: swapped('五、存在的主要问题及改进情况', '五、存在的不足和改进打算'),
    twin: swapped('一、总体情况', '一、 总体情况'),
    beside: ['misnumbered-section'],
  },
  {
    row: 21,
    rule: 'problems-one-sided',
    fault: fifth('一是政策解读的形式单一，二是栏目更新偏慢，个别条线落实较好、其他条线有所松懈。'),
    twin: fifth('针对栏目更新偏慢的情况，由专人按周核对；解读形式单一，增设图解和短视频。'),
  },
  {
    row: 21,
    rule: 'problems-one-sided',
    fault: fifth('重点做好以下工作：一是加强核对，二是推行图解，问题整改情况纳入考核。'),
    twin: fifth('（一）主要问题。解读不够直观。（二）改进情况。推行图解。'),
  },
  {
    row: 22,
    rule: 'no-problem-told',
    fault: fifth('无。'),
    twin: fifth('没有固定的解读模板，用语偏专业；已编成模板三套，在四个科室试用。'),
  },
  {
    row: 23,
    rule: 'missing-matter',
    fault: swapped('（三）政府信息管理。落实先审查、后公开，逐件标注公开属性。\n', ''),
    twin: swapped('（三）政府信息管理。', '（三）强化信息管理。'),
  },
  {
    row: 24,
    rule: 'missing-supervision',
    organ: COUNTY,
    fault: swapped(
      '公开工作纳入年度考核，邀请用水户评议，全年没有需要追究责任的情形。',
      '公开工作培训两次。',
    ),
    twin: swapped('邀请用水户评议', '由用水户测评满意程度'),
  },
  {
    row: 25,
    rule: 'missing-fee-statement',
    years: [2023],
    fault: sixth('无其他需要报告的事项。'),
    twin: sixth('本年度发出收费通知0件，总金额0元，实际收取0元。'),
  },
  {
    row: 26,
    rule: 'fee-not-in-place',
    years: [2023],
    fault: base =>
      sixth('无其他需要报告的事项。')({
        ...base,
        text: told('本年度未发出信息处理费收费通知，未收取信息处理费。')(base),
      }),
    twin: told('信息处理费的收取办法已在公开栏公布。'),
    beside: ['missing-fee-statement'],
  },
  {
    row: 27,
    rule: 'fee-incomplete',
    years: [2023],
    fault: sixth('对一件篇幅较长的申请收取了信息处理费，其余均未收费。'),
    twin: sixth('对一件篇幅较长的申请发出收费通知1件，总金额260元，实际收取信息处理费260元，其余均未收费。'),
  },
  {
    row: 28,
    rule: 'subheading-number',
    fault: swapped('（四）平台建设', '（五）平台建设'),
    twin: swapped('（四）平台建设。', '（四）平台建设。1.网站；2.公众号。'),
  },
  {
    row: 29,
    rule: 'subheading-number',
    fault: ({ text }) =>
      text.replace('（一）主动公开。', '一、主动公开。').replace('（二）依申请公开。', '二、依申请公开。'),
    twin: ({ text }) =>
      text
        .replace('（一）主动公开。', '1.主动公开。')
        .replace('（二）依申请公开。', '2.依申请公开。')
        .replace('（三）', '3.')
        .replace('（四）', '4.')
        .replace('（五）', '5.'),
    beside: ['missing-section', 'misnumbered-section'],
  },
  {
    row: 30,
    rule: 'old-contents',
    fault: told('政府信息公开收费及减免情况：本年度没有收费，也没有减免。'),
    twin: told('公开行政事业性收费目录和减免政策。'),
  },
  {
    row: 31,
    rule: 'section-count-differs',
    fault: swapped('编制，所列数据', '编制，由五个部分组成，所列数据'),
    twin: swapped('编制，所列数据', '编制，由六个部分组成，所列数据'),
  },
  {
    row: 34,
    rule: 'missing-contact',
    fault: swapped(
      '电子版可在云岭县人民政府网站（www.yunling.gov.cn）下载。如有疑问，请与办公室联系，电话：0999-7120033。',
      '',
    ),
    twin: swapped('如有疑问，请与办公室联系，电话：0999-7120033。', ''),
  },
]
