import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { codebook } from '../../server/figures/codebook.ts'
import { BLANKS, DOUBTFUL, REPAIRABLE, SOUND } from './reports.ts'
import { gouji, temporaryFolder, writeFiles, elementsOf } from './support.ts'

const folder = temporaryFolder()
writeFiles(folder, {
  'in/doubtful.txt': DOUBTFUL,
  'in/empty.txt': '',
  'in/repairable.txt': REPAIRABLE,
  'in/sound.txt': SOUND,
})
const run = (...words: string[]) => gouji(words, { cwd: folder })

type Value = string | number | bigint | null | undefined

describe('figures as tables', () => {
  const rowsOf = async (name: string) =>
    (await parquetReadObjects({ file: await asyncBufferFromFile(join(folder, name)) })) as Record<
      string,
      Value
    >[]

  it('are typed in Parquet, and the same as in CSV', async () => {
    await run('facts', '--format', 'csv', '-o', 'long.csv', '--format', 'parquet', '-o', 'long.parquet', 'in')
    const rows = await rowsOf('long.parquet')
    const lines = readFileSync(join(folder, 'long.csv'), 'utf8').trimEnd().split('\n').slice(1)
    expect(rows.map(({ file, id, state }) => [file, id, state])).toHaveLength(lines.length)
    for (const [i, { id, value, state, status }] of rows.entries()) {
      const line = lines[i]!
      expect(line).toContain([id ?? '', ''].join(','))
      expect(line).toContain(`,${[state ?? '', ''].join(',')}`)
      if (value !== undefined && value !== null) expect(line).toContain(`,${String(value)},`)
      expect(['report', 'empty']).toContain(status)
    }
    expect(rows.find(({ id }) => id === 'applications.newlyReceived.total')!.value).toBeTypeOf('number')
  })

  it('may have a report a row, with the state of each figure', async () => {
    writeFiles(folder, { 'wide/a.txt': SOUND, 'wide/b.txt': BLANKS, 'wide/c.txt': '' })
    await run('facts', '--wide', '-o', 'wide.parquet', 'wide')
    const [sound, blanks, empty] = await rowsOf('wide.parquet')
    expect(sound).toMatchObject({
      status: 'report',
      year: 2021,
      applications_newlyReceived_total: 197n,
      errors: 0,
    })
    expect(sound!.states).toMatch(/^r{200}$/)
    expect(blanks!.states).toMatch(/^[rd]{198}$/)
    expect(blanks).toMatchObject({
      disclosure_procurement_amount: 1286.5,
      disclosure_procurement_amount_unit: '万元',
    })
    expect(empty).toMatchObject({ status: 'empty', states: null })
  })

  it('stand in a workbook with a header that stays, filters, and the codebook', async () => {
    await run('facts', '--wide', '-o', 'wide.xlsx', 'wide')
    const parts = unzipSync(readFileSync(join(folder, 'wide.xlsx')))
    const part = (name: string) => Buffer.from(parts[name]!).toString()
    expect(part('xl/worksheets/sheet1.xml')).toContain('state="frozen"')
    expect(part('xl/worksheets/sheet1.xml')).toMatch(/<autoFilter ref="A1:[A-Z]+4"\/>/)
    expect(part('xl/workbook.xml')).toContain('代码本')
    elementsOf(part('xl/worksheets/sheet1.xml'))
  })

  it('may begin with a mark for Excel', async () => {
    expect((await run('facts', '--bom', 'in/sound.txt')).stdout.startsWith('\ufefffile,year,')).toBe(true)
  })
})

describe('the codebook', () => {
  it('has every figure of every form, each with its column and its like in the other form', () => {
    const entries = codebook()
    expect(entries.filter(({ form }) => form === 'disclosure-2021')).toHaveLength(200)
    const columns = new Map(entries.map(({ column, id }) => [column, id]))
    expect(columns.size).toBe(new Set(entries.map(({ id }) => id)).size)
    const entry = (form: string, id: string) => entries.find(one => one.form === form && one.id === id)!
    expect(entry('disclosure-2019', 'applications.otherHandling.total').other).toEqual({
      kind: 'split',
      ids: ['correctionOverdue', 'feeOverdue', 'other'].map(row => `applications.otherHandling.${row}.total`),
    })
    expect(entry('disclosure-2021', 'applications.otherHandling.other.total').other.kind).toBe('merged')
    expect(entry('disclosure-2019', 'disclosure.penalties.change').other.kind).toBe('gone')
    expect(entry('disclosure-2021', 'applications.newlyReceived.total')).toMatchObject({
      other: { kind: 'same' },
      label: { zh: '一、本年新收政府信息公开申请数量 · 总计', en: 'Applications: newly received: total' },
    })
    expect(entry('disclosure-2021', 'applications.newlyReceived.total').equations).toContain(
      'applications.rowTotal',
    )
  })
})
