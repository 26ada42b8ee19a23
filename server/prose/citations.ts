// The documents that the prose cites by number.
import { ISSUER, NAME_BEFORE, NUMBER, ORDER } from '../forms/demands/documents.ts'
import type { Report } from '../report.ts'
import type { Range } from '../text/range.ts'
import { linesWith, type ProseLine } from './prose.ts'

/** A document cited by its number. */
export interface Citation extends Range {
  /** In one spelling: `国办公开办函〔2021〕30号`. */
  readonly number: string
  readonly written: string
  /** The name that stands right before it, without what encloses names within names. */
  readonly name: string | undefined
  /** The brackets around the year. */
  readonly brackets?: { readonly open: Range & Sign; readonly close: Range & Sign }
  readonly line: ProseLine
}

interface Sign {
  readonly sign: string
}

/** The documents that the prose cites by number, in order. */
export function citationsOf(report: Report): readonly Citation[] {
  let found = CITATIONS.get(report)
  if (!found) CITATIONS.set(report, (found = linesWith(report, 'citation').flatMap(citationsIn)))
  return found
}

const CITATIONS = new WeakMap<Report, readonly Citation[]>()

function citationsIn(line: ProseLine): readonly Citation[] {
  if (!line.text.includes('号')) return []
  const numbered = Array.from(line.text.matchAll(NUMBER)).flatMap((match): readonly Citation[] => {
    const [written, open = '', year, close = '', number] = match
    const who = ISSUER.exec(line.text.slice(Math.max(0, match.index - LONGEST_ISSUER), match.index))?.[0]
    const issuer = who === undefined ? '' : issuerOf(who)
    if (issuer === '') return []
    const from = match.index - issuer.length
    const at = line.start + match.index
    const closeAt = at + written.indexOf(close, 1)
    return [
      {
        number: `${issuer}〔${year}〕${Number(number)}号`,
        written: issuer + written,
        name: nameBefore(line.text.slice(0, from)),
        brackets: {
          open: { sign: open, start: at, end: at + 1 },
          close: { sign: close, start: closeAt, end: closeAt + 1 },
        },
        line,
        start: line.start + from,
        end: at + written.length,
      },
    ]
  })
  const orders = Array.from(line.text.matchAll(ORDER), match => ({
    number: `国务院令第${match[2]}号`,
    written: match[0],
    name: nameBefore(line.text.slice(0, match.index)),
    line,
    start: line.start + match.index,
    end: line.start + match.index + match[0].length,
  }))
  return [...numbered, ...orders].sort((a, b) => a.start - b.start)
}

/** Words that lead to a number and are no part of it: `和国办函`, `根据国办发`. */
function issuerOf(who: string): string {
  return who.replace(LEAD, '')
}

const LEAD =
  /^.*(?:根据|按照|依据|依照|以及|落实|执行|印发|贯彻|转发|文件|通知|的)|^[和及与、]|^.*[和及与](?=国办|[\u4e00-\u9fff]{1,6}(?:政|府|委|局|办)[\u4e00-\u9fff]{0,4}$)/

function nameBefore(text: string): string | undefined {
  const name = NAME_BEFORE.exec(text.slice(-LONGEST))?.[1]
  return name?.replace(/[〈〉<>]/g, '')
}

const LONGEST = 110
const LONGEST_ISSUER = 14
