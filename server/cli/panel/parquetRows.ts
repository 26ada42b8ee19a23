// The rows of a Parquet file, a row group at a time, with the library that it needs.
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { describeFileError } from '../fileError.ts'
import { refuseSpecial } from '../input/bytes.ts'
import type { Row } from '../input/table.ts'
import { UsageError } from '../usage.ts'

export async function* parquetRows(path: string): AsyncGenerator<Row> {
  try {
    await refuseSpecial(path)
    const file = await asyncBufferFromFile(path)
    const metadata = await parquetMetadataAsync(file)
    let start = 0
    for (const { num_rows } of metadata.row_groups) {
      const end = start + Number(num_rows)
      yield* (await parquetReadObjects({ file, metadata, rowStart: start, rowEnd: end })) as Row[]
      start = end
    }
  } catch (error) {
    const { zh, en } = describeFileError(error)
    throw new UsageError({ zh: `${path}：${zh}。`, en: `${path}: ${en}.` })
  }
}
