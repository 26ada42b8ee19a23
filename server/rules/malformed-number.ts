import type { Fact } from '../facts/fact.ts'
import { factName } from '../facts/name.ts'
import { readFigure, toHalfWidth } from '../text/figure.ts'
import type { Text } from '../text/locale.ts'
import { rangeOf } from './place.ts'
import type { Fix, Rule, Violation } from './rule.ts'

export const malformedNumber: Rule = {
  id: 'malformed-number',
  title: { zh: '不是规范的数字', en: 'A figure that cannot be read' },
  severity: 'error',
  check: report => report.facts.filter(({ absent }) => absent === 'unreadable').map(violation),
}

function violation(fact: Fact): Violation {
  const reason = reasonFor(fact)
  return {
    range: rangeOf(fact),
    message: {
      zh: `${factName(fact)}：“${fact.written}”${reason.zh}，未采用。请改为正确的数字。`,
      en: `${factName(fact)}: “${fact.written}” ${reason.en} and is not used. Write the right number.`,
    },
    facts: [fact.id],
    fixes: likelyReading(fact),
  }
}

function reasonFor({ written, column }: Fact): Text {
  const figure = readFigure(written)
  if (figure.kind !== 'number') return { zh: '不是数字', en: 'is no number' }
  if (figure.value.coefficient < 0)
    return { zh: '是负数，这一栏不能为负', en: 'is negative, which this column cannot be' }
  if (column.kind === 'money') return { zh: '不是金额', en: 'is no amount' }
  return { zh: '不是整数，件数应为整数', en: 'is no whole number, which a count must be' }
}

/** Letters and marks that are mistaken for digits, by a typist or by character recognition. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  〇: '0',
  '○': '0',
  l: '1',
  I: '1',
  '|': '1',
  i: '1',
  Z: '2',
  S: '5',
  B: '8',
}

/** Offered, never certain: the figure if letters that look like digits are taken for them, or spaces left out. */
function likelyReading(fact: Fact): readonly Fix[] {
  const digits = toHalfWidth(fact.written)
    .replace(/\S/gu, char => LOOKALIKES[char] ?? char)
    .replace(/\s/g, '')
  if (digits === fact.written || !/^\d{1,9}$/.test(digits)) return []
  return [
    {
      title: { zh: `改为 ${digits}`, en: `Change to ${digits}` },
      preferred: false,
      safe: false,
      edits: [{ range: rangeOf(fact), text: digits }],
    },
  ]
}
