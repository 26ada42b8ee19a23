// What is found in a panel.
import { codebook } from '../../figures/codebook.ts'
import type { Text } from '../../text/locale.ts'
import type { PanelReport } from './readPanel.ts'

/** Names of the kinds of findings: a public contract. */
export type PanelRule =
  | 'duplicate-report'
  | 'missing-year'
  | 'carry-over-differs'
  | 'in-force-differs'
  | 'same-figures'
  | 'outlier'
  | 'no-organ-or-year'

export interface PanelFinding {
  readonly rule: PanelRule
  readonly organ?: string
  readonly year?: number
  readonly files: readonly string[]
  readonly facts: readonly string[]
  readonly message: Text
  /** Where in the first file; lines from 0. */
  readonly line?: number
}

export const PANEL_RULES: Readonly<Record<PanelRule, Text>> = {
  'duplicate-report': { zh: '同一单位同一年度有多份', en: 'Several reports of one organ and year' },
  'missing-year': { zh: '中间缺年', en: 'A year is missing between others' },
  'carry-over-differs': {
    zh: '上年结转与上年度不符',
    en: 'Carried over is not what last year carried forward',
  },
  'in-force-differs': { zh: '现行有效件数不衔接', en: 'In force does not follow from last year' },
  'same-figures': { zh: '两份年报的数据几乎相同', en: 'Two reports have nearly the same figures' },
  outlier: { zh: '与前一年相比变化异常', en: 'An unusual change from the year before' },
  'no-organ-or-year': { zh: '单位或年度不明', en: 'Organ or year cannot be told' },
}

/** Two reports of one organ, on one year and the next. */
export interface Pair {
  readonly before: PanelReport
  readonly after: PanelReport
}

export function about({ organ, year }: PanelReport) {
  return { ...(organ !== undefined && { organ }), ...(year !== undefined && { year }) }
}

const LABELS: ReadonlyMap<string, Text> = new Map(codebook().map(({ id, label }) => [id, label]))

/** The ids of all figures of all forms. */
export const FIGURES: readonly string[] = [...LABELS.keys()]

/** What people call a figure. */
export function labelOf(id: string): Text {
  return LABELS.get(id) ?? { zh: id, en: id }
}
