import { BUREAU, signed, swapped, titled, told, TOWN, type Case } from './base.ts'

const day = ({ year }: { readonly year: number }) => `${year + 1}年1月15日`

/** Rows 1 to 8: title and organ. */
export const TITLE: readonly Case[] = [
  {
    row: 1,
    rule: 'title-differs',
    fault: titled(({ organ, year }) => `${organ}${year}年政府信息公开工作报告`),
    twin: titled(({ organ, year }) => `${year}年${organ}政府信息公开工作年度报告`),
  },
  {
    row: 2,
    rule: 'title-differs',
    fault: titled(({ organ, year }) => `${organ}${year}年度政府信息公开工作年度报告`),
    twin: titled(({ organ, year }) => `${organ}政府信息公开工作年度报告（${year}年度）`),
  },
  {
    row: 3,
    rule: 'title-without-organ',
    fault: base => titled(({ year }) => `${year}年政府信息公开工作年度报告`)(base),
    twin: titled(({ organ, year }) => `${organ}\n${year}年政府信息公开工作年度报告`),
  },
  {
    row: 4,
    rule: 'title-differs',
    fault: titled(({ organ, year }) => `${organ}${year}年政府信息公开工作年度报告年度报告`),
    twin: titled(({ organ, year }) => `${organ}关于${year}年政府信息公开工作的年度报告`),
    beside: ['title-differs'],
  },
  {
    row: 5,
    rule: 'organ-differs',
    fault: signed(() => '云岭县林业局', day),
    twin: signed(() => '县水务局', day),
  },
  {
    row: 6,
    rule: 'place-of-elsewhere',
    organ: TOWN,
    fault: told('补贴发放结果向双溪县各村群众公布。'),
    twin: told('组织村干部赴双溪县学习公开栏的做法，回来后向群众说明。'),
  },
  {
    row: 7,
    rule: 'scope-too-wide',
    organ: TOWN,
    fault: told('全省各级行政机关突出重点，主动公开的数量又有提高。'),
    twin: told('按照全省政务公开工作要点，逐条分解到站所，在全省评估中进位明显。'),
  },
  {
    row: 8,
    rule: 'covering-letter',
    fault: swapped('无其他需要报告的事项。', '无其他需要报告的事项。\n以上报告妥否，请批示。'),
    twin: told('收文三日内报送审查意见，请示件当日批办。'),
    organ: BUREAU,
  },
]
