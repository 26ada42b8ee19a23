// What the prose says of the information processing fee.
import {
  ANY_CHARGE,
  NO_NOTICE,
  NOT_PAID,
  NOTICES,
  NOTIFIED,
  OTHER_FEES,
  PROCESSING_FEE,
  RECEIVED,
} from '../forms/demands/fees.ts'
import type { Report } from '../report.ts'
import { exactOf, ofInteger, timesTenTo, type Exact } from '../text/exact.ts'
import type { Range } from '../text/range.ts'
import { sentencesWith, type ProseSentence } from './prose.ts'

/** What a sentence says of the 信息处理费 of the year. Money is in yuan. */
export interface FeeStatement {
  readonly sentence: ProseSentence
  readonly notices?: Stated
  readonly notified?: Stated
  readonly received?: Stated
}

export interface Stated extends Range {
  readonly value: Exact
}

/** The sentences that speak of the 信息处理费, with the numbers in them. */
export function feeStatementsOf(report: Report): readonly FeeStatement[] {
  let found = STATEMENTS.get(report)
  if (!found) STATEMENTS.set(report, (found = readStatements(report)))
  return found
}

const STATEMENTS = new WeakMap<Report, readonly FeeStatement[]>()

function readStatements(report: Report): readonly FeeStatement[] {
  return sentencesWith(report, 'fee')
    .filter(({ text }) => PROCESSING_FEE.test(text))
    .map(sentence => {
      const notices = countIn(sentence)
      const notified = moneyIn(sentence, NOTIFIED)
      const received = moneyIn(sentence, RECEIVED)
      return {
        sentence,
        ...(notices && { notices }),
        ...(notified && { notified }),
        ...(received && { received }),
      }
    })
}

function countIn({ text, start }: ProseSentence): Stated | undefined {
  const match = NOTICES.exec(text)
  const digits = match?.[1] ?? match?.[2]
  if (match && digits !== undefined && !isOfUnpaid(text, match))
    return placed(start, match, digits, exactOf(digits, '', false))
  const none = NO_NOTICE.exec(text)
  if (!none || isOfUnpaid(text, none)) return undefined
  const at = start + none.index
  return { value: ofInteger(0), start: at, end: at + none[0].length }
}

/** Whether the clause in which it was found tells who did not pay. */
function isOfUnpaid(text: string, { 0: found, index }: RegExpExecArray): boolean {
  const from = Math.max(...CLAUSE_ENDS.map(sign => text.lastIndexOf(sign, index)))
  const ends = CLAUSE_ENDS.map(sign => text.indexOf(sign, index + found.length)).filter(end => end >= 0)
  return NOT_PAID.test(text.slice(from + 1, Math.min(text.length, ...ends)))
}

const CLAUSE_ENDS = ['，', '；', '。']

function moneyIn({ text, start }: ProseSentence, pattern: RegExp): Stated | undefined {
  const match = pattern.exec(text)
  if (!match) return undefined
  const [whole = '', fraction = ''] = match[1]!.split('.')
  const value = exactOf(whole, fraction, false)
  return placed(start, match, match[1]!, value && (match[2] === '万元' ? timesTenTo(value, 4) : value))
}

function placed(
  start: number,
  match: RegExpExecArray,
  written: string,
  value: Exact | undefined,
): Stated | undefined {
  const at = start + match.index + match[0].lastIndexOf(written)
  return value && { value, start: at, end: at + written.length }
}

/** Whether a sentence speaks of charging for openness, the fees of the second table left aside. */
export function speaksOfFee({ text }: ProseSentence): boolean {
  return ANY_CHARGE.test(text) && ANY_CHARGE.test(text.replace(OTHER_FEES, ''))
}
