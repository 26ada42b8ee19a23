// What stands beside the date and the name of who issued a report.
/** What stands right before the day of publication in the metadata of a page. */
export const DATE_OF_ISSUE = /(?:发布|公开|成文|发文|生成|公布|印发|发布于)(?:日期|时间)?\s?[:：]?\s{0,6}$/
/** What may stand before the day of a signature: nothing, or the name of an organ. */
export const SIGNATURE = /^(?:[\p{Script=Han}（）()]{3,40}[局厅署委部会府办室处院校学心所站队]\s*)?$/u
/** A line that is the name of an organ and nothing else. */
export const ORGAN_LINE = /^[\p{Script=Han}（）()]{3,40}[局厅署委部会府办室处院校学心所站队]$/u
/** Whatever says that has this word. */
export const SIGN_OF_SOURCE = '来源'
/** What says from whom a page has its text. */
export const SOURCE = /(?:信息来源|稿件来源|来源)\s?[:：]\s{0,6}([\p{Script=Han}（）()]{2,40})/u
