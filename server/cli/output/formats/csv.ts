// A table as CSV.
import { csvRow } from '../../../figures/csv.ts'
import type { Page } from '../../examine/job.ts'
import { BYTE_ORDER_MARK } from '../../input/encoding.ts'
import type { Table } from '../tables/table.ts'
import { textFormat, type Format } from './format.ts'

export function csv({ columns, rowsOf }: Table, { bom }: Page): Format {
  const header = csvRow(columns.map(({ name }) => name))
  return textFormat({
    begin: `${bom ? BYTE_ORDER_MARK : ''}${header}\n`,
    separator: '',
    render: examined =>
      rowsOf(examined)
        .map(row => `${csvRow(row)}\n`)
        .join(''),
    end: () => '',
  })
}
