// A report's title, however many lines it takes.
import { NAME_LETTER, ORGAN_NAME_END } from '../forms/demands/title.ts'
import { fold, unfoldedEnd } from '../text/fold.ts'
import type { Range } from '../text/range.ts'
import { lineAt, lineRange, type Source } from '../text/source.ts'
import { toSimplified } from '../text/traditional.ts'
import { withDigitYears } from '../text/year.ts'

/** A report's title as far as it can be told: it may stand on several lines. */
export interface Title extends Range {
  readonly year?: Range & { readonly year: number }
  readonly organ?: string
  /** The organ stands on another line, where the name of a site may stand too. */
  readonly organApart?: true
}

/** The title of a text, which is looked for at its top; found once for each source. */
export function titleOfText(source: Source): Title | undefined {
  if (!TITLES.has(source))
    TITLES.set(source, findTitle(source, 0, lineAt(source, Math.min(source.text.length, HEAD)) + 1))
  return TITLES.get(source)
}

const TITLES = new WeakMap<Source, Title | undefined>()

/** In so many characters; published reports have 2800 to 4200 in all. A guess. */
export const HEAD = 4000

/** The first title between two lines that says its year; failing that the first. */
export function findTitle(source: Source, first: number, end: number): Title | undefined {
  let undated: Title | undefined
  for (let line = first; line < end; line++) {
    const title = titleAt(source, line)
    if (title?.year) return title
    undated ??= title
  }
  return undated
}

/** The title whose words begin in a line, together with the lines around it; read once for each line of a source. */
export function titleAt(source: Source, at: number): Title | undefined {
  const known = TITLES_AT.get(source) ?? new Map<number, Title | undefined>()
  if (known.size === 0) TITLES_AT.set(source, known)
  if (!known.has(at)) known.set(at, readTitle(source, at))
  return known.get(at)
}

const TITLES_AT = new WeakMap<Source, Map<number, Title | undefined>>()

function readTitle(source: Source, at: number): Title | undefined {
  const start = source.lineStarts[at] ?? 0
  const opening = source.text.slice(start, Math.min(lineRange(source, at).end, start + LONGEST_TITLE))
  if (!SUBJECT_LETTERS.every(letter => opening.includes(letter))) return undefined
  const end = lineRange(source, at + 1).end
  const near = source.text.slice(start, Math.min(end, start + 2 * LONGEST_TITLE))
  if (!REPORT_LETTER.test(near)) return undefined
  const line = plainLine(source, at)
  if (!line || isPart(line.plain)) return undefined
  const titleLine = withFolded(line)
  if (!titleLine.folded.includes(SUBJECT)) return undefined
  const next = TITLE.test(titleLine.folded) ? undefined : readLine(source, at + 1)
  const parts = next ? [titleLine, next] : [titleLine]
  const folded = parts.map(part => part.folded).join('')
  const [match, before = '', inside = '', behind = ''] = TITLE.exec(folded) ?? []
  if (match === undefined || (next && isPart(next.plain))) return undefined
  const organ = organIn(parts.map(({ plain }) => plain).join(''), before)
  if (organ === undefined || !MAY_FOLLOW.test(behind)) return undefined
  const above = linesAbove(source, at)
  const years = yearsIn(before, inside, behind)
  const index = years[0] && folded.indexOf(years[0].text, years[0].from)
  const year =
    index !== undefined
      ? years.length === 1 && yearAt(parts, index)
      : (yearOf(above) ?? yearOf(lineBelow(source, at + parts.length)))
  const name = organ === '' ? above.map(line => organLine(line)).find(found => found !== undefined) : organ
  return {
    start: titleLine.start,
    end: parts.at(-1)!.end,
    ...(year && { year }),
    ...(name !== undefined && { organ: name }),
    ...(organ === '' && name !== undefined && { organApart: true as const }),
  }
}

interface TitleLine extends Range {
  /** The line's beginning, with spaces for tags and for what labels it, so that offsets stay, and years in digits. */
  readonly plain: string
  readonly folded: string
}

/** Characters of a line that are looked at. A guess, nothing measured. */
const LONGEST_TITLE = 200
const SUBJECT = '信息公开'
/** Letters of the subject that are written in one way only. */
const SUBJECT_LETTERS = ['息', '公']
/** And of what it is a report on it, on the same line or the next. */
const REPORT_LETTER = /[报報]/
const YEAR = /20\d\d/g
/** In folded text: what stands before, a year within, what stands behind. */
const TITLE =
  /^(.{0,60}?)(?:政府)?信息公开(?:工作)?(?:情况)?的?((?:20\d\d)?)年?度?(?:年度)?(?:工作)?(?:年度)?(?:报告|年报)(.{0,60})/
const MAY_FOLLOW =
  /^(?:$|[\da-z二]|的?(?:公告|公示|通知|全文)|来源|发布|时间|日期|信息|索引|文号|字号|字体|浏览|作者|编辑|发文|分享|打印|收藏|阅读|点击|访问|责任|关闭|.{2,12}(?:网|网站|政府)$)/

