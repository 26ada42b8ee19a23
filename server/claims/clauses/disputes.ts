/** `行政诉讼（未经复议直接起诉）` is the narrower of the two. */
export function narrowest(groups: readonly string[]): readonly string[] {
  const all = [...new Set(groups)]
  const direct = all.some(group => group.startsWith('litigation') && group !== 'litigation')
  return direct ? all.filter(group => group !== 'litigation') : all
}

/** What shows that a dispute is about 政府信息公开. */
export const SUBJECT = ['openness', 'application', 'publish'] as const
