// Whether a text is a report at all.
import { makeSource, type Source } from '../text/source.ts'
import { readIdentity } from './identity.ts'
import { otherText } from './otherText.ts'
import { hasTableRows } from './rowLabels.ts'
import { findSections } from './sections.ts'

/**
 * Whether a text is a report rather than one that only speaks of reports. A text that never names the subject is
 * dismissed at once; of the others only the beginning is looked at.
 */
export function looksLikeReport(text: string): boolean {
  const head = text.length > HEAD ? text.slice(0, HEAD) : text
  if (!head.includes(SUBJECT) || isManual(head)) return false
  const source = makeSource('', head)
  if (hasTableRows(head)) return true
  return sectionsWithContent(source) + yearStated(source) >= ENOUGH && !otherText(source)
}

/** Characters that are looked at, to bound the work: published reports have about 3000 to 4000. A guess. */
const HEAD = 200_000
/** What 公开 and 公開 share: a plain string is found many times faster than a class of characters. */
const SUBJECT = '信息公'
/** Two sections with content, or one and the year. A guess, nothing measured. */
const ENOUGH = 2

/** Characters behind a heading; what only lists the headings has next to none. A guess, nothing measured. */
const LEAST_CONTENT = 15

/** Manuals and notes for programmers have code in them; a page of HTML has it too, in its scripts. */
function isManual(head: string): boolean {
  const quoted = head.indexOf('`')
  if (quoted === -1 || HTML_PAGE.test(head)) return false
  return FENCE.test(head) || head.slice(quoted).split('`', FEWEST_QUOTES + 1).length > FEWEST_QUOTES
}

const HTML_PAGE = /<(?:!doctype|html|head|body)\b/i
const FENCE = /^```/m
/** A report has none; a note for programmers has many. A guess, nothing measured. */
const FEWEST_QUOTES = 6

function sectionsWithContent(source: Source): number {
  const sections = findSections(source)
  return sections.filter(({ end, contentEnd }) => contentEnd - end >= LEAST_CONTENT).length
}

/** 1 when a title or the statistical period says which year the report is on. */
function yearStated(source: Source): number {
  const from = readIdentity(source).year?.from
  return from === 'title' || from === 'period' ? 1 : 0
}
