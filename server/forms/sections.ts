// The 栏目, which all forms share, and how their headings may be worded.
import type { Section } from './form.ts'

/** Every heading, however it is worded, has one of these. */
export const SECTION_LETTER = /[概况況题題讼訟项項]|其\s?[他它]/

/** The six 栏目. Every form so far has the same. */
export const SECTIONS: readonly Section[] = [
  {
    id: 'overview',
    heading: '一、总体情况',
    pattern: /^(?:总体|整体|基本)情况|^概述/,
    accepted: /^(?:总体情况|概述)$/,
    loose: /^.{0,30}(?:总体|整体|基本)(?:工作)?的?(?:情况|概况)(?:概述)?$|^(?:总体)?概[述况]$/,
  },
  {
    id: 'disclosure',
    heading: '二、主动公开政府信息情况',
    pattern: /^(?:行政机关)?主动公开政府信息(?:的)?情况/,
    accepted: /^(?:行政机关)?主动公开政府信息情况$/,
    loose: /^.{0,20}主动公开.{0,8}情况$/,
  },
  {
    id: 'applications',
    heading: '三、收到和处理政府信息公开申请情况',
    pattern: /^(?:行政机关)?收到和处理政府信息公开申请(?:的)?情况/,
    accepted: /^(?:行政机关)?收到和处理政府信息公开申请情况$/,
    loose: /^.{0,20}(?:依申请公开|公开申请).{0,12}情况$/,
  },
  {
    id: 'disputes',
    heading: '四、政府信息公开行政复议、行政诉讼情况',
    pattern:
      /^(?:因)?政府信息公开(?:工作)?(?:被申请|被提起|申请)?行政复议(?:和)?(?:被)?(?:提起)?行政诉讼(?:的)?情况/,
    accepted: /^因?政府信息公开(?:工作)?(?:被申请|被提起|申请)?行政复议和?被?(?:提起)?行政诉讼情况$/,
    loose: /^.{0,24}复议.{0,12}诉讼.{0,6}(?:情况)?$/,
    landmarks: ['行政复议行政诉讼情况', '提起行政诉讼情况'],
  },
  {
    id: 'problems',
    heading: '五、存在的主要问题及改进情况',
    pattern:
      /^.{0,14}存在的?(?:主要)?问题(?:及|和|与|以及)?(?:其|下一步)?改进的?(?:情况|措施|方向|工作)?(?:情况)?/,
    accepted: /^(?:(?:政府信息公开)?工作中?还?)?存在的主要问题(?:及|和|以及)改进(?:情况|措施)$/,
    loose: /^.{0,20}问题(?:.{0,14}(?:改进|整改|措施|打算|计划).{0,8})?$/,
    landmarks: ['主要问题'],
  },
  {
    id: 'other',
    heading: '六、其他需要报告的事项',
    pattern: /^其[他它]需要(?:报告|说明)的?(?:事项|情况)/,
    accepted: /^其[他它]需要报告的(?:事项|情况)$/,
    loose: /^其[他它](?:事项|情况)?$|^.{0,10}需要?(?:报告|说明).{0,8}(?:事项|情况)$/,
    mayBeNone: true,
  },
]

/** Matches what any heading that is worded as in the form begins with; for folded text. */
export const ANY_SECTION = new RegExp(SECTIONS.map(({ pattern }) => pattern.source).join('|'))
