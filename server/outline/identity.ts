// Whose report a text is, and on which year.
import { NAME_LETTER, ORGAN_NAME_END } from '../forms/demands/title.ts'
import { toHalfWidth } from '../text/figure.ts'
import type { Range } from '../text/range.ts'
import { makeSource, type Source } from '../text/source.ts'
import { toSimplified } from '../text/traditional.ts'
import { readOpening, readSignature } from './opening.ts'
import { pageText } from './pageText.ts'
import { periodYear } from './period.ts'
import { HEAD, titleOfText, type Title } from './title.ts'

/** Whose report it is and on which year, as far as the text says. */
export interface Identity {
  readonly year?: StatedYear
  /**
   * The years that the text itself states, the most trusted first; one told from the publication or from a sentence
   * is not among them.
   */
  readonly stated: readonly (StatedYear & { readonly from: 'period' | 'title' | 'label' })[]
  readonly organ?: string
  /**
   * `above`: it stands on a line of its own above the title, as the name of a site may. `source`: the page says
   * where it got the text from, which may be another organ's site. `sentence`: of the first sentences. `signature`:
   * below the text.
   */
  readonly organFrom?: 'title' | 'above' | 'publisher' | 'sentence' | 'signature' | 'source'
}

export interface StatedYear extends Range {
  readonly year: number
  /** `sentence`: of the first sentences. `published`: guessed, the year before publication. */
  readonly from: 'period' | 'title' | 'label' | 'sentence' | 'published'
}

/**
 * Reads year and organ from the title, the statistical period and the labels; failing these from the first sentences,
 * the page's metadata and the signature.
 */
export function readIdentity(source: Source): Identity {
  const { text } = source
  const title = titleOfText(source)
  const period = periodYear(text)
  const stated: Identity['stated'] = [
    ...(period ? [{ ...period, from: 'period' as const }] : []),
    ...(title?.year ? [{ ...title.year, from: 'title' as const }] : []),
    ...labelYear(text),
  ]
  const organ = organOf(source, title)
  return { ...yearOf(source, stated), stated, ...(organ.organ === undefined ? organOnPage(source) : organ) }
}

/** In HTML a title may stand anywhere in a line, and behind many lines that nobody sees. */
function organOnPage(source: Source): Pick<Identity, 'organ' | 'organFrom'> {
  const text = pageText(source)
  if (text === undefined) return {}
  const page = makeSource(source.uri, text)
  return organOf(page, titleOfText(page))
}

function yearOf(source: Source, stated: Identity['stated']): Pick<Identity, 'year'> {
  if (stated[0]) return { year: stated[0] }
  const { year } = readOpening(source)
  if (year) return { year: { ...year, from: 'sentence' } }
  const published = publicationYear(source.text) ?? readSignature(source).year
  return published ? { year: { ...published, from: 'published' } } : {}
}

const LABEL = /(本年度?|上年度?|下年度?|下一年度?)\s?[(（]\s?(20\d\d)/
const PUBLISHED =
  /(?:发布|公开|成文|发文|生成|公布|印发)(?:日期|时间)\s?[:：]?[\s|]{0,6}(20\d\d)\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}/

function labelYear(text: string): Identity['stated'] {
  const [label, name = '', year] = LABEL.exec(text) ?? []
  if (label === undefined || year === undefined) return []
  const offset = name.startsWith('本') ? 0 : name.startsWith('上') ? 1 : -1
  const end = text.indexOf(label) + label.length
  return [{ year: Number(year) + offset, from: 'label', start: end - 4, end }]
}

function publicationYear(text: string): (Range & { readonly year: number }) | undefined {
  const match = PUBLISHED.exec(toHalfWidth(text.slice(0, HEAD)))
  if (!match) return undefined
  const start = match.index + match[0].indexOf(match[1]!)
  return { year: Number(match[1]) - 1, start, end: start + 4 }
}

/**
 * A name above the title may be that of the site, so it counts only where no publisher is named; a source may be
 * another organ's, so it counts last.
 */
function organOf(source: Source, title: Title | undefined): Pick<Identity, 'organ' | 'organFrom'> {
  if (title?.organ !== undefined && !title.organApart) return { organ: title.organ, organFrom: 'title' }
  const publishers = publishersIn(source.text.slice(0, HEAD))
  if (title?.organ !== undefined && publishers.length === 0) return { organ: title.organ, organFrom: 'above' }
  const [first] = publishers
  if (first && first.organFrom !== 'source') return first
  const told = readOpening(source).organ
  if (told !== undefined) return { organ: told, organFrom: 'sentence' }
  const signed = readSignature(source).organ
  return signed === undefined ? (first ?? {}) : { organ: signed, organFrom: 'signature' }
}

/** Those who published first, then those from whom a page has its text. What is no name is furniture of the page. */
function publishersIn(head: string): readonly Required<Pick<Identity, 'organ' | 'organFrom'>>[] {
  const found = Array.from(toSimplified(head).matchAll(PUBLISHER), match => {
    const [written, publisher, , name = ''] = match
    const end = match.index + written.length
    const organ = head.slice(end - name.length, end)
    return { organ, organFrom: publisher === undefined ? ('source' as const) : ('publisher' as const) }
  }).filter(({ organ }) => isName(toSimplified(organ)))
  return [...found].sort((a, b) => a.organFrom.localeCompare(b.organFrom))
}

/** An entry of a page's metadata. Where the page's own lines are lost, a name ends where the next entry begins. */
const PUBLISHER =
  /(?:(发布机构|发布单位|公开机构|发文机关)\s?[:：\]】|\t]?|(信息来源|来源)\s?[:：\]】])[\s|]{0,6}([^\s|:：[【]{2,30}?)(?=[\s|[【]|$|(?:发布|发文|成文|公开|生成|印发|生效)(?:日期|时间)|索引号|文号|主题|公开(?:范围|方式))(?!\s{0,3}[:：])/g
const NAME = new RegExp(String.raw`^(?:${NAME_LETTER}|[（）()“”·、])+$`, 'u')
/** Offices name themselves by a place alone; and a text may come from a site. */
const OTHER_NAME_END = /(?:[省市县州旗盟网科室]|网站|门户|平台)$/
const FURNITURE =
  /^(?:本站|本网|原创|互联网|网络|分享|打印|收藏|点击|浏览|阅读|字[体号]|责任|扫一扫|微信|微博|关闭)/

function isName(name: string): boolean {
  return NAME.test(name) && !FURNITURE.test(name) && (ORGAN_NAME_END.test(name) || OTHER_NAME_END.test(name))
}
