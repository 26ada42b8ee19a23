// Tables as an Excel workbook, with the library that it needs.
import writeXlsxFile, { type Cell, type Feature, type Row } from 'write-excel-file/universal'
import {
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility'
import { say, type Locale } from '../../../text/locale.ts'
import type { Page } from '../../examine/job.ts'
import { UsageError } from '../../usage.ts'
import type { Output } from '../output.ts'
import type { CellOf, Column, Table } from '../tables/table.ts'
import type { Document, Format } from './format.ts'

/** Rows that are known before anything is read. */
export interface Sheet {
  readonly table: Pick<Table, 'title' | 'columns'>
  readonly rows: readonly (readonly CellOf[])[]
}

/** `table` is filled by the inputs; the other sheets stand behind it. */
export function xlsx(table: Table, others: readonly Sheet[], { locale }: Page): Format {
  return { render: table.rowsOf, begin: out => openDocument(table, others, locale, out) }
}

/** Excel has 1 048 576 rows on a sheet; what has more cells than this is held in more memory than one has. A guess. */
const MOST_ROWS = 1_000_000
const MOST_CELLS = 6_000_000

function openDocument(table: Table, others: readonly Sheet[], locale: Locale, out: Output): Document {
  const rows: CellOf[][] = []
  return {
    add(piece) {
      rows.push(...(piece as CellOf[][]))
      if (rows.length > MOST_ROWS || rows.length * table.columns.length > MOST_CELLS) throw TOO_MUCH
      return Promise.resolve()
    },
    async end() {
      const sheets = [{ table, rows }, ...others]
      const written = sheets.map(sheet => sheetOf(sheet, locale))
      const features = [
        filters(
          sheets.map(sheet => sheet.rows.length),
          sheets.map(sheet => sheet.table.columns.length),
        ),
      ]
      const blob = await writeXlsxFile(written, { features }).toBlob()
      await out.write(new Uint8Array(await blob.arrayBuffer()))
    },
  }
}

const TOO_MUCH = new UsageError({
  zh: '对一个工作簿来说太多了；请用 --wide，或用 parquet、csv。',
  en: 'That is too much for a workbook; use --wide, or parquet or csv.',
})

function sheetOf({ table, rows }: Sheet, locale: Locale) {
  const header: Row = table.columns.map(({ name }) => ({ value: name, type: String, fontWeight: 'bold' }))
  return {
    sheet: say(table.title, locale),
    data: [header, ...rows.map(row => row.map((cell, i) => cellFor(cell, table.columns[i]!)))],
    columns: table.columns.map(({ type, name }) => ({
      width: type === 'text' && name.length < 12 ? 24 : 12,
    })),
    stickyRowsCount: 1,
  }
}

/** What looks like a formula is text too. */
function cellFor(cell: CellOf, { type }: Column): Cell {
  if (cell === undefined || cell === '') return undefined
  return type === 'text' ? { value: String(cell), type: String } : Number(cell)
}

/** A filter above each column; the library has none of its own. */
function filters(rows: readonly number[], columns: readonly number[]): Feature<Blob> {
  const addFilter = (xml: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }) => {
    const ref = `A1:${getCellAddress(rows[sheetIndex]!, columns[sheetIndex]! - 1)}`
    const markup = getSelfClosingTagMarkup('autoFilter', { ref })
    return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, SHEET_ELEMENTS, 'worksheet')
  }
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: addFilter } } } }
}

const SHEET_ELEMENTS = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet')!
