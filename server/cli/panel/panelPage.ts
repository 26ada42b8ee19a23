// The panel as a page of its own, with charts.
import { FIGURE_STATES, type FigureState } from '../../figures/figure.ts'
import { say, type Locale, type Text } from '../../text/locale.ts'
import { STATUS_NAMES, type Status } from '../examine/status.ts'
import { pageText } from '../output/formats/xml.ts'
import { pageBegin, PAGE_END } from '../output/page/page.ts'
import { PANEL_RULES, type PanelFinding, type PanelRule } from './finding.ts'
import { groupBy } from './panelFindings.ts'
import type { PanelReport } from './readPanel.ts'

/** Rows of one table on the page; the rest is only counted, and in the other formats. */
const MOST_ROWS = 2000

/** The findings that the page has room for. */
export function shownOf(findings: readonly PanelFinding[]): readonly PanelFinding[] {
  return [...groupBy(findings, ({ rule }) => rule).values()].flatMap(all => all.slice(0, MOST_ROWS))
}

/** `charts`: the library that draws them, which goes into the page. `excerpts`: the text of findings, where it is still there. */
export function panelPage(
  reports: readonly PanelReport[],
  findings: readonly PanelFinding[],
  charts: string,
  locale: Locale,
  excerpts: ReadonlyMap<PanelFinding, string>,
): string {
  const words = (text: Text) => pageText(say(text, locale))
  const byRule = groupBy(findings, ({ rule }) => rule)
  const sections = (Object.keys(PANEL_RULES) as PanelRule[]).map(rule =>
    ruleSection(rule, byRule.get(rule) ?? [], locale, excerpts),
  )
  return [
    pageBegin(say(TITLE, locale), locale),
    `<p>${words(summary(reports, findings))}</p>`,
    `<h2>${words(BY_YEAR)}</h2><div class="chart"><canvas id="years"></canvas></div>`,
    `<h2>${words(COMPLETENESS)}</h2><div class="chart"><canvas id="states"></canvas></div>`,
    ...sections,
    folded(`<h2>${words(COVERAGE)}</h2>`, coverageTable(reports, locale)),
    `<script>${charts.replaceAll('</script', '<\\/script')}</script>`,
    `<script>${drawing(reports, locale)}</script>`,
    PAGE_END,
  ].join('\n')
}

const TITLE: Text = { zh: '年报面板检查', en: 'A look over the panel' }
const BY_YEAR: Text = { zh: '各年度的文件', en: 'Inputs by year' }
const COMPLETENESS: Text = { zh: '数据的状态', en: 'States of the figures' }
const COVERAGE: Text = { zh: '覆盖：单位 × 年度', en: 'Coverage: organ × year' }

/** A table may be long: it is shown when it is asked for. */
function folded(title: string, content: string): string {
  return `<details><summary>${title}</summary>${content}</details>`
}

function summary(reports: readonly PanelReport[], findings: readonly PanelFinding[]): Text {
  const read = reports.filter(({ status }) => status === 'report')
  const organs = new Set(read.flatMap(({ key }) => key ?? [])).size
  return {
    zh: `${reports.length} 个文件，其中年报 ${read.length} 份，单位 ${organs} 个；${findings.length} 处要看。`,
    en: `${reports.length} inputs, ${read.length} of them reports, of ${organs} organs; ${findings.length} places to look at.`,
  }
}

function ruleSection(
  rule: PanelRule,
  findings: readonly PanelFinding[],
  locale: Locale,
  excerpts: ReadonlyMap<PanelFinding, string>,
): string {
  const title = `<h2>${pageText(say(PANEL_RULES[rule], locale))} <small>${rule} · ${findings.length}</small></h2>`
  if (findings.length === 0) return title
  const rows = findings.slice(0, MOST_ROWS).map(finding => {
    const { organ = '', year = '', files, message } = finding
    const excerpt = excerpts.get(finding)
    const shown = excerpt === undefined ? '' : `<pre>${pageText(excerpt)}</pre>`
    const names =
      files.slice(0, 5).map(pageText).join('<br>') + (files.length > 5 ? ` … ${files.length}` : '')
    return `<tr><td>${pageText(organ)}</td><td>${year}</td><td>${pageText(say(message, locale))}${shown}</td><td>${names}</td></tr>`
  })
  const header = COLUMNS.map(column => `<th>${pageText(say(column, locale))}</th>`).join('')
  const table = `<table class="sortable"><thead><tr>${header}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`
  return folded(title, table + restOf(findings.length, locale))
}