/** A sentence, a navigation path or an entry of metadata that only names such reports. */
function isPart(plain: string): boolean {
  const words = plain.slice(0, plain.search(/报告|報告|年报|年報|$/))
  return /[，。；;,《:：>＞»→|]/.test(words.replace(/^[\s#*《]+/, ''))
}

function readLine(source: Source, line: number): TitleLine | undefined {
  const read = plainLine(source, line)
  return read && withFolded(read)
}

function withFolded(line: Omit<TitleLine, 'folded'>): TitleLine {
  return { ...line, folded: fold(line.plain) }
}

function plainLine(source: Source, line: number): Omit<TitleLine, 'folded'> | undefined {
  if (line < 0 || line >= source.lineStarts.length) return undefined
  const { start, end } = lineRange(source, line)
  const raw = source.text.slice(start, Math.min(end, start + LONGEST_TITLE))
  const untagged = raw.replace(/<[^<>]{0,120}>/g, tag => ' '.repeat(tag.length))
  const label = LABEL.exec(untagged)?.[0].length ?? 0
  const plain = ' '.repeat(label) + withDigitYears(untagged.slice(label))
  return { start, end, plain }
}

/** What says in metadata that a title follows, with or without a mark between, and the bar of a table. */
const LABEL =
  /^[^\n]{0,60}?(?:标 {0,4}题|標 {0,4}題|题 {0,4}目|名 {0,4}称|名 {0,4}稱)\s{0,4}[\]】]?(?:[:：|\t]|(?<=[\]】]))[\s|]{0,8}|^[\s|]{0,20}(?:信息|文件|公文)?(?:标 {0,4}题|標 {0,4}題|名 {0,4}称|名 {0,4}稱)\s{0,8}(?=\S)|^[\s|]{1,20}/
/**
 * The organ, as written, in the beginning of a line that folds to `before`: `''` when there is none, `undefined`
 * when something else stands there.
 */
function organIn(plain: string, before: string): string | undefined {
  const words = plain
    .slice(0, unfoldedEnd(plain, 0, before.length))
    .replace(/[\s#*《【|_-]/g, '')
    .replace(YEAR_WORDS, '')
    .replace(/的$/, '')
  const name = words.replace(WHAT_ON, '')
  if (name === '') return name
  const simplified = toSimplified(name)
  // Behind 关于 may stand what is to be done with reports.
  if (name.length < words.length && !ORGAN_NAME_END.test(simplified)) return undefined
  return ORGAN.test(name) && !NO_ORGAN.test(simplified) ? name : undefined
}

/** What connects an organ with its report: `某局关于`, `关于某局`. */
const WHAT_ON =
  /^[关關][于於](?:[公发發]布|印[发發]|公[开開])?|[关關][于於](?:[公发發]布|印[发發]|公[开開])?$/g
const YEAR_WORDS = /[（(]?[2２][0０][\d０-９]{2}(?:学年|年?度?)[）)]?/g
const ORGAN = new RegExp(String.raw`^(?:${NAME_LETTER}|[（）()、“”]){2,40}$`, 'u')
const NO_ORGAN =
  /首页|位置|政务公开|信息公开|上一|下一|附件|专栏|网站|[发公]布|获悉|关于|单位(?:名称|全称)|^(?:我[省市县区镇]|现将|现公布|根据|按照|依据|本|查看|编制|全市|各|历年)/
function organLine({ plain, folded }: TitleLine): string | undefined {
  const name = organIn(plain, folded)
  return name !== undefined && ORGAN_NAME_END.test(toSimplified(name)) ? name : undefined
}

interface StatedPlace {
  readonly text: string
  /** Where in the title to look for it. */
  readonly from: number
}

/** The years that a title states: before its words, else within, else behind them, unless that is a date. */
function yearsIn(before: string, inside: string, behind: string): readonly StatedPlace[] {
  const years = [...new Set(before.match(YEAR))]
  const adjoining = ADJOINING.exec(before)?.[1]
  if (adjoining !== undefined) return [{ text: adjoining, from: before.lastIndexOf(adjoining) }]
  if (years.length > 0) return years.map(text => ({ text, from: 0 }))
  const text = inside === '' ? BEHIND.exec(behind)?.[1] : inside
  return text === undefined ? [] : [{ text, from: before.length }]
}

/** The year right before the title's words, unless it ends a span of years. */
const ADJOINING = /(?<!\d{4})(20\d\d)年?度?$/
const BEHIND = /^(20\d\d)(?:年度?)?(?![\d年度])/

/** The year at an index of the folded title, at its place in the text. */
function yearAt(parts: readonly TitleLine[], index: number): Title['year'] {
  let from = index
  for (const { start, plain, folded } of parts) {
    if (from >= folded.length) from -= folded.length
    else {
      const first = unfoldedEnd(plain, 0, from + 1) - 1
      const written = folded.slice(from, from + 4)
      return { year: Number(written), start: start + first, end: start + unfoldedEnd(plain, 0, from + 4) }
    }
  }
  return undefined
}

/** The year of the nearest line that is only a year, or an organ and a year. */
function yearOf(lines: readonly TitleLine[]): Title['year'] {
  for (const line of lines) {
    const match = YEAR_LINE.exec(line.folded)
    if (match && (match[1] === '' || organLine(line) !== undefined)) return yearAt([line], match[1]!.length)
  }
  return undefined
}

const YEAR_LINE = /^([^\d]{0,40}?)20\d\d年?度?$/

/** The lines right above a title that may belong to it, the nearest first. */
function linesAbove(source: Source, at: number): readonly TitleLine[] {
  const found: TitleLine[] = []
  for (let line = at - 1; line >= at - FARTHEST && found.length < 2; line--) {
    const above = readLine(source, line)
    if (!above || above.folded === '') continue
    if (organLine(above) === undefined && !YEAR_LINE.test(above.folded)) break
    found.push(above)
  }
  return found
}

/** In lines, blank ones among them. A guess, nothing measured. */
const FARTHEST = 5

/** The first line that is not blank, if it is near. */
function lineBelow(source: Source, from: number): readonly TitleLine[] {
  for (let line = from; line < from + 3; line++) {
    const below = readLine(source, line)
    if (below && below.folded !== '') return [below]
  }
  return []
}
