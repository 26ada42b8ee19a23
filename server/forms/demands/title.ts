// What a title is made of.
/** What a title of a report is made of, by the form’s own title: `…政府信息公开工作年度报告`. */
export const TITLE_WORDS = '政府信息公开工作年度报告'
/** Tells a yearly report: 年度, or 年报. */
export const YEARLY = /年度|年报/
export const YEARLY_WORD = '年度'
/** Before this word 年度 goes: `工作报告`, `报告`. */
export const REPORT_WORD = /报告$/
/** In a title that has more letters than the words, an organ stands there. */
export const NO_ORGAN_WORDS = /关于|的|本机关|我局|年度?|[\d\s（）()《》〔〕[\]#*“”]/g
/** A place twice is right where a government’s name stands before the words: `人民政府政府信息公开`. */
export const LONGEST_ORGAN = 24
/** What a whole name ends with; shorter doubles are parts of one: `城市城市管理局`. */
export const ORGAN_END = /(?:政府|办公室|委员会|[局厅署委部处院校])$/
