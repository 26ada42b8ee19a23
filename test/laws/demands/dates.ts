import { fifth, signed, sixth, swapped, told, type Case } from './base.ts'

const organOf = ({ organ }: { readonly organ: string }) => organ

/** Rows 9 to 18: dates and years. */
export const DATES: readonly Case[] = [
  {
    row: 9,
    rule: 'published-late',
    fault: signed(organOf, ({ year }) => `${year + 1}年2月9日`),
    twin: signed(organOf, ({ year }) => `${year + 1}年1月31日`),
  },
  {
    row: 10,
    rule: 'signed-early',
    fault: signed(organOf, ({ year }) => `${year}年1月15日`),
    twin: signed(organOf, ({ year }) => `${year + 1}年1月4日`),
  },
  {
    row: 11,
    rule: 'impossible-date',
    fault: told(({ year }) => `${year}年11月31日，召开公开工作会议。`),
    twin: told(({ year }) => `${year}年10月31日，召开公开工作会议。`),
  },
  {
    row: 12,
    rule: 'year-differs',
    fault: ({ text, year }) => text.replace(`${year}年1月1日至12月31日`, `${year}年1月1日至11月30日`),
    twin: ({ text, year }) => text.replace(`${year}年1月1日至12月31日`, `${year}年1月至12月`),
  },
  {
    row: 13,
    rule: 'year-differs',
    fault: ({ text, year }) => text.replace(`${year}年1月1日至12月31日`, `${year - 1}年1月1日至12月31日`),
    twin: ({ text, year }) => text.replace(`${year}年1月1日至12月31日`, `${year}年1月1日至${year}年12月31日`),
  },
  {
    row: 14,
    rule: 'year-differs',
    fault: ({ text, year }) =>
      text.replace('全年新收政府信息公开申请23件', `${year - 1}年，县局共收到政府信息公开申请23件`),
    twin: ({ text, year }) =>
      text.replace('全年新收政府信息公开申请23件', `新收政府信息公开申请23件，比${year - 1}年增加4件`),
  },
  {
    row: 15,
    rule: 'last-year-left',
    fault: fifth(({ year }) => `${year - 1}年，公开工作的主要问题是栏目更新偏慢；改进情况：由专人核对。`),
    twin: sixth(({ year }) => `与${year - 1}年一样，${year}年未发出信息处理费收费通知，未收取信息处理费。`),
    beside: ['year-differs'],
  },
  {
    row: 16,
    rule: 'last-year-left',
    fault: told(({ year }) => `逐条落实${year - 1}年政务公开工作要点。`),
    twin: told(
      ({ year }) => `逐条落实${year}年政务公开工作要点，补做${year - 1}年政务公开工作要点遗留的两项。`,
    ),
  },
  {
    row: 17,
    rule: 'plan-for-past-year',
    fault: fifth(({ year }) => `存在的问题：栏目更新偏慢。${year}年将进一步加强核对。`),
    twin: fifth(({ year }) => `存在的问题：栏目更新偏慢。${year + 1}年将进一步加强核对。`),
  },
  {
    row: 18,
    rule: 'zero-in-date',
    fault: base =>
      signed(organOf, () => (base.year === 2020 ? '二0二一年一月十五日' : '二0二四年一月十五日'))(base),
    twin: base =>
      signed(organOf, () => (base.year === 2020 ? '二〇二一年一月十五日' : '二○二四年一月十五日'))(base),
  },
  {
    row: 18,
    rule: 'zero-in-date',
    fault: told(({ year }) => (year === 2020 ? '二O二O年，水库增设公告栏。' : '二O二三年，水库增设公告栏。')),
    twin: swapped('公众号每周推送水情', '公众号每周推送水情，开通20个村的查询点'),
  },
]
