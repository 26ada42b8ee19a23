import { lineRange, type Source } from '../text/source.ts'
import { toHalfWidth } from '../text/figure.ts'
import type { Range } from '../text/range.ts'
import { withDigitYears } from '../text/year.ts'

/** Whose report it is and on which year, as far as the text says. */
export interface Identity {
  readonly year?: StatedYear
  /** What the text itself states, in the order of trust; that of the publication is no statement. */
  readonly stated: readonly StatedYear[]
  readonly organ?: string
  /** `source`: the page says where it got the text from, which may be another organ's site. */
  readonly organFrom?: 'title' | 'publisher' | 'source'
}

export interface StatedYear extends Range {
  readonly year: number
  /** `published`: guessed, the year before publication. */
  readonly from: 'period' | 'title' | 'label' | 'published'
}

/** Reads year and organ from the title, the statistical period, the labels, and failing these from the page's metadata. */
export function readIdentity(source: Source): Identity {
  const title = findTitle(source)
  const stated = [periodYear(source), titleYear(title), labelYear(source)].filter(year => year !== undefined)
  const year = stated[0] ?? publicationYear(source)
  return { ...(year && { year }), stated, ...organOf(source, title) }
}

/** Titles and metadata stand at the top. */
const HEAD = 4000
const LONGEST_TITLE = 200
const SUBJECT = '政府信息公开'
const PERIOD = /统计(?:期限|时间|期间|周期|时限)[^\n]{0,8}?(20\d\d)\s?年\s?\d{1,2}\s?月/
const LABEL = /(?:本年度?|上年度?|下年度?|下一年度?)\s?[(（]\s?(20\d\d)/
const PUBLISHED =
  /(?:发布|公开|成文|发文|生成|公布|印发)(?:日期|时间)\s?[:：]?[\s|]{0,6}(20\d\d)\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}/
const TITLE =
  /^[\s#*|]*([^\n|<>]{0,80}?政府信息公开(?:工作)?(?:的)?(?:年度工作|年度)?(?:报告|年报)[^\n|<>]{0,12})/
const YEAR_IN_TITLE = /(20\d\d)\s?(?:年度?)?/
const PUBLISHER = /(?:发布机构|发布单位|公开机构|发文机关|(信息来源|来源))\s?[:：][\s|]{0,6}([^\s|:：]{2,30})/

function periodYear(source: Source): StatedYear | undefined {
  return yearAt(PERIOD.exec(withDigitYears(source.text)), 'period')
}

function titleYear(title: Title | undefined): StatedYear | undefined {
  const match = title && YEAR_IN_TITLE.exec(withDigitYears(toHalfWidth(title.text)))
  return match ? yearAt(match, 'title', title.start) : undefined
}

function labelYear(source: Source): StatedYear | undefined {
  const match = LABEL.exec(source.text)
  const found = yearAt(match, 'label')
  if (!match || !found) return undefined
  const offset = match[0].startsWith('本') ? 0 : match[0].startsWith('上') ? 1 : -1
  return { ...found, year: found.year + offset }
}

function publicationYear(source: Source): StatedYear | undefined {
  const found = yearAt(PUBLISHED.exec(toHalfWidth(source.text.slice(0, HEAD))), 'published')
  return found && { ...found, year: found.year - 1 }
}

function yearAt(match: RegExpExecArray | null, from: StatedYear['from'], offset = 0): StatedYear | undefined {
  if (!match) return undefined
  const start = offset + match.index + match[0].indexOf(match[1]!)
  return { year: Number(match[1]), from, start, end: start + 4 }
}

interface Title {
  readonly text: string
  readonly start: number
}

/** The first line near the top that reads as a report's title. */
function findTitle(source: Source): Title | undefined {
  for (let line = 0; line < source.lineStarts.length; line++) {
    const { start, end } = lineRange(source, line)
    if (start > HEAD) return undefined
    const head = source.text.slice(start, Math.min(end, start + LONGEST_TITLE))
    const match = head.includes(SUBJECT) ? TITLE.exec(head) : null
    if (match && !NO_TITLE.test(match[1]!))
      return { text: match[1]!, start: start + match[0].indexOf(match[1]!) }
  }
  return undefined
}

/** A sentence, a metadata entry or a navigation path that only names such reports. */
const NO_TITLE = /[，。；,;《:：>＞]/

function organOf(source: Source, title: Title | undefined): Pick<Identity, 'organ' | 'organFrom'> {
  const titled = title && titleOrgan(title)
  if (titled !== undefined) return { organ: titled, organFrom: 'title' }
  const [, from, organ] = PUBLISHER.exec(source.text.slice(0, HEAD)) ?? []
  return organ === undefined ? {} : { organ, organFrom: from === undefined ? 'publisher' : 'source' }
}

function titleOrgan({ text }: Title): string | undefined {
  const name = withDigitYears(text)
    .slice(0, text.indexOf(SUBJECT))
    .replace(/[\d０-９]{4}\s?年?度?|关于|[\s《]/g, '')
  return name === '' ? undefined : name
}
