import { SUPERVISION } from '../forms/demands/contents.ts'
import { linesIn } from '../prose/prose.ts'
import { organKindOf } from '../prose/organKind.ts'
import { rangeOf, sectionById } from './place.ts'
import type { Rule } from './rule.ts'

export const missingSupervision: Rule = {
  id: 'missing-supervision',
  title: {
    zh: '政府年报缺少考核、评议或责任追究',
    en: 'A government’s report leaves out appraisal, public rating or accountability',
  },
  severity: 'hint',
  profile: 'submission',
  check(report) {
    const section = sectionById(report, 'overview')
    const kind = organKindOf(report)
    if (!section || kind?.body !== 'government' || kind.level === 'town') return []
    const content = linesIn(report, 'overview')
      .map(({ text }) => text)
      .join('')
    const missing = SUPERVISION.filter(({ pattern }) => !pattern.test(content)).map(({ name }) => name)
    if (missing.length === 0 || content.length < SHORTEST) return []
    const list = missing.join('、')
    return [
      {
        range: rangeOf(section),
        message: {
          zh: `县级以上政府的年报还应写明工作考核、社会评议和责任追究结果，疑缺少：${list}。请核对。`,
          en: `A government’s report also tells of appraisal (工作考核), public rating (社会评议) and accountability (责任追究结果); nothing is said of: ${list}.`,
        },
      },
    ]
  },
}

/** A section with next to nothing in it is another rule's matter. */
const SHORTEST = 60
