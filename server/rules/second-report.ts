import { readIdentity } from '../outline/identity.ts'
import { withText } from '../text/source.ts'
import { rangeOf } from './place.ts'
import type { Rule } from './rule.ts'

export const secondReport: Rule = {
  id: 'second-report',
  title: { zh: '一个文件里有两份年报', en: 'Two reports in one file' },
  severity: 'warning',
  check({ source, second }) {
    if (!second) return []
    const beginning = withText(source, source.text.slice(second.start, second.start + BEGINNING))
    const { year, organ } = readIdentity(beginning)
    const zh = [organ, year && `${year.year} 年`].filter(part => part !== undefined).join(' ')
    const en = [organ, year && `on ${year.year}`].filter(part => part !== undefined).join(', ')
    return [
      {
        range: rangeOf(second),
        message: {
          zh: `此处起是另一份年报${zh === '' ? '' : `（${zh}）`}，未纳入核对。请分成两个文件分别校对。`,
          en: `Another report${en === '' ? '' : ` (${en})`} begins here; it is not read. Keep the two in files of their own.`,
        },
      },
    ]
  },
}

/** Title and metadata of the other report stand in so many characters, as in `outline/identity.ts`. A guess. */
const BEGINNING = 4000
