import { describe, expect, it } from 'vitest'
import { SOUND } from './reports.ts'
import { gouji, temporaryFolder, writeFiles } from './support.ts'

const folder = temporaryFolder()
const run = (...words: string[]) => gouji(words, { cwd: folder })

const HEADER = 'file,year,organ,form,id,value,line,state,rules,status'
interface Wanted {
  readonly rule: string
  readonly organ?: string
  readonly year?: number
  readonly files: readonly string[]
  readonly facts: readonly string[]
  readonly message: string
}

async function findings(rows: readonly string[]): Promise<readonly Wanted[]> {
  writeFiles(folder, { 'facts.csv': [HEADER, ...rows, ''].join('\n') })
  return JSON.parse((await run('panel', '--format', 'json', 'facts.csv')).stdout) as Wanted[]
}

/** A row of a report with one figure. */
function row(
  organ: string,
  year: number,
  id: string,
  value: number | string,
  file = `${organ}${year}.txt`,
): string {
  return `${file},${year},${organ},disclosure-2021,${id},${value},3,read,,report`
}

const TOTAL = 'applications.newlyReceived.total'

describe('gouji panel', () => {
  it('finds two reports of one organ and year, however its name is written, and missing years', async () => {
    const found = await findings([
      row('青石县教育局', 2019, TOTAL, 3),
      row('青石县教育局', 2021, TOTAL, 4),
      row('青石县 教育局', 2021, TOTAL, 5, 'again.txt'),
    ])
    expect(found.map(({ rule, year, files }) => [rule, year, files.length])).toEqual([
      ['duplicate-report', 2021, 2],
      ['missing-year', 2020, 3],
    ])
  })

  it('compares a year with the one before, and leaves blanks out', async () => {
    const found = await findings([
      row('青石县教育局', 2021, 'applications.carriedForward.total', 5),
      row('青石县教育局', 2021, 'disclosure.regulations.inForce', 10),
      row('青石县教育局', 2022, 'applications.carriedOver.total', 6),
      row('青石县教育局', 2022, 'applications.carriedOver.naturalPerson', ''),
      row('青石县教育局', 2022, 'disclosure.regulations.issued', 2),
      row('青石县教育局', 2022, 'disclosure.regulations.repealed', 1),
      row('青石县教育局', 2022, 'disclosure.regulations.inForce', 12),
    ])
    expect(found.map(({ rule, facts }) => [rule, facts])).toEqual([
      ['carry-over-differs', ['applications.carriedOver.total']],
      ['in-force-differs', ['disclosure.regulations.inForce']],
    ])
  })

  it('says whether reports of one organ and year are the same, and compares the year after with these', async () => {
    const twice = (last: number) => [
      row('青石县教育局', 2021, 'applications.carriedForward.total', 5),
      row('青石县教育局', 2021, 'applications.carriedForward.total', last, 'again.txt'),
      row('青石县教育局', 2022, 'applications.carriedOver.total', 6),
    ]
    const messages = async (last: number) =>
      (await findings(twice(last))).map(({ rule, message }) => `${rule} ${message}`)
    expect(await messages(5)).toEqual([
      'duplicate-report 2021年度有 2 份，数据相同',
      'carry-over-differs “二、上年结转政府信息公开申请数量 · 总计”为 6，按上年应为 5',
    ])
    expect(await messages(4)).toEqual(['duplicate-report 2021年度有 2 份，有 1 个数据不同'])
  })

  it('finds a change that is unusual among all organs', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => {
      const organ = `甲${String.fromCodePoint(0x4e00 + i)}县教育局`
      return [row(organ, 2021, TOTAL, 100 + i), row(organ, 2022, TOTAL, i === 7 ? 9000 : 104 + i)]
    })
    const found = await findings(rows.flat())
    expect(found.map(({ rule, facts, year }) => [rule, facts, year])).toEqual([['outlier', [TOTAL], 2022]])
  })

  it('says the same of every table that facts writes', async () => {
    writeFiles(folder, { 'in/a.txt': SOUND, 'in/b.txt': SOUND, 'in/empty.txt': '' })
    await run(
      'facts',
      '-o',
      'long.csv',
      '--format',
      'ndjson',
      '-o',
      'lines.ndjson',
      '--format',
      'parquet',
      '-o',
      'long.parquet',
      'in',
    )
    await run('facts', '--wide', '-o', 'wide.csv', '--format', 'parquet', '-o', 'wide.parquet', 'in')
    const tables = ['long.csv', 'lines.ndjson', 'long.parquet', 'wide.csv', 'wide.parquet']
    const printed: string[] = []
    for (const table of tables) printed.push((await run('panel', '--format', 'json', table)).stdout)
    expect(new Set(printed).size).toBe(1)
    expect(printed[0]).toContain('duplicate-report')
    expect(printed[0]).toContain('same-figures')
  })

  it('is a page that stands alone, with the text around what it found', async () => {
    await findings([row('<b>县教育局', 2021, TOTAL, 3), row('<b>县教育局', 2021, TOTAL, 4, 'again.txt')])
    const { stdout } = await run('panel', 'facts.csv')
    expect(stdout).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)=/)
    expect(stdout).not.toContain('<b>')
    expect(stdout).toContain('new Chart(')
  })

  it('shows the text of what it found, whatever table it is made from', async () => {
    const later = SOUND.replaceAll('2022', '2023').replaceAll('2021', '2022')
    const nameless = SOUND.split('\n').slice(3).join('\n').replace('青石县人民政府办公室', '本单位')
    writeFiles(folder, { 'two/a.txt': SOUND, 'two/b.txt': later, 'two/c.txt': nameless })
    await run('facts', '--wide', '-o', 'two.parquet', '--format', 'ndjson', '-o', 'two.ndjson', 'two')
    for (const table of ['two.parquet', 'two.ndjson']) {
      const { stdout } = await run('panel', table)
      const excerpts = [...stdout.matchAll(/<pre>([^<]*)<\/pre>/g)].map(([, excerpt]) => excerpt)
      expect(excerpts.some(excerpt => excerpt!.includes('上年结转政府信息公开申请数量 |'))).toBe(true)
      expect(excerpts.some(excerpt => excerpt!.includes('一、总体情况'))).toBe(true)
    }
  })

  it('names a status that it does not know as it is written', async () => {
    writeFiles(folder, { 'status.csv': 'file,status\na.txt,constructor\nb.txt,not-report\n' })
    const { stdout } = await run('panel', 'status.csv')
    expect(stdout).toContain('"constructor"')
    expect(stdout).toContain('"不是年报"')
  })

  it('shows the row of each figure of one report', async () => {
    const ids = ['applications.carriedOver.total', 'applications.carriedForward.total']
    const others = Array.from({ length: 30 }, (_, i) => `${String.fromCodePoint(0x4e00 + i)}县教育局`)
    const report = (organ: string, year: number, value: number, file?: string) =>
      ids.map(id => row(organ, year, id, value, file))
    const rows = [
      ...others.flatMap(organ => [...report(organ, 2021, 20), ...report(organ, 2022, 21)]),
      ...report('青石县教育局', 2022, 20),
      ...report('青石县教育局', 2023, 900, 'of-two.txt'),
    ]
    writeFiles(folder, { 'of-two.txt': SOUND })
    await findings(rows)
    const { stdout } = await run('panel', 'facts.csv')
    const excerpts = [...stdout.matchAll(/<pre>([^<]*)<\/pre>/g)].map(([, excerpt]) => excerpt)
    expect(excerpts.some(excerpt => excerpt!.startsWith('二、上年结转'))).toBe(true)
    expect(excerpts.some(excerpt => excerpt!.includes('四、结转下年度'))).toBe(true)
  })

  it('is told what is no output of facts', async () => {
    writeFiles(folder, { 'other.csv': 'a,b\n1,2\n' })
    expect(await run('panel', 'other.csv')).toMatchObject({ status: 2, stdout: '' })
    expect((await run('panel', 'nowhere.csv')).stderr).toContain('没有这个文件')
    expect((await run('panel')).status).toBe(2)
  })
})
