// When and by whom a report was issued.
import { DATE_OF_ISSUE, ORGAN_LINE, SIGNATURE } from '../forms/demands/issue.ts'
import type { Report } from '../report.ts'
import { datesOf, type WrittenDate } from './dates.ts'
import { proseOf, type ProseLine } from './prose.ts'

/** The day that the page says it was published on, above the first section. */
export function issuedOn(report: Report): WrittenDate | undefined {
  return datesOf(report).find(
    ({ line, start, year }) =>
      year !== undefined &&
      line.section === undefined &&
      DATE_OF_ISSUE.test(line.text.slice(0, start - line.start)),
  )
}

/** The day below the text, on a line of its own or behind the organ's name. */
export function signedOn(report: Report): WrittenDate | undefined {
  const [last] = proseOf(report).lines.slice(-LAST_LINES)
  return datesOf(report).findLast(
    ({ line, start, end, year }) =>
      year !== undefined &&
      line.section === 'other' &&
      line.start >= last!.start &&
      end === line.end &&
      SIGNATURE.test(line.text.slice(0, start - line.start)),
  )
}

/** The line with the organ's name alone, near the end of the text. */
export function signedBy(report: Report): ProseLine | undefined {
  return proseOf(report)
    .lines.slice(-LAST_LINES)
    .findLast(({ section, text }) => section === 'other' && ORGAN_LINE.test(text))
}

/** Below the signature a page may still say who looked it over. */
const LAST_LINES = 5
