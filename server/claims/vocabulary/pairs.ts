/** Two that make a whole: what came online and what did not. */
export const PAIRS: readonly (readonly [string, string])[] = [
  ['线上', '线下'],
  ['网上', '网下'],
  ['网上', '线下'],
  ['上半年', '下半年'],
  ['内部', '外部'],
]

/** By what way an application comes; these three are all, but for a fax or a call. */
const WAYS: readonly string[] = [
  '网上 网络 在线 线上 互联网 网站 平台 电子邮件 电子邮箱 邮箱',
  '信函 邮寄 邮政 邮政寄送 邮政寄递 邮递 邮件 快递 挂号信 信件 来函',
  '当面 现场 上门',
]
export const WAY_OF_CHANNEL: ReadonlyMap<string, number> = new Map(
  WAYS.flatMap((texts, way) => texts.split(' ').map(text => [text, way] as const)),
)
export const NUMBER_OF_WAYS = WAYS.length

/** Between a whole and a part these say that it is one. */
export const CALLING_PARTS = /其中|当中|包括|包含|含|分别|分为|分布|按|由|组成|合计|共计|总计|之和/
