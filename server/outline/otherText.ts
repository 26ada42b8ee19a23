// What a text is that has headings like those of a report and is none of the forms.
import type { Range } from '../text/range.ts'
import { toHalfWidth } from '../text/figure.ts'
import { lineAt, lineRange, type Source } from '../text/source.ts'
import { toSimplified } from '../text/traditional.ts'
import { titleOfText, type Title } from './title.ts'

/** `school` and `enterprise`: a report on other information, by other rules. `matter`: a report on another matter. */
export type OtherKind = 'school' | 'enterprise' | 'matter' | 'notice' | 'guidance' | 'template' | 'account'

/** What a text is instead of a report; its range is the line that says so. */
export interface OtherText extends Range {
  readonly kind: OtherKind
}

/**
 * What a text without any figure of the forms is by its title. Where it has the title of a report, the lines above are
 * links of the page, and only the title counts.
 */
export function otherText(source: Source): OtherText | undefined {
  const title = titleOfText(source)
  const own = title && ofTitle(source, title)
  if (own || (title?.year && title.organ !== undefined)) return own
  for (const { start, end } of firstLines(source)) {
    const kind = kindOf(toSimplified(source.text.slice(start, end)).trim())
    if (kind) return { kind, start, end }
  }
  return undefined
}

/** Lines with text that are looked at: a title, where it came from, the beginning of the text. A guess. */
const MOST_LINES = 12
/** In characters; a longer line is a paragraph, of which only the beginning counts. A guess. */
const LONGEST = 120

function firstLines(source: Source): readonly Range[] {
  const lines: Range[] = []
  for (let line = 0; line < source.lineStarts.length && lines.length < MOST_LINES; line++) {
    const { start, end } = lineRange(source, line)
    const near = source.text.slice(start, Math.min(end, start + LONGEST))
    if (near.trim() !== '') lines.push({ start, end: start + near.length })
  }
  return lines
}

function ofTitle(source: Source, title: Title): OtherText | undefined {
  const line = lineAt(source, title.start)
  const last = lineAt(source, title.end)
  const text = toSimplified(source.text.slice(title.start, title.end))
  const below = lineRange(source, last + 1)
  if (isNoteOfTemplate(source.text.slice(below.start, below.end)))
    return { kind: 'template', ...lineRange(source, line) }
  if (GOVERNMENT.test(text)) return undefined
  const kind = reporterOf(title.organ ?? text, text)
  return kind && { kind, ...lineRange(source, line) }
}

const GOVERNMENT = /政\s?府\s?信\s?息/
const SCHOOL = /(?:大学|学院|学校|[中小]学|幼儿园)$/
const ENTERPRISE = /(?:公司|集团|银行|医院|卫生院|卫生服务中心|供电局|水厂)$/

/** Schools report by school years; they, enterprises and hospitals on what a rule of their own says. */
function reporterOf(organ: string, text: string): OtherKind | undefined {
  if (text.includes('学年') || SCHOOL.test(organ)) return 'school'
  return ENTERPRISE.test(organ) ? 'enterprise' : undefined
}

/** What the line of a title says; nothing for a line that is none. */
function kindOf(line: string): OtherKind | undefined {
  const plain = toHalfWidth(line).replace(AROUND, '')
  if (ACCOUNT.test(plain)) return 'account'
  if (/[。;,]/.test(plain)) return /\d学年/.test(plain) && ON_DISCLOSURE.test(plain) ? 'school' : undefined
  if (isNoteOfTemplate(line)) return 'template'
  if (!ON_REPORTS.test(plain)) return undefined
  if (TEMPLATE.test(plain)) return 'template'
  if (NOTICE.test(plain) && !PUBLISHES.test(plain)) return 'notice'
  if (GUIDANCE.test(plain)) return 'guidance'
  if (GOVERNMENT.test(plain)) return undefined
  if (!ON_DISCLOSURE.test(plain)) return OTHER_REPORT.test(plain) ? 'matter' : undefined
  const at = plain.search(/20\d\d|年度|信息公开/)
  return reporterOf(plain.slice(0, Math.max(0, at)), plain)
}

function isNoteOfTemplate(line: string): boolean {
  return NOTE_OF_TEMPLATE.test(toHalfWidth(toSimplified(line)).trim())
}

/** Marks of headings and quotations around a title. */
const AROUND = /^[\s#*《【]{1,20}|[\s#*》】]{1,20}$/g
const ON_REPORTS = /信息公开|政务公开|年报|报告$|总结$|[决预]算$|年度报告/
const ON_DISCLOSURE = /信息公开|政务公开|年报/
const NOTE_OF_TEMPLATE =
  /^[([【]?(?:参考|填报)?(?:模板|模版|样式|样本|样例|范本|范文|格式|格式文本|参考文本)[)\]】]?$/
/** The title of a report of nobody: the name is a placeholder, or it says what it is behind. */
const TEMPLATE =
  /[×*○_]{2,8}[^\n]{0,40}(?:报告|年报)|单位(?:名称|全称)[^\n]{0,40}(?:报告|年报)|XX[^\n]{0,40}(?:报告|年报)|(?:报告|年报)\s?[([]?(?:参考|填报)?(?:模板|模版|样式|样本|样例|范本|范文|格式|格式文本|参考文本)[)\]]?$/
const NOTICE = /(?:通知|函|通报|请示)$/
/** What publishes a report has it behind. */
const PUBLISHES = /(?:^|关于)(?:公布|发布|印发|公开|转发)[^\n]{0,60}(?:报告|年报)/
const GUIDANCE = /(?:说明|指南|目录|要点|方案|办法|规定|制度|细则|清单|须知|问答|指引|培训|课件)$/
/** Of a report, for its readers. */
const ACCOUNT =
  /^(?:一图读懂|图解|图说|解读|政策解读|一图看懂)|(?:解读|图解)$|^(?:本报|本网|本台)?[^\n,。]{0,12}讯[\s(（]|[（(](?:记者|通讯员)/
const OTHER_REPORT = /20\d\d[^\n]{4,30}(?:年度报告|工作报告|情况的?报告)$|20\d\d[^\n]{1,30}(?:总结|[决预]算)$/
