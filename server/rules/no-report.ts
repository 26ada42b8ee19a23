import type { OtherKind } from '../outline/otherText.ts'
import type { Text } from '../text/locale.ts'
import { isDisclosureText, isReport, precedesForms, rangeOf } from './place.ts'
import type { Rule } from './rule.ts'

export const noReport: Rule = {
  id: 'no-report',
  title: { zh: '文中没有年报', en: 'The text holds no report' },
  severity: 'warning',
  ofAnyText: true,
  check(report) {
    const { other, source } = report
    if (other) return [{ range: rangeOf(other), message: messageOf(other.kind), severity: 'info' }]
    if (isReport(report) || (precedesForms(report) && isDisclosureText(report))) return []
    const empty = source.text.trim() === ''
    return [{ range: { start: 0, end: 0 }, message: empty ? EMPTY : NOTHING }]
  },
}

const EMPTY: Text = { zh: '文件是空的。', en: 'The file is empty.' }
const NOTHING: Text = {
  zh: '文中找不到政府信息公开年报的任何栏目或表格。请确认是否选对文件，内容是否完整。',
  en: 'The text has no section and no table of a disclosure report. Check that it is the right file, and complete.',
}

function messageOf(kind: OtherKind): Text {
  const { zh, en } = KINDS[kind]
  return {
    zh: `这是${zh}，不是规定格式的政府信息公开工作年度报告，未作校对。如判断有误，请核对标题和表格。`,
    en: `This is ${en}, no disclosure report of the official form, and is not checked. If that is wrong, look at its title and tables.`,
  }
}

const KINDS: Readonly<Record<OtherKind, Text>> = {
  school: { zh: '学校的信息公开报告', en: 'a school’s report' },
  enterprise: { zh: '企业或医院的信息公开报告', en: 'the report of an enterprise or a hospital' },
  matter: { zh: '其他事项的报告', en: 'a report on another matter' },
  notice: { zh: '关于年报的通知', en: 'a notice about reports' },
  guidance: { zh: '指南、方案或填报说明', en: 'a guide or a plan' },
  template: { zh: '没有填写的年报模板', en: 'a template that is not filled in' },
  account: { zh: '关于年报的报道或解读', en: 'an account of reports' },
}
