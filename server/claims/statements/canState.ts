import { MONTHS } from './averages.ts'
import { CHANGING } from './changes.ts'
import { hasOrder } from './orders.ts'
import { hasContent, type Features } from '../clauses/features.ts'
import type { Token } from '../tokens/token.ts'
import { PAIRS } from '../vocabulary/pairs.ts'
import type { Feature } from '../vocabulary/word.ts'

/**
 * Whether a sentence can state anything that is looked at: it names something of the form, or sets figures against each
 * other. Half of the sentences with figures do neither, as `全年举办培训4期`.
 */
export function canState(tokens: readonly Token[], said: Features, text: string): boolean {
  if (hasContent(tokens) || STATING.some(feature => said.has(feature)) || hasOrder(said)) return true
  // 无上述情形, 未按时
  if ((said.has('these') && said.has('case')) || (said.has('still') && said.has('timely'))) return true
  const figures = tokens.filter(({ kind }) => kind === 'figure')
  if (figures.some(figure => figure.kind === 'figure' && SET_AGAINST.has(figure.unitKind ?? ''))) return true
  if (figures.length < 2) return false
  return RELATING.some(feature => said.has(feature)) || tokens.some(token => relates(token, text))
}

/** What names a row together with other words, a change, and what makes a part of the sentence before. */
const STATING: readonly Feature[] = [...CHANGING, 'payment', 'correction', 'among', 'including']

const SET_AGAINST: ReadonlySet<string> = new Set(['percent', 'times'])

/** Behind these, figures of one sentence are whole and parts. */
const RELATING: readonly Feature[] = ['respectively', 'composed', 'sum', 'of', 'level', 'rest']

function relates({ kind, text: written, start }: Token, text: string): boolean {
  if (kind === 'time' && MONTHS.has(written)) return true
  if (kind === 'mark') return written === '(' || written === ':'
  return PAIRS.some(([one]) => text.startsWith(one, start))
}
