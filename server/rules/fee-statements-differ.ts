import { feeFaults, type FeeFault } from '../claims/itself/fees.ts'
import { quantityText } from '../claims/quantity.ts'
import type { Text } from '../text/locale.ts'
import { rangeOf } from './place.ts'
import type { Rule } from './rule.ts'

export const feeStatementsDiffer: Rule = {
  id: 'fee-statements-differ',
  title: {
    zh: '信息处理费前后说法不一',
    en: 'The text contradicts itself on the information processing fee',
  },
  severity: 'warning',
  check: ({ running }) =>
    feeFaults(running.itself.fees).map(fault => ({
      range: rangeOf(fault.at),
      message: messageOf(fault),
      related: [{ range: rangeOf(fault.other), message: { zh: '另一处', en: 'The other place' } }],
    })),
}

function messageOf({ kind, value, otherValue }: FeeFault): Text {
  const [here, there] = [`${quantityText(value)} 元`, `${quantityText(otherValue)} 元`]
  switch (kind) {
    case 'withoutNotice':
      return {
        zh: `未发出收费通知，金额却为 ${here}。请核对。`,
        en: `No fee notice was issued, yet the amount is ${here}. Check which is right.`,
      }
    case 'moreThanDemanded':
      return {
        zh: `实际收取 ${here}，超过通知的总金额 ${there}，多 ${quantityText(value - otherValue)} 元。请核对。`,
        en: `${here} received, more than the ${there} demanded. Check which is right.`,
      }
    case 'nothingAndAmount':
      return {
        zh: `前称未收取，后称 ${here}。请核对。`,
        en: `First nothing was received, then ${here}. Check which is right.`,
      }
    case 'noticesElsewhere':
      return {
        zh: `此处收费通知为 ${quantityText(value)} 件，另一处为 ${quantityText(otherValue)} 件，相差 ${quantityText(Math.abs(value - otherValue))} 件。请核对，改正有误的一处。`,
        en: `Here ${quantityText(value)} fee notices were issued, elsewhere ${quantityText(otherValue)}. Check which is right.`,
      }
    case 'demandedElsewhere':
      return {
        zh: `此处收费通知的总金额为 ${here}，另一处为 ${there}，相差 ${quantityText(Math.abs(value - otherValue))} 元。请核对，改正有误的一处。`,
        en: `Here the notices demand ${here}, elsewhere ${there}. Check which is right.`,
      }
    case 'elsewhere':
      return {
        zh: `此处信息处理费为 ${here}，另一处为 ${there}，相差 ${quantityText(Math.abs(value - otherValue))} 元。请核对，改正有误的一处。`,
        en: `Here the information processing fee is ${here}, elsewhere ${there}. Check which is right.`,
      }
  }
}