const COLUMNS: readonly Text[] = [
  { zh: '单位', en: 'Organ' },
  { zh: '年度', en: 'Year' },
  { zh: '问题', en: 'Finding' },
  { zh: '文件', en: 'Files' },
]

function restOf(count: number, locale: Locale): string {
  if (count <= MOST_ROWS) return ''
  const rest = count - MOST_ROWS
  return `<p>${pageText(say({ zh: `另有 ${rest} 行，见 --format csv`, en: `${rest} more rows: --format csv has them` }, locale))}</p>`
}

function coverageTable(reports: readonly PanelReport[], locale: Locale): string {
  const read = reports.filter(({ key, year }) => key !== undefined && year !== undefined)
  const years = yearsOf(read)
  const organs = [...groupBy(read, ({ key }) => key!).values()].sort((a, b) => a.length - b.length)
  const rows = organs.slice(0, MOST_ROWS).map(all => {
    const counts = years.map(year => all.filter(report => report.year === year).length)
    const cells = counts.map(count => `<td class="number">${count === 0 ? '—' : count}</td>`)
    return `<tr><td>${pageText(all[0]!.organ!)}</td>${cells.join('')}</tr>`
  })
  const header = `<th></th>${years.map(year => `<th class="number">${year}</th>`).join('')}`
  return `<table class="sortable"><thead><tr>${header}</tr></thead><tbody>${rows.join('\n')}</tbody></table>${restOf(organs.length, locale)}`
}

function yearsOf(reports: readonly PanelReport[]): readonly number[] {
  return [...new Set(reports.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b)
}

/** Colours that most people can tell apart (Okabe and Ito). */
const COLOURS = [
  '#0072B2',
  '#E69F00',
  '#009E73',
  '#CC79A7',
  '#56B4E9',
  '#D55E00',
  '#F0E442',
  '#999999',
  '#000000',
]

function nameOf(status: string): Text {
  return Object.hasOwn(STATUS_NAMES, status) ? STATUS_NAMES[status as Status] : { zh: status, en: status }
}

const STATE_NAMES: Readonly<Record<FigureState, Text>> = {
  read: { zh: '有数', en: 'read' },
  blank: { zh: '空白', en: 'blank' },
  derived: { zh: '空白，可推算', en: 'derived' },
  unreadable: { zh: '不是数', en: 'unreadable' },
  untold: { zh: '位置不明', en: 'untold' },
  absent: { zh: '缺行', en: 'absent' },
}

function drawing(reports: readonly PanelReport[], locale: Locale): string {
  const years = yearsOf(reports)
  const unknown = say({ zh: '不明', en: 'unknown' }, locale)
  const labels = [...years.map(String), unknown]
  const at = ({ year }: PanelReport) => (year === undefined ? years.length : years.indexOf(year))
  const statuses = [...new Set(reports.map(({ status }) => status))].map(status => {
    const name = say(nameOf(status), locale)
    return series(name, labels.length, reports, report => (report.status === status ? 1 : 0), at)
  })
  const states = FIGURE_STATES.map(state =>
    series(say(STATE_NAMES[state], locale), labels.length, reports, report => report.states[state] ?? 0, at),
  )
  const chart = (id: string, datasets: readonly object[]) => {
    const options = {
      animation: false,
      maintainAspectRatio: false,
      scales: { x: { stacked: true }, y: { stacked: true } },
    }
    const coloured = datasets.map((set, i) => ({ ...set, backgroundColor: COLOURS[i % COLOURS.length] }))
    const config = { type: 'bar', data: { labels, datasets: coloured }, options }
    return `new Chart(document.getElementById('${id}'),${JSON.stringify(config).replaceAll('<', '\\u003c')})`
  }
  return [chart('years', statuses), chart('states', states)].join(';')
}

function series(
  label: string,
  length: number,
  reports: readonly PanelReport[],
  countOf: (report: PanelReport) => number,
  at: (report: PanelReport) => number,
): object {
  const data = Array.from({ length }, () => 0)
  for (const report of reports) data[at(report)]! += countOf(report)
  return { label, data }
}
