import { findFees, type FeeStatement } from '../claims/within/fees.ts'
import type { Report } from '../report.ts'
import { rangeOf } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const feeStatementsDiffer: Rule = {
  id: 'fee-statements-differ',
  title: {
    zh: '信息处理费前后说法不一',
    en: 'The text contradicts itself on the information processing fee',
  },
  severity: 'warning',
  check(report) {
    const feeStatements = report.running.paragraphs
      .filter(({ section }) => section !== 'problems')
      .flatMap(({ sentences }) =>
        sentences.flatMap(sentence => findFees(sentence, report.identity.year?.year)),
      )
    const charged = feeStatements.find(({ amount }) => amount)
    if (!charged) return []
    return feeStatements.filter(({ amount }) => !amount).map(none => violation(report, none, charged))
  },
}

function violation({ source }: Report, none: FeeStatement, charged: FeeStatement): Violation {
  const { start, stop } = charged.amount!
  const amount = source.text.slice(start, stop).replace(/\s+/g, '')
  return {
    range: rangeOf(none),
    message: {
      zh: `这里说没有收取信息处理费，正文另一处却说收取 ${amount}。请核对，改正有误的一处。`,
      en: `Here no information processing fee was received, elsewhere in the text it was ${amount}. Check which is right.`,
    },
    related: [
      {
        range: rangeOf(charged),
        message: { zh: `另一处：收取 ${amount}`, en: `Elsewhere: ${amount} received` },
      },
    ],
  }
}
