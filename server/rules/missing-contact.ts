import { CONTACT } from '../forms/demands/contact.ts'
import { proseOf } from '../prose/prose.ts'
import { rangeOf, sectionById } from './place.ts'
import type { Rule } from './rule.ts'

export const missingContact: Rule = {
  id: 'missing-contact',
  title: { zh: '没有联系方式和电子版网址', en: 'Neither a contact nor the address of the electronic text' },
  severity: 'hint',
  profile: 'submission',
  check(report) {
    const section = sectionById(report, 'overview')
    if (!section || proseOf(report).lines.some(({ text }) => CONTACT.test(text))) return []
    return [
      {
        range: rangeOf(section),
        message: {
          zh: '全文没有联系方式，也没有年报电子版的网址。按惯例在开头或末尾写明，请核对。',
          en: 'The report gives neither a contact nor the address of its electronic text, as most do at its head or end.',
        },
      },
    ]
  },
}
