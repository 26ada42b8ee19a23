import { evaluate } from '../equations/equation.ts'
import type { Fact } from '../facts/fact.ts'
import { factName } from '../facts/name.ts'
import type { Report } from '../report.ts'
import { MAX_DIGITS } from '../text/exact.ts'
import { readFigure, toHalfWidth } from '../text/figure.ts'
import type { Text } from '../text/locale.ts'
import { rangeOf } from './place.ts'
import type { Fix, Rule, Violation } from './rule.ts'

export const malformedNumber: Rule = {
  id: 'malformed-number',
  title: { zh: '不是规范的数字', en: 'A figure that cannot be read' },
  severity: 'error',
  check: report =>
    report.facts.filter(({ absent }) => absent === 'unreadable').map(fact => violation(report, fact)),
}

function violation(report: Report, fact: Fact): Violation {
  const reason = reasonFor(fact)
  return {
    range: rangeOf(fact),
    message: {
      zh: `${factName(fact)}：“${fact.written}”${reason.zh}，未采用。请改为正确的数字。`,
      en: `${factName(fact)}: “${fact.written}” ${reason.en} and is not used. Write the right number.`,
    },
    facts: [fact.id],
    fixes: likelyReadings(report, fact),
  }
}

function reasonFor({ written, column }: Fact): Text {
  const figure = readFigure(written)
  if (figure.kind !== 'number') return unreadableBecause(written)
  if (figure.unit !== undefined && column.kind !== 'money') {
    return {
      zh: `带有金额单位“${figure.unit}”，这一栏应填件数`,
      en: `has “${figure.unit}”, a unit of money, in a column of counts`,
    }
  }
  if (figure.value.coefficient < 0)
    return { zh: '是负数，这一栏不能为负', en: 'is negative, which this column cannot be' }
  if (column.kind === 'money') return { zh: '不是金额', en: 'is no amount' }
  return { zh: '不是整数，件数应为整数', en: 'is no whole number, which a count must be' }
}

function unreadableBecause(written: string): Text {
  const mark = MARK_AT_END.exec(written)?.[0]
  if (mark !== undefined && readFigure(written.slice(0, -mark.length)).kind === 'number')
    return { zh: `末尾有标点“${mark}”`, en: `ends with “${mark}”` }
  const digits = toHalfWidth(written).replace(/[,\s]/g, '')
  if (!/^\d+$/.test(digits)) return { zh: '不是数字', en: 'is no number' }
  if (digits.length > MAX_DIGITS)
    return { zh: `位数过多（${digits.length} 位）`, en: `has too many digits (${digits.length})` }
  if (digits.startsWith('0') && digits.length > 1) {
    return {
      zh: '以 0 开头，可能是漏了一位或两个数连在一起',
      en: 'begins with 0: a digit may be lost, or two figures ran together',
    }
  }
  return { zh: '不是规范的数字', en: 'is not written as a number is' }
}

const MARK_AT_END = /[。．.、，,；;：:！!？?]{1,3}$/

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

/**
 * Offered, never certain: the figure if letters that look like digits are taken for them or are left out, or without
 * spaces and the marks at its end; not where a sum would then fail.
 */
function likelyReadings(report: Report, fact: Fact): readonly Fix[] {
  const plain = toHalfWidth(fact.written.replace(MARK_AT_END, '')).replace(/\s/g, '')
  const readings = new Set([
    plain.replace(/./gu, char => LOOKALIKES[char] ?? char),
    plain.replace(/./gu, char => (char in LOOKALIKES ? '' : char)),
  ])
  return [...readings]
    .filter(digits => digits !== fact.written && isPossible(report, fact, digits))
    .map(digits => ({
      title: { zh: `改为 ${digits}`, en: `Change to ${digits}` },
      preferred: false,
      safe: false,
      edits: [{ range: rangeOf(fact), text: inPlaceOf(fact, digits) }],
    }))
}

/** It is read as a number, and no sum that has it and is otherwise read fails. */
function isPossible({ equations }: Report, fact: Fact, digits: string): boolean {
  const figure = readFigure(digits)
  if (!/^\d{1,9}$/.test(digits) || figure.kind !== 'number') return false
  const replace = (term: Fact): Fact =>
    term === fact ? { ...term, value: figure.value, absent: undefined } : term
  return equations
    .filter(({ whole, parts }) => whole.includes(fact) || parts.includes(fact))
    .every(equation => {
      const { whole, parts } = equation
      const evaluation = evaluate({ ...equation, whole: whole.map(replace), parts: parts.map(replace) })
      return evaluation === undefined || evaluation.difference === 0
    })
}

/** Where spaces hold the columns they make up for what is left out. */
function inPlaceOf({ written, aligned }: Fact, digits: string): string {
  const { layout } = aligned.table
  return layout === 'box' || layout === 'spaces' ? digits.padEnd(written.length) : digits
}
