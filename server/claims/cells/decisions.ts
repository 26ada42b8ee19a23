import type { Asked } from './asked.ts'
import { nothingOf, type Selection } from './selection.ts'

/** 行政许可, 行政处罚 and 行政强制: how many decisions were made, not how many kinds there are or were published. */
export function selectDecisions({ features, figure, form }: Asked): Selection | undefined {
  const rows = ROWS.filter(row => features.has(row) && form.hasColumn(row, 'decisions'))
  if (rows.length === 0) return undefined
  if (features.has('items') && figure && !features.has('decision')) return nothingOf('decisions')
  // `受理许可申请` is what was asked for.
  if (features.has('received') && !features.has('decided') && !features.has('decision'))
    return nothingOf('decisions')
  // 行政处罚案件立案 are not yet decided.
  if (features.has('filed') && !features.has('decision')) return nothingOf('decisions')
  // 行政处罚类 is what something else is about.
  if (features.has('topic') && !features.has('decided') && !features.has('decision'))
    return nothingOf('decisions')
  if (features.has('published') && !features.has('decided')) return nothingOf('decisions')
  const cells = rows.map(row => `disclosure.${row}.decisions`)
  return { thing: 'decisions', alternatives: [cells], each: cells.map(cell => [cell]), isSure: true }
}

/** 其他对外管理服务事项 are in the form of 2019 alone. */
const ROWS = ['licensing', 'otherServices', 'penalties', 'coercion'] as const
