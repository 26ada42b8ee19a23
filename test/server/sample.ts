import type { TableForm } from '../../server/forms/form.ts'
import { formById } from '../../server/forms/index.ts'
import { drawTable } from '../../server/format/grid.ts'
import { writeTable } from '../../server/format/writeTable.ts'

const FORM = formById('disclosure-2021')

/** What the figures of the sample are; all others are 0. Every sum holds. */
const FIGURES: Readonly<Record<string, string>> = {
  'applications.newlyReceived.naturalPerson': '5',
  'applications.newlyReceived.commercialEnterprise': '2',
  'applications.newlyReceived.total': '7',
  'applications.carriedOver.naturalPerson': '1',
  'applications.carriedOver.total': '1',
  'applications.granted.naturalPerson': '4',
  'applications.granted.commercialEnterprise': '2',
  'applications.granted.total': '6',
  'applications.refused.thirdPartyRights.naturalPerson': '1',
  'applications.refused.thirdPartyRights.total': '1',
  'applications.resultsTotal.naturalPerson': '5',
  'applications.resultsTotal.commercialEnterprise': '2',
  'applications.resultsTotal.total': '7',
  'applications.carriedForward.naturalPerson': '1',
  'applications.carriedForward.total': '1',
}

const PROSE: Readonly<Record<string, string>> = {
  overview: '我局按季度更新公开目录📢，𠮷庆路服务窗口全年照常开放。',
  problems: '部分栏目更新不够及时，已指定专人负责。',
  other: '本年度没有收取信息处理费。',
}

/** A report of an invented office; `written` puts other texts in the place of figures, by their ids. */
export function sampleReport(written: Readonly<Record<string, string>> = {}): string {
  const sections = FORM.sections.map(({ id, heading }) => {
    const table = FORM.tables.find(({ section }) => section === id)
    return `${heading}\n${PROSE[id] ? `${PROSE[id]}\n` : ''}${table ? tableText(table, written) : ''}`
  })
  return `青禾县灯塔管理处2023年政府信息公开工作年度报告\n${sections.join('')}`
}

function tableText(table: TableForm, written: Readonly<Record<string, string>>): string {
  const grid = drawTable(table, (row, column) => {
    const id = `${table.id}.${row.id}.${column.id}`
    return written[id] ?? FIGURES[id] ?? '0'
  })
  return writeTable(grid, 'pipe', '\n')
}

/** The same report with CRLF, and with characters of two code units before the figures of a row. */
export function withWideCharacters(report: string): string {
  return report.replace('| 三、本年度办理结果 |', '| 三、本年度办理结果📢𠮷 |').replaceAll('\n', '\r\n')
}
