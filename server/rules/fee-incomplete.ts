import { CHARGED, NOT_CHARGED } from '../forms/demands/fees.ts'
import type { ProseSentence } from '../prose/prose.ts'
import type { Report } from '../report.ts'
import { feeIsDue, feeSentences } from './feeDue.ts'
import { rangeOf } from './place.ts'
import type { Rule } from './rule.ts'

export const feeIncomplete: Rule = {
  id: 'fee-incomplete',
  title: { zh: '收取信息处理费，缺件数或金额', en: 'A processing fee without its three numbers' },
  severity: 'info',
  check(report) {
    if (!feeIsDue(report)) return []
    const sentences = feeSentences(report)
    const charged = sentences.find(sentence => isCharged(report, sentence))
    if (!charged) return []
    const told = sentences.map(({ text }) => text).join('')
    const missing = [...(COUNT.test(told) ? [] : ['收费通知件数']), ...(AMOUNT.test(told) ? [] : ['金额'])]
    if (missing.length === 0) return []
    const list = missing.join('、')
    return [
      {
        range: rangeOf(charged),
        message: {
          zh: `收取了信息处理费，没有写明${list}。请补上。`,
          en: `A processing fee was charged, without saying: ${list}.`,
        },
      },
    ]
  },
}

function isCharged({ running }: Report, { text, start, end }: ProseSentence): boolean {
  const told = running.itself.fees.find(
    ({ received }) => received && received.start >= start && received.end <= end,
  )
  return told?.received
    ? told.received.value > 0 && !NOT_CHARGED.test(text)
    : text.split(CLAUSE_END).some(clause => CHARGED.test(clause) && !NOT_CHARGED.test(clause))
}

const CLAUSE_END = /[，；]/
/** Any count and any amount will do: how they are worded is not laid down. */
const COUNT = /[\d一二三四五六七八九十两几百]\s?[件份次宗人户名起]/
const AMOUNT = /[\d一二三四五六七八九十两百千万]\s?万?元/
