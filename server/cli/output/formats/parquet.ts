// A table as Parquet, with the library that it needs.
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { version } from '../../../../package.json'
import type { Output } from '../output.ts'
import type { CellOf, Column, Table } from '../tables/table.ts'
import type { Document, Format } from './format.ts'

export function parquet(table: Table): Format {
  return { render: table.rowsOf, begin: out => openDocument(table, out) }
}

/** Cells of a row group: enough for columns to be packed well, and some 100 MB of memory. A guess. */
const GROUP = 2_000_000

function openDocument({ columns }: Table, out: Output): Document {
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)],
    createdBy: `gouji ${version}`,
  })
  let rows: CellOf[][] = []
  const send = async () => {
    await out.write(Buffer.from(bytes.getBytes()))
    bytes.index = 0
  }
  const writeGroup = async () => {
    if (rows.length === 0) return
    const columnData = columns.map((column, i) => ({
      name: column.name,
      data: rows.map(row => valueOf(row[i], column)),
    }))
    await writer.write({ columnData, rowGroupSize: rows.length })
    rows = []
    await send()
  }
  return {
    async add(piece) {
      rows.push(...(piece as CellOf[][]))
      if (rows.length * columns.length >= GROUP) await writeGroup()
    },
    async end() {
      await writeGroup()
      await writer.finish()
      await send()
    },
  }
}

function elementOf({ name, type }: Column) {
  const optional = { name, repetition_type: 'OPTIONAL' } as const
  switch (type) {
    case 'text':
      return { ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const
    case 'integer':
      return { ...optional, type: 'INT32' } as const
    case 'count':
      return { ...optional, type: 'INT64' } as const
    case 'number':
      return { ...optional, type: 'DOUBLE' } as const
  }
}

function valueOf(cell: CellOf, { type }: Column): string | number | bigint | null {
  if (cell === undefined) return null
  switch (type) {
    case 'text':
      return String(cell)
    case 'count':
      return BigInt(cell)
    case 'integer':
    case 'number':
      return Number(cell)
  }
}
