import { evaluate } from '../equations/equation.ts'
import type { Fact } from '../facts/fact.ts'
import { hasUnclearUnit } from '../facts/money.ts'
import { factName, shortName } from '../facts/name.ts'
import { isReplaceable } from '../format/figure.ts'
import type { Report } from '../report.ts'
import { readFigure, toHalfWidth } from '../text/figure.ts'
import { readNumeral } from '../text/numeral.ts'
import { rangeOf, unfilled } from './place.ts'
import type { Fix, Rule, Violation } from './rule.ts'
import { LOOKALIKES, MARK_AT_END, reasonFor } from './unreadable.ts'

export const malformedNumber: Rule = {
  id: 'malformed-number',
  title: { zh: '数据无法识别', en: 'A figure that cannot be read' },
  severity: 'error',
  check: report => [
    ...unfilled(report, 'unreadable').map(fact => violation(report, fact)),
    ...withNeedlessDecimals(report).map(needlessDecimals),
  ],
}

/** Counts written with decimals that are nought. Where most are, a program wrote them. */
function withNeedlessDecimals(report: Report): readonly Fact[] {
  const counts = report.facts.filter(({ column, value }) => column.kind !== 'money' && value !== undefined)
  const found = counts.filter(({ written }) => NEEDLESS.test(written))
  return found.length * 2 > counts.length ? [] : found
}

const NEEDLESS = /^\s*[\d０-９]+[.．][0０]+\s*$/

function needlessDecimals(fact: Fact): Violation {
  const whole = fact.shown.replace(/[.．][0０]+\s*$/, '')
  return {
    range: rangeOf(fact),
    severity: 'info',
    message: {
      zh: `“${shortName(fact)}”写作“${onOneLine(fact.shown)}”，件数应为整数，应写作“${whole}”。`,
      en: `${factName(fact)} is written “${onOneLine(fact.shown)}”; a count is a whole number: ${whole}.`,
    },
    facts: [fact.id],
    fixes: () =>
      isReplaceable(fact)
        ? [
            {
              title: { zh: `改为 ${whole}`, en: `Change to ${whole}` },
              preferred: true,
              safe: false,
              edits: [{ range: rangeOf(fact), text: inPlaceOf(fact, whole) }],
            },
          ]
        : [],
  }
}

function violation(report: Report, fact: Fact): Violation {
  const reason = reasonFor(fact)
  return {
    range: rangeOf(fact),
    message: {
      zh: `“${shortName(fact)}”写作“${onOneLine(fact.shown)}”，${reason.zh}，未纳入核对。请改正。`,
      en: `${factName(fact)}: “${onOneLine(fact.shown)}” ${reason.en}. It is not used; write the right number.`,
    },
    facts: [fact.id],
    // What it says is plain, only not in the unit of its column.
    ...(hasUnclearUnit(fact.shown, fact.column, fact.stated) && { severity: 'warning' as const }),
    fixes: () => likelyReadings(report, fact),
  }
}

/**
 * Offered, never certain: the figure if letters that look like digits are taken for them or are left out, what a
 * Chinese numeral says, or without spaces and the marks at its end; not where a sum would then fail.
 */
function likelyReadings(report: Report, fact: Fact): readonly Fix[] {
  if (!isReplaceable(fact)) return []
  const plain = toHalfWidth(fact.shown.replace(MARK_AT_END, '')).replace(/\s/g, '')
  const readings = new Set([
    plain.replace(/./gu, char => LOOKALIKES[char] ?? char),
    plain.replace(/./gu, char => (char in LOOKALIKES ? '' : char)),
    String(readNumeral(plain) ?? plain),
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
  const pattern = fact.column.kind === 'money' ? AMOUNT : COUNT
  if (!pattern.test(digits) || figure.kind !== 'number') return false
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

const COUNT = /^\d{1,9}$/
const AMOUNT = /^\d{1,9}(?:\.\d{1,6})?$/

/** Where spaces hold the columns they make up for what is left out. */
function inPlaceOf({ written, aligned }: Fact, digits: string): string {
  const { layout } = aligned.table
  return layout === 'box' || layout === 'spaces' ? digits.padEnd(written.length) : digits
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
