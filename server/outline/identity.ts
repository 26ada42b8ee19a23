// Whose report a text is, and on which year.
import { toHalfWidth } from '../text/figure.ts'
import type { Range } from '../text/range.ts'
import type { Source } from '../text/source.ts'
import { withDigitYears } from '../text/year.ts'
import { HEAD, titleOfText, type Title } from './title.ts'

/** Whose report it is and on which year, as far as the text says. */
export interface Identity {
  readonly year?: StatedYear
  /** The years that the text itself states, the most trusted first; one told from the publication is not among them. */
  readonly stated: readonly StatedYear[]
  readonly organ?: string
  /**
   * `above`: it stands on a line of its own above the title, as the name of a site may. `source`: the page says
   * where it got the text from, which may be another organ's site.
   */
  readonly organFrom?: 'title' | 'above' | 'publisher' | 'source'
}

export interface StatedYear extends Range {
  readonly year: number
  /** `published`: guessed, the year before publication. */
  readonly from: 'period' | 'title' | 'label' | 'published'
}

/**
 * Reads year and organ from the title, the statistical period, the labels, and failing these from the
 * page's metadata.
 */
export function readIdentity(source: Source): Identity {
  const { text } = source
  const title = titleOfText(source)
  const period = periodYear(text)
  const titled: StatedYear | undefined = title?.year && { ...title.year, from: 'title' }
  const stated = [period, titled, labelYear(text)].filter(year => year !== undefined)
  const year = stated[0] ?? publicationYear(text)
  return { ...(year && { year }), stated, ...organOf(text, title) }
}

const PERIOD = /^统计(?:期限?|时间|期间|周期|时限|口径|范围)[^\n]{0,8}?(20\d\d)\s?[年./-]\s?\d{1,2}\s?[月./-]/
const PERIOD_BEGINS = /统计[期时周口范]/g
/** From 统计 to the first month of the period; the pattern above takes fewer characters. */
const LONGEST_PERIOD = 40
const LABEL = /(?:本年度?|上年度?|下年度?|下一年度?)\s?[(（]\s?(20\d\d)/
const PUBLISHED =
  /(?:发布|公开|成文|发文|生成|公布|印发)(?:日期|时间)\s?[:：]?[\s|]{0,6}(20\d\d)\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}/
const PUBLISHER = /(?:发布机构|发布单位|公开机构|发文机关|(信息来源|来源))\s?[:：][\s|]{0,6}([^\s|:：]{2,30})/

function periodYear(text: string): StatedYear | undefined {
  for (const { index } of text.matchAll(PERIOD_BEGINS)) {
    const near = withDigitYears(toHalfWidth(text.slice(index, index + LONGEST_PERIOD)))
    const found = yearAt(PERIOD.exec(near), 'period')
    if (found) return { ...found, start: found.start + index, end: found.end + index }
  }
  return undefined
}

function labelYear(text: string): StatedYear | undefined {
  const match = LABEL.exec(text)
  const found = yearAt(match, 'label')
  if (!match || !found) return undefined
  const offset = match[0].startsWith('本') ? 0 : match[0].startsWith('上') ? 1 : -1
  return { ...found, year: found.year + offset }
}

function publicationYear(text: string): StatedYear | undefined {
  const found = yearAt(PUBLISHED.exec(toHalfWidth(text.slice(0, HEAD))), 'published')
  return found && { ...found, year: found.year - 1 }
}

function yearAt(match: RegExpExecArray | null, from: StatedYear['from']): StatedYear | undefined {
  if (!match) return undefined
  const start = match.index + match[0].indexOf(match[1]!)
  return { year: Number(match[1]), from, start, end: start + 4 }
}

/** A name above the title may be that of the site, so it counts only where no publisher is named. */
function organOf(text: string, title: Title | undefined): Pick<Identity, 'organ' | 'organFrom'> {
  const [, from, publisher] = PUBLISHER.exec(text.slice(0, HEAD)) ?? []
  if (title?.organ !== undefined && (!title.organApart || publisher === undefined))
    return { organ: title.organ, organFrom: title.organApart ? 'above' : 'title' }
  return publisher === undefined
    ? {}
    : { organ: publisher, organFrom: from === undefined ? 'publisher' : 'source' }
}
