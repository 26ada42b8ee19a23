// When reports are alike, and what they say of each other.
/**
 * When a report counts as copied from last year’s with its figures. Half of the text is what an assessment scheme
 * takes marks for; of the figures next to all must be the same, since some offices have few and steady ones.
 */
export const LIKE_LAST_YEAR = {
  textPercent: 50,
  figurePercent: 90,
  fewestNumbers: 3,
  fewestFigures: 8,
} as const

/** When the text counts as another organ’s: more than half, of so many characters at least. */
export const LIKE_ANOTHER = { textPercent: 50, shortest: 150 } as const

/** Sentences that every report has, and that therefore show nothing. */
export const OFFICIAL_SENTENCE =
  /条例|〔|统计[期时]|信息处理费|收费通知|联系|电话|其他需要报告|其他事项|行政复议|行政诉讼|结转|^[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．].{0,14}$/

/** What a sentence says of last year’s number of something, beside this year’s. The second group is last year’s number. */
export const BESIDE_LAST_YEAR =
  /(\d{1,6})\s?件(?:[（(，,、]|，?(?:较|比|同比))\s?(?:较|比)?(上年度?|去年|上一年度?|(?:19|20)\d\d年度?)(?:同期)?(?:的|为|是|新收|收到|受理|共)?\s?(\d{1,6})\s?件/g
/** The rows that it can be of, by the words before this year’s number. */
export const ROW_OF: readonly { readonly pattern: RegExp; readonly row: string }[] = [
  {
    pattern: /(?:新收|收到|受理|接收|接到)[^，。；、]{0,4}(?:政府信息|信息)?(?:公开)?申请[^，。；、]{0,6}$/,
    row: 'newlyReceived',
  },
  { pattern: /(?:办结|答复)[^，。；、]{0,12}$/, row: 'resultsTotal' },
  { pattern: /结转(?:至|到)?下(?:一)?年度?[^，。；、]{0,8}$/, row: 'carriedForward' },
]
