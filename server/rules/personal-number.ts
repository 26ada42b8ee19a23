import {
  ANY_PHONE,
  CODE_BEFORE,
  MOBILE_BEFORE,
  NAMED_PERSON,
  OWN_CONTACT,
  PERSON,
  PRIVATE_PERSON,
} from '../forms/demands/people.ts'
import { proseOf } from '../prose/prose.ts'
import { endOf, type Report } from '../report.ts'
import { lineAt, lineRange } from '../text/source.ts'
import { maskNumber, mayHavePersonal, personalNumbersIn, type PersonalNumber } from '../text/personal.ts'
import type { Rule, Violation } from './rule.ts'

export const personalNumber: Rule = {
  id: 'personal-number',
  title: { zh: '公开了公民的证件号码或手机号', en: 'An identity number or a mobile number of a person' },
  severity: 'warning',
  check(report) {
    if (!mayHavePersonal(report.source.text.slice(0, endOf(report)))) return []
    const text = proseOf(report).plain.slice(0, endOf(report))
    return personalNumbersIn(text)
      .filter(number => isPersonal(report, text, number))
      .map(number => violation(report, number))
  },
}

/** Never says the number itself. */
function violation({ source }: Report, { kind, start, end }: PersonalNumber): Violation {
  const masked = maskNumber(source.text.slice(start, end))
  const what =
    kind === 'identity'
      ? { zh: '公民身份号码', en: 'an identity number' }
      : { zh: '个人手机号', en: 'a mobile number of a person' }
  return {
    range: { start, end },
    message: {
      zh: `疑为${what.zh}（${masked}），属于个人信息。请核实后隐去。`,
      en: `Probably ${what.en} (${masked}): personal data. Check it and leave it out.`,
    },
    fixes: () => [
      {
        title: { zh: `隐去为“${masked}”`, en: `Mask it as “${masked}”` },
        preferred: false,
        safe: false,
        edits: [{ range: { start: start + 3, end: end - 2 }, text: '…' }],
      },
    ],
  }
}

function isPersonal({ source }: Report, text: string, { kind, start, end }: PersonalNumber): boolean {
  const line = lineRange(source, lineAt(source, start))
  const before = text.slice(Math.max(line.start, start - NEAR), start)
  if (kind === 'identity') return !CODE_BEFORE.test(before)
  const clause = before.slice(Math.max(...['。', '；'].map(mark => before.lastIndexOf(mark))) + 1)
  if (MOBILE_BEFORE.test(before) && NAMED_PERSON.test(clause)) return true
  const around = clause + text.slice(end, Math.min(line.end, end + 12)).split(/[。；]/, 1)[0]!
  if (PRIVATE_PERSON.test(clause)) return !OWN_CONTACT.test(around.replace(ANY_PHONE, ''))
  return PERSON.test(clause) && !OWN_CONTACT.test(around)
}

/** In characters: what a number is said to be stands not far before it. */
const NEAR = 40
