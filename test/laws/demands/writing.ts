import { BUREAU, swapped, told, type Case } from './base.ts'

/** Rows 72 to 79: what is left over, and how it is written. */
export const WRITING: readonly Case[] = [
  {
    row: 72,
    rule: 'unfilled-place',
    fault: told('由【单位名称】负责解释，召开推进会XX次。'),
    twin: told('公告【2号】由办公室解释，X光机房张贴公示。'),
  },
  {
    row: 72,
    rule: 'unfilled-place',
    fault: told('某某局配合修订，完成时限为202X年。'),
    twin: told('对“某某申请”一类的化名案例逐一讲评。'),
  },
  {
    row: 73,
    rule: 'left-over',
    fault: told('**提升服务水平。** 水费账目按月上墙。'),
    twin: told('提升服务水平*，水费账目按月上墙（*为新增事项）。'),
  },
  {
    row: 73,
    rule: 'left-over',
    fault: told('以下是根据您的要求撰写的年度报告。注：以上为示例，请根据实际情况修改。'),
    twin: told('供水服务热线的承诺是“为您解答”，办事示例张贴在窗口。'),
  },
  {
    row: 74,
    rule: 'general-text',
    fault: told('部分地区还开发了政务APP，群众办事更加便捷。'),
    twin: told('针对部分村民反映的问题，我局开发了查询小程序。'),
  },
  {
    row: 75,
    rule: 'doubled-word',
    fault: told('定期统计信息信息，逐月归档。'),
    twin: told('天天有人值守，人人熟悉目录，研究研究再答复的情况没有了。'),
  },
  {
    row: 75,
    rule: 'doubled-mark',
    fault: told('定期统计水情，逐月归档。。'),
    twin: told('定期统计水情……逐月归档。'),
  },
  {
    row: 76,
    rule: 'unpaired-mark',
    fault: told('修订《用水公示办法，逐村张贴。'),
    twin: told('修订《用水公示办法》，1）逐村张贴，2）逐户送达。'),
  },
  {
    row: 76,
    rule: 'half-width-mark',
    fault: told('定期统计水情,逐月归档。'),
    twin: told('定期统计水情（IPv6, v2.1），共1,284条。'),
  },
  {
    row: 77,
    rule: 'until-word',
    fault: told(({ year }) => `截止${year}年12月31日，水情发布没有差错。`),
    twin: told(({ year }) => `截至${year}年12月31日，报名截止日期的公告没有差错。`),
  },
  {
    row: 78,
    rule: 'common-typo',
    fault: told('工作人员严格准守保密规定。'),
    twin: swapped('如有疑问，请与办公室联系', '如有疑问，请于工作日与办公室联系'),
  },
  {
    row: 79,
    rule: 'space-in-word',
    fault: told('及时公 开水费账目。'),
    twin: told('及时公开 水费账目。'),
    organ: BUREAU,
  },
]
