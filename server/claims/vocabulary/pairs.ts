/** Two that make a whole: what came online and what did not. */
export const PAIRS: readonly (readonly [string, string])[] = [
  ['线上', '线下'],
  ['网上', '网下'],
  ['网上', '线下'],
  ['上半年', '下半年'],
  ['内部', '外部'],
]

/** Between a whole and a part these say that it is one. */
export const CALLING_PARTS = /其中|当中|包括|包含|含|分别|分为|分布|按|由|组成|合计|共计|总计|之和/
