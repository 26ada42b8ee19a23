import { ORDER_NUMBER } from '../forms/demands/documents.ts'
import { citationsOf, type Citation } from '../prose/citations.ts'
import { fold } from '../text/fold.ts'
import { rangeOf } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const numberOfTwoDocuments: Rule = {
  id: 'number-of-two-documents',
  title: {
    zh: '同一文号用于两份文件，或同一文件有两个文号',
    en: 'One number on two documents, or two on one',
  },
  severity: 'info',
  check(report) {
    const named = citationsOf(report).filter(({ name }) => name !== undefined)
    return named.flatMap((citation, i) => {
      const earlier = named.slice(0, i)
      const shared = earlier.find(one => one.number === citation.number && !isSame(one.name!, citation.name!))
      if (shared) return [sharedNumber(citation, shared)]
      // A regulation that was revised has the order of each time.
      const other = ORDER_NUMBER.test(citation.number)
        ? undefined
        : earlier.find(one => one.name === citation.name && one.number !== citation.number)
      return other ? [otherNumber(citation, other)] : []
    })
  },
}

function sharedNumber(citation: Citation, other: Citation): Violation {
  return {
    range: rangeOf(citation),
    message: {
      zh: `“${citation.written}”用于《${citation.name!}》，又用于《${other.name!}》。请核对文号。`,
      en: `${citation.written} stands for 《${citation.name!}》 and for 《${other.name!}》.`,
    },
    related: [{ range: rangeOf(other), message: { zh: '另一处', en: 'The other place' } }],
  }
}

function otherNumber(citation: Citation, other: Citation): Violation {
  return {
    range: rangeOf(citation),
    message: {
      zh: `《${citation.name!}》的文号此处是“${citation.written}”，另一处是“${other.written}”。请核对。`,
      en: `《${citation.name!}》 is ${citation.written} here, and ${other.written} elsewhere.`,
    },
    related: [{ range: rangeOf(other), message: { zh: '另一处', en: 'The other place' } }],
  }
}

/** A short name has the letters of the long one, in their order. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)]
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  let at = 0
  for (const letter of long) if (letter === short[at]) at++
  return at === short.length
}
