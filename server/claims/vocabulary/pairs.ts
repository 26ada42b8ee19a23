/** Two that make a whole: what came online and what did not. */
export const PAIRS: readonly (readonly [string, string])[] = [
  ['线上', '线下'],
  ['网上', '网下'],
  ['网上', '线下'],
  ['上半年', '下半年'],
  ['内部', '外部'],
]
