import { swapped, told, type Case } from './base.ts'

/** Rows 80 to 86: documents cited, people, addresses. */
export const CITATIONS: readonly Case[] = [
  {
    row: 80,
    rule: 'citation-differs',
    years: [2023],
    fault: swapped('国办公开办函〔2021〕30号', '国办公开办函〔2019〕60号'),
    twin: swapped(
      '国办公开办函〔2021〕30号文件',
      '国办公开办函〔2021〕30号文件（该文件替代国办公开办函〔2019〕60号）',
    ),
  },
  {
    row: 81,
    rule: 'document-brackets',
    fault: swapped('国办公开办函〔', '国办公开办函['),
    twin: told('收文登记号[12]的材料已归档。'),
    beside: ['citation-differs', 'unpaired-mark'],
  },
  {
    row: 81,
    rule: 'citation-differs',
    fault: told('依据《政府信息公开信息处理费管理办法》（国办函〔2020〕190号）执行。'),
    twin: told('依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）执行。'),
  },
  {
    row: 82,
    rule: 'citation-differs',
    fault: swapped('国务院令第711号', '国务院令第492号'),
    twin: swapped('国务院令第711号', '国务院令第492号公布、国务院令第711号修订'),
  },
  {
    row: 83,
    rule: 'number-of-two-documents',
    fault: told('印发《用水公示办法》（云水发〔2020〕12号）和《水价听证办法》（云水发〔2020〕12号）。'),
    twin: told('印发《用水公示办法》（云水发〔2020〕12号）和《水价听证办法》（云水发〔2020〕13号）。'),
  },
  {
    row: 85,
    rule: 'personal-number',
    fault: told('对名单有异议的，可找管护员同志李守田，手机13900000000。'),
    twin: told('对名单有异议的，可拨打监督电话0999-7120034。'),
  },
  {
    row: 85,
    rule: 'personal-number',
    fault: told('补贴对象李守田，身份证号990101196001024580。'),
    twin: told('取水许可证编号990101196001024581，按期换发。'),
  },
  {
    row: 86,
    rule: 'malformed-address',
    fault: swapped('www.yunling.gov.cn', 'www.yunling.gov..cn'),
    twin: swapped('www.yunling.gov.cn', 'http://www.yunling.gov.cn/zwgk'),
    beside: ['foreign-address'],
  },
  {
    row: 86,
    rule: 'foreign-address',
    fault: swapped('www.yunling.gov.cn', 'www.yunling-life.com'),
    twin: told('公众号文章见mp.weixin.qq.com。'),
  },
]
