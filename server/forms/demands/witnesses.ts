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
