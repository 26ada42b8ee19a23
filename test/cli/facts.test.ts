import { describe, expect, it } from 'vitest'
import { BLANKS, SOUND } from './reports.ts'
import { factFiles, gouji, temporaryFolder, writeFiles, type FactsOfFile } from './support.ts'

const folder = temporaryFolder()
const ODD_NAME = 'a, "b"\nc.txt'
writeFiles(folder, {
  'sound.txt': SOUND,
  'blanks.txt': BLANKS,
  'other.txt': '今天天气晴好。',
  [ODD_NAME]: SOUND,
})
const facts = (...words: string[]) => gouji(['facts', ...words], { cwd: folder })

describe('gouji facts --format json', () => {
  it('gives a report with its tables and figures', async () => {
    const [file] = factFiles(await facts('--format', 'json', 'sound.txt')) as [FactsOfFile]
    expect({ ...file, facts: [] }).toEqual({
      file: 'sound.txt',
      encoding: 'utf-8',
      status: 'report',
      form: 'disclosure-2021',
      year: 2021,
      organ: '青石县人民政府办公室',
      tables: {
        disclosure: { layout: 'pipe' },
        applications: { layout: 'pipe' },
        disputes: { layout: 'pipe' },
      },
      facts: [],
    })
    expect(file.facts).toContainEqual({
      id: 'applications.newlyReceived.total',
      value: 197,
      written: '197',
      range: expect.any(Array) as unknown,
    })
    for (const { written, range } of file.facts) expect(SOUND.slice(...range)).toBe(written)
  })

  it('keeps blanks apart from zeros, and money as it is written with its unit', async () => {
    const [file] = factFiles(await facts('--format', 'json', 'blanks.txt')) as [FactsOfFile]
    const blanks = file.facts.filter(({ written }) => written === '')
    expect(blanks.length).toBeGreaterThan(100)
    for (const fact of blanks) expect(fact).not.toHaveProperty('value')
    const money = file.facts.find(({ id }) => id === 'disclosure.procurement.amount')
    expect(money).toMatchObject({ value: 1286.5, unit: '万元' })
  })

  it('adds what the sums prove of a blank, and nothing where they prove nothing', async () => {
    const [{ facts: proved }] = factFiles(await facts('--format', 'json', 'blanks.txt')) as [FactsOfFile]
    for (const fact of proved.filter(({ written }) => written === '')) {
      expect(Object.keys(fact)).toEqual(['id', 'written', 'range', 'deduced'])
      expect(fact.deduced).toBe(0)
    }
    // Two blanks that only together make up for what is missing: neither is known.
    writeFiles(folder, { 'open.txt': SOUND.replace('7 | 1 | 2 | 1 | 11 |', ' |  | 2 | 1 | 11 |') })
    const [open] = factFiles(await facts('--format', 'json', 'open.txt')) as [FactsOfFile]
    const blanks = open.facts.filter(({ written }) => written === '')
    expect(blanks.map(({ id }) => id)).toEqual(['disputes.review.upheld', 'disputes.review.corrected'])
    for (const fact of blanks) expect(Object.keys(fact)).toEqual(['id', 'written', 'range'])
  })

  it('names the rows whose figures have no columns, and why', async () => {
    const lost = [
      '青石县水利局2022年政府信息公开工作年度报告',
      '三、收到和处理政府信息公开申请情况',
      '一、本年新收政府信息公开申请数量 | 5 | 1 | 0 | 0 | 0 | 2 | 8',
      '二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 1 | 2',
      '（一）予以公开 | 4 | 1 | 0 | 0 | 0 | 1 | 6',
      '（二）部分公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 9',
    ].join('\n')
    writeFiles(folder, { 'lost.txt': lost })
    const [file] = factFiles(await facts('--format', 'json', 'lost.txt')) as [FactsOfFile]
    expect(file.tables.applications).toEqual({
      layout: 'pipe',
      untold: [
        { row: 'carriedOver', reason: 'no-measure' },
        { row: 'partiallyGranted', reason: 'too-many-cells' },
      ],
    })
  })

  it('says null for what a text does not tell', async () => {
    const [file] = factFiles(await facts('--format', 'json', 'other.txt'))
    expect(file).toEqual({
      file: 'other.txt',
      encoding: 'utf-8',
      status: 'not-report',
      reason: 'no-sign-of-report',
      form: null,
      year: null,
      organ: null,
      tables: {},
      facts: [],
    })
  })

  it('has an object for what cannot be read too', async () => {
    const answer = await facts('--format', 'json', 'nowhere.txt', 'other.txt')
    expect(answer.status).toBe(2)
    expect(factFiles(answer)[0]).toEqual({
      file: 'nowhere.txt',
      status: 'failed',
      reason: 'not-found',
      error: '没有这个文件或文件夹',
      encoding: null,
      form: null,
      year: null,
      organ: null,
      tables: {},
      facts: [],
    })
  })

  it('ends with 0 whatever is wrong in the reports', async () => {
    expect((await facts('--format', 'json', 'other.txt', 'blanks.txt')).status).toBe(0)
  })
})

describe('gouji facts --format csv', () => {
  it('is the default: a header and a row a figure', async () => {
    const { status, stdout, stderr } = await facts('sound.txt')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const [header, ...rows] = parseCsv(stdout)
    expect(header!.join(',')).toBe(
      'file,year,organ,form,id,table,row,column,value,written,deduced,unit,line,character,' +
        'state,rules,status,reason,encoding',
    )
    expect(rows).toHaveLength(200)
    const row = rows.find(([, , , , id]) => id === 'applications.refused.stateSecret.naturalPerson')!
    expect(row.slice(0, 12)).toEqual([
      'sound.txt',
      '2021',
      '青石县人民政府办公室',
      'disclosure-2021',
      'applications.refused.stateSecret.naturalPerson',
      'applications',
      'refused.stateSecret',
      'naturalPerson',
      '1',
      '1',
      '',
      '',
    ])
    const [line, character] = row.slice(12, 14).map(Number)
    expect(SOUND.split('\n')[line!]!.slice(character)).toMatch(/^1 \| 0 \|/)
  })

  it('quotes what would break a row', async () => {
    const { stdout } = await facts(ODD_NAME)
    const rows = parseCsv(stdout)
    expect(rows[1]![0]).toBe(ODD_NAME)
    expect(new Set(rows.map(row => row.length))).toEqual(new Set([19]))
  })

  it('leaves the value of a blank empty', async () => {
    const rows = parseCsv((await facts('blanks.txt')).stdout)
    const blank = rows.find(row => row[14] === 'derived')!
    expect(blank.slice(8, 11)).toEqual(['', '', '0'])
  })

  it('has one header for all files', async () => {
    const rows = parseCsv((await facts('sound.txt', 'blanks.txt')).stdout)
    expect(rows.filter(([file]) => file === 'file')).toHaveLength(1)
    expect(new Set(rows.map(([file]) => file))).toEqual(new Set(['file', 'sound.txt', 'blanks.txt']))
  })

  /** RFC 4180. */
  function parseCsv(text: string): string[][] {
    const rows: string[][] = [[]]
    for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
      rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'))
      if (end === '\n') rows.push([])
    }
    return rows.filter(row => row.length > 0)
  }
})
