import type { FeesTold } from '../claims/itself/fees.ts'
import { quantityOfExact, quantityText } from '../claims/quantity.ts'
import type { Fact } from '../facts/fact.ts'
import { shortName } from '../facts/name.ts'
import type { Report } from '../report.ts'
import { timesTenTo, type Exact } from '../text/exact.ts'
import { rangeOf } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const feeFiguresDiffer: Rule = {
  id: 'fee-figures-differ',
  title: {
    zh: '信息处理费与表格的数据不符',
    en: 'The information processing fee contradicts the tables',
  },
  severity: 'warning',
  check: report =>
    report.running.itself.fees
      .filter(({ isClear, otherYear }) => isClear && !otherYear)
      .flatMap(told =>
        [againstOverdue(report, told), againstFees(report, told)].filter(one => one !== undefined),
      ),
}

/** Who is overdue was notified. */
function againstOverdue(report: Report, { notices }: FeesTold): Violation | undefined {
  const overdue = report.factById.get(OVERDUE)
  if (!overdue?.value || !notices || quantityOfExact(overdue.value) <= notices.value) return undefined
  const count = quantityText(notices.value)
  return {
    range: rangeOf(overdue),
    message: {
      zh: `“${shortName(overdue)}”为 ${overdue.shown}，按正文发出收费通知 ${count} 件。逾期未缴费的应已发出通知，请核对。`,
      en: `${shortName(overdue)} is ${overdue.shown}, but the text has ${count} as the number of notices; whoever is overdue was notified.`,
    },
    facts: [overdue.id],
    related: [
      {
        range: rangeOf(notices),
        message: { zh: '正文的收费通知件数', en: 'The number of notices in the text' },
      },
    ],
  }
}

const OVERDUE = 'applications.otherHandling.feeOverdue.total'
const FEES = 'disclosure.fees.amount'

/** The processing fee is one of the administrative fees of the second table; how it is entered there varies. */
function againstFees(report: Report, { received }: FeesTold): Violation | undefined {
  const fees = report.factById.get(FEES)
  const yuan = fees && inYuan(fees)
  if (!fees || !yuan || !received || received.value <= quantityOfExact(yuan)) return undefined
  const amount = quantityText(received.value)
  return {
    range: rangeOf(fees),
    message: {
      zh: `按正文收取信息处理费 ${amount} 元，“${shortName(fees)}”为 ${fees.shown}。信息处理费属于行政事业性收费，请核对是否应计入。`,
      en: `The text says that ${amount} yuan of processing fees were received; ${shortName(fees)} is ${fees.shown}. The processing fee is an administrative fee; perhaps it should be counted.`,
    },
    severity: 'info',
    facts: [fees.id],
    related: [{ range: rangeOf(received), message: { zh: '正文的收取金额', en: 'The amount in the text' } }],
  }
}

function inYuan({ value, unit, stated }: Fact): Exact | undefined {
  if (!value) return undefined
  if (value.coefficient === 0 || unit === '元') return value
  if (unit === '亿元') return timesTenTo(value, 8)
  return unit === '万元' || stated === undefined ? timesTenTo(value, 4) : undefined
}
