// The figures as an Excel workbook, a row a figure, with the names that the form has for them.
import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/universal'
import { columnName, rowName } from '../../../facts/name.ts'
import type { Fact } from '../../../facts/fact.ts'
import type { Report } from '../../../report.ts'
import { toDigits, type Exact } from '../../../text/exact.ts'
import type { TableParams } from '../../../protocol/figures.ts'
import { say, type Locale, type Text } from '../../../text/locale.ts'
import { placeAt } from '../../../text/source.ts'

export interface NamedFigures {
  readonly file: string
  readonly report: Report
}

/** Excel's own limit is 1 048 576 rows on a sheet, with the header. */
const MOST_ROWS = 1_000_000

/** The figures as an Excel workbook, a row a figure, with the names that the form has for them. */
export async function workbookOf(reports: readonly NamedFigures[], locale: Locale): Promise<Uint8Array> {
  const rows = reports.flatMap(({ file, report }) => report.facts.map(fact => rowOf(file, report, fact)))
  const sheets = Array.from({ length: Math.max(1, Math.ceil(rows.length / MOST_ROWS)) }, (_, i) => ({
    sheet: say(SHEET, locale) + (i === 0 ? '' : ` ${i + 1}`),
    data: [headerRow(locale), ...rows.slice(i * MOST_ROWS, (i + 1) * MOST_ROWS)],
    columns: COLUMNS.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }))
  return bytesOf(sheets)
}

/** A table of texts and numbers as an Excel workbook, with a width for each column by its longest text. */
export function tableWorkbookOf({ sheet, header, rows }: TableParams): Promise<Uint8Array> {
  const columns = header.map((title, i) => {
    const longest = rows.reduce((most, row) => Math.max(most, String(row[i] ?? '').length), title.length)
    return { width: Math.min(WIDEST, 2 * longest + 2) }
  })
  const head: Row = header.map(value => ({ value, type: String, fontWeight: 'bold' }))
  const data = [
    head,
    ...rows.slice(0, MOST_ROWS).map(row => row.map(cell => (typeof cell === 'number' ? cell : text(cell)))),
  ]
  return bytesOf([{ sheet, data, columns, stickyRowsCount: 1 }])
}

/** In characters; what is longer goes on in the cell. */
const WIDEST = 90

async function bytesOf(sheets: Parameters<typeof writeXlsxFile>[0]): Promise<Uint8Array> {
  const blob = await writeXlsxFile(sheets as never).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

interface Column {
  readonly title: Text
  /** In characters. */
  readonly width: number
  readonly cell: (file: string, report: Report, fact: Fact) => Cell
}

const SHEET: Text = { zh: '数据', en: 'Figures' }

const COLUMNS: readonly Column[] = [
  { title: { zh: '文件', en: 'File' }, width: 32, cell: file => text(file) },
  { title: { zh: '年度', en: 'Year' }, width: 8, cell: (_, { identity }) => identity.year?.year },
  { title: { zh: '单位', en: 'Organ' }, width: 28, cell: (_, { identity }) => text(identity.organ) },
  { title: { zh: '行', en: 'Row' }, width: 44, cell: (_f, _r, { aligned }) => text(rowName(aligned.placed)) },
  { title: { zh: '列', en: 'Column' }, width: 32, cell: (_f, _r, { column }) => text(columnName(column)) },
  { title: { zh: '数值', en: 'Value' }, width: 12, cell: (_f, _r, { value }) => value && numberCell(value) },
  { title: { zh: '原文', en: 'As written' }, width: 12, cell: (_f, _r, { written }) => text(written) },
  { title: { zh: '推算值', en: 'Proved' }, width: 8, cell: (_f, _r, { deduced }) => deduced },
  { title: { zh: '计量单位', en: 'Unit' }, width: 10, cell: (_f, _r, { unit }) => text(unit) },
  {
    title: { zh: '行号', en: 'Line' },
    width: 8,
    cell: (_, { source }, { start }) => placeAt(source, start).line + 1,
  },
  { title: { zh: '格式', en: 'Form' }, width: 18, cell: (_, { form }) => text(form?.id) },
  { title: { zh: '编号', en: 'Id' }, width: 48, cell: (_f, _r, { id }) => text(id) },
]

function headerRow(locale: Locale): Row {
  return COLUMNS.map(({ title }) => ({ value: say(title, locale), type: String, fontWeight: 'bold' }))
}

function rowOf(file: string, report: Report, fact: Fact): Row {
  return COLUMNS.map(({ cell }) => cell(file, report, fact))
}

/** As text also what looks like a formula. A blank stays a blank. */
function text(value: string | undefined): Cell {
  return value === undefined || value === '' ? undefined : { value, type: String }
}

/** A spreadsheet keeps fifteen digits; what has more stands there as text. */
function numberCell(value: Exact): Cell {
  const digits = toDigits(value)
  const isKept = String(Number(digits)) === digits && digits.replace(/\D/g, '').length <= 15
  return isKept ? Number(digits) : { value: digits, type: String }
}
