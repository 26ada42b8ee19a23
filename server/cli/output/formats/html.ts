// Findings as a page of their own, with nothing from elsewhere.
import { say, type Text } from '../../../text/locale.ts'
import { wasRead, type Examined, type Read } from '../../examine/examined.ts'
import type { Page } from '../../examine/job.ts'
import type { Finding } from '../../../rules/rule.ts'
import { SEVERITY_NAMES } from '../../severityNames.ts'
import { pageBegin, PAGE_END } from '../page/page.ts'
import { excerptOf } from './excerpt.ts'
import { textFormat, type Format } from './format.ts'
import { placeOf } from './place.ts'
import { xmlAttributes, pageText } from './xml.ts'
import { summaryOf } from '../tally.ts'

/** One table that is sorted by its headers; each finding with its text around it. */
export function html(page: Page): Format {
  const words = (text: Text) => pageText(say(text, page.locale))
  const head = COLUMNS.map(column => `<th>${words(column)}</th>`).join('')
  return textFormat({
    begin: `${pageBegin(say(TITLE, page.locale), page.locale)}<table class="sortable"><thead><tr>${head}</tr></thead><tbody>\n`,
    separator: '',
    render: examined => rowsOf(examined, page),
    end: totals => `</tbody></table><p>${words(summaryOf(totals))}</p>${PAGE_END}`,
  })
}

const TITLE: Text = { zh: '年报校对结果', en: 'What was found in the reports' }
const COLUMNS: readonly Text[] = [
  { zh: '文件', en: 'File' },
  { zh: '位置', en: 'Place' },
  { zh: '级别', en: 'Severity' },
  { zh: '规则', en: 'Rule' },
  { zh: '问题', en: 'Finding' },
]

async function rowsOf(examined: Examined, page: Page): Promise<string | undefined> {
  if (!wasRead(examined) || examined.findings.length === 0) return undefined
  const rows: string[] = []
  for (const finding of examined.findings) rows.push(await rowOf(examined, finding, page))
  return rows.join('')
}

/** Columns that an excerpt takes. */
const WIDTH = 80

async function rowOf({ file, report }: Read, finding: Finding, { locale }: Page): Promise<string> {
  const { rule, severity, message, range } = finding
  const { line, column } = placeOf(report.source, range)
  const { text, marks } = await excerptOf(report.source, range, [], WIDTH)
  const excerpt = `<pre>${pageText(text)}\n${pageText(marks)}</pre>`
  const cells = [
    `<td>${pageText(file)}</td>`,
    `<td${xmlAttributes({ 'data-sort': line })}>${line}:${column}</td>`,
    `<td${xmlAttributes({ class: severity })}>${SEVERITY_NAMES[severity][locale]}</td>`,
    `<td>${rule}</td>`,
    `<td>${pageText(say(message, locale))}${excerpt}</td>`,
  ]
  return `<tr>${cells.join('')}</tr>\n`
}
