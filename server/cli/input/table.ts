// Tables that other programs wrote: CSV with a header, or a line of JSON a row.
import { Readable } from 'node:stream'
import { extname } from 'node:path'
import { describeFileError } from '../fileError.ts'
import { UsageError } from '../usage.ts'
import { chunksOf } from './bytes.ts'
import { linesOf } from './lines.ts'

export type Row = Readonly<Record<string, unknown>>

/** The rows of a table, by the names of its columns. Throws a `UsageError` for what is no table. */
export async function* readTable(file: string): AsyncGenerator<Row> {
  try {
    yield* JSON_LINES.has(extname(file).toLowerCase()) ? rowsOfJson(file) : rowsOfCsv(file)
  } catch (error) {
    if (error instanceof UsageError) throw error
    const { zh, en } = describeFileError(error)
    throw new UsageError({ zh: `${file}：${zh}。`, en: `${file}: ${en}.` })
  }
}

const JSON_LINES: ReadonlySet<string> = new Set(['.ndjson', '.jsonl'])

/** In bytes; an answer with all its figures has some 50,000. */
const LONGEST_LINE = 100_000_000

async function* rowsOfJson(file: string): AsyncGenerator<Row> {
  for await (const { bytes, number } of linesOf(chunksOf(file), LONGEST_LINE)) {
    if (bytes.length === 0) continue
    let value: unknown
    try {
      value = JSON.parse(bytes.toString())
    } catch {
      value = undefined
    }
    if (typeof value !== 'object' || value === null) {
      throw new UsageError({
        zh: `${file} 第 ${number} 行不是 {…}。`,
        en: `${file}, line ${number}: no object.`,
      })
    }
    yield value as Row
  }
}

async function* rowsOfCsv(file: string): AsyncGenerator<Row> {
  const { parse } = await import('csv-parse')
  const stream = Readable.from(chunksOf(file))
  const parser = parse({ bom: true, columns: true, relax_column_count: true, skip_empty_lines: true })
  stream.on('error', error => parser.destroy(error))
  for await (const row of stream.pipe(parser)) yield unescaped(row as Record<string, string>)
}

/** An apostrophe before what a spreadsheet would run is taken away again; an empty field is absent. */
function unescaped(row: Record<string, string>): Row {
  const known = Object.entries(row).filter(([, value]) => value !== '')
  return Object.fromEntries(
    known.map(([key, value]) => [key, value.startsWith("'") ? value.slice(1) : value]),
  )
}
