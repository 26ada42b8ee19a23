// What a title is made of.
/** What a title of a report is made of, by the form’s own title: `…政府信息公开工作年度报告`. */
export const TITLE_WORDS = '政府信息公开工作年度报告'
/** Words of a title twice in a row; `政府信息` may stand behind the name of a government. */
export const DOUBLED_TITLE_WORDS =
  /(政府信息公开工作年度报告|信息公开工作年度报告|公开工作年度报告|工作年度报告|政府信息公开工作|信息公开工作|政府信息公开|信息公开|信息|公开工作|公开|工作|年度报告|年度|报告)\s?\1/
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
/** Any letter of a name: ideographs, those for which a system has only a private code, and 〇. */
export const NAME_LETTER = '[\\p{Script=Han}\\p{Co}〇○]'
/** What names of organs end with, short names among them. */
export const ORGAN_NAME_END =
  /(?:局|委|委员会|政府|办公室|厅|院|处|中心|乡|镇|街道|公司|大学|学院|学校|馆|队|会|署|所|站|部|办|集团|社|区|园|海关|银行)$/
/** A name that begins with its place, so that it says which organ it is wherever it is read. */
export const NAME_WITH_PLACE =
  /^(?!本|我|该|全[省市县区州镇乡局]|各|在|为|以|由|对|根据|按照|[省市县区州旗镇乡])(?:国家|中国|中华人民共和国|[^\s,，、]{2,14}?(?:[省市县区州盟旗镇乡]|街道))[^\s,，、]*$/
