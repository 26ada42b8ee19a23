// Sentences that are on a year, and plans for one.
/** A sentence that begins with a year; the year is the first group. */
export const BEGINS_WITH_YEAR =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．])?(20\d\d)年度?(?!年报|以来|起|至|[-—~～])/
/** The sentence speaks of an earlier year on purpose. */
export const OF_EARLIER_YEAR =
  /年报|年度报告|上[一]?年|去年|较|比|以来|遗留|延续|已(?:于|经|在)?|提出|整改|所列|指出|反映|当年|跨年|结转/
/** What a sentence of section five or six is about, where it tells of the report’s own year. */
export const OWN_MATTER: Readonly<Record<'problems' | 'other', RegExp>> = {
  problems: /问题|不足|短板|差距/,
  other: /信息处理费|收费|其他需要报告|需要报告的/,
}
/** 要点 of a year: the plan of the work on openness, which is carried out in that year. */
export const PLAN_WORD = '要点'
export const WORK_PLAN =
  /(20\d\d)年(?:度)?(?:[\u4e00-\u9fff]{0,8})(?:政务公开|政府信息公开|信息公开)(?:工作)?要点/g
/** It is named because something of it was left to do. */
export const LEFT_OF_PLAN = /未完成|遗留|补做|补齐|延续|跨年|未落实|上[一]?年|去年|对照|回顾|持续/
/** Every such plan has this. */
export const WILL = '将'
/** A plan for a year: `将` and what one will do. As `把` (`将…纳入`) it is followed by a noun. */
export const PLANNED =
  /(20\d\d)年度?[，,]?[^，。；“”]{0,10}?将(?:着[重力]|重点|继续|进一步|持续|不断|努力|加[强大快]|完善|推进|推动|做好|深化|强化|健全|优化|改进|围绕|从以下|从[两三四五几]|以)/
/** How such a year begins. */
export const SIGNS_OF_WRONG_ZERO: readonly string[] = [
  '二0',
  '二o',
  '二O',
  '二Ｏ',
  '二０',
  '二Ο',
  '二О',
  '二〇',
  '二零',
]
/** Latin letters and a digit that stand for 〇 in a year in characters. */
export const WRONG_ZERO =
  /(?:[二一][0oOＯ０ΟО][〇○零一二三四五六七八九0oOＯ０ΟО]{2}|[二一][〇○零九][0oOＯ０ΟО一二三四五六七八九][0oOＯ０ΟО一二三四五六七八九])(?=年)/g
export const ZERO = '〇'
export const ZEROS = /[0oOＯ０ΟО]/g
