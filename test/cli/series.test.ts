import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkedFiles, gouji, temporaryFolder, writeFiles } from './support.ts'

const folder = temporaryFolder()
const year = (n: number) =>
  readFileSync(new URL(`../../examples/qingshi-government-office-${n}.txt`, import.meta.url), 'utf8')
/** What 2021 carries forward is 11 here in all: one of its parts is 1 less. No sum fails. */
const FEWER = year(2021)
  .replace(
    '四、结转下年度继续办理 | 9 | 2 | 0 | 0 | 1 | 0 | 12 |',
    '四、结转下年度继续办理 | 8 | 2 | 0 | 0 | 1 | 0 | 11 |',
  )
  .replace(
    '二、上年结转政府信息公开申请数量 | 6 | 1 | 0 | 0 | 0 | 0 | 7 |',
    '二、上年结转政府信息公开申请数量 | 5 | 1 | 0 | 0 | 0 | 0 | 6 |',
  )

writeFiles(folder, {
  'right/2021.txt': year(2021),
  'right/2022.txt': year(2022),
  'right/2023.txt': year(2023),
  'wrong/2021.txt': FEWER,
  'wrong/2022.txt': year(2022),
  'wrong/2023.txt': year(2023),
  'copies/2021.txt': FEWER,
  'copies/2021-2.txt': FEWER,
  'copies/2022.txt': year(2022),
  'gap/2021.txt': FEWER,
  'gap/2023.txt': year(2023),
})

/** The running text restates the figures as they were, which is no matter here. */
const CHECK = ['check', '--rule', 'text-differs=off', '--format', 'json']
const check = async (...words: string[]) => checkedFiles(await gouji([...CHECK, ...words], { cwd: folder }))
const rulesIn = (files: Awaited<ReturnType<typeof check>>) =>
  files.map(({ file, findings }) => [file, findings.map(({ rule }) => rule)])

describe('the reports of one organ', () => {
  it('are compared from year to year, whatever the order of the paths', async () => {
    expect(rulesIn(await check('right'))).toEqual(
      ['right/2021.txt', 'right/2022.txt', 'right/2023.txt'].map(file => [file, []]),
    )
    expect(rulesIn(await check('wrong/2023.txt', 'wrong/2021.txt', 'wrong/2022.txt'))).toEqual([
      ['wrong/2023.txt', []],
      ['wrong/2021.txt', ['carry-over-differs']],
      ['wrong/2022.txt', ['carry-over-differs']],
    ])
  })

  it('lead to the figures in the other file', async () => {
    const [, second] = await check('wrong/2021.txt', 'wrong/2022.txt')
    const { related, message } = second!.findings[0]!
    expect(message).toContain('“总计”为 12，2021 年度为 11，多 1')
    const elsewhere = related.filter(({ file }) => file !== undefined)
    expect(elsewhere.map(({ file }) => file)).toEqual(['wrong/2021.txt', 'wrong/2021.txt'])
    expect(elsewhere.map(({ range: [start, end] }) => FEWER.slice(start, end))).toEqual(['8', '11'])
    expect(FEWER.split('\n')[elsewhere[0]!.start!.line]).toMatch(/^四、结转/)
    const { stdout } = await gouji(['check', 'wrong'], { cwd: folder })
    expect(stdout).toContain('”为 8 (wrong/2021.txt:53:15)')
    const sarif = await gouji(['check', '--format', 'sarif', 'wrong'], { cwd: folder })
    expect(sarif.stdout).toMatch(
      /relatedLocations":\[\{"id":0,"physicalLocation":\{"artifactLocation":\{"uri":"wrong\/2022/,
    )
  })

  it('are compared although there are copies of them', async () => {
    const found = rulesIn(await check('copies'))
    expect(found).toHaveLength(3)
    expect(found.every(([, rules]) => rules!.includes('carry-over-differs'))).toBe(true)
  })

  it('are not compared over a gap or one by one', async () => {
    expect(rulesIn(await check('gap')).flatMap(([, rules]) => rules)).toEqual([])
    expect(rulesIn(await check('wrong/2022.txt'))).toEqual([['wrong/2022.txt', []]])
  })

  it('are left alone by fix', async () => {
    await gouji(['fix', 'wrong'], { cwd: folder })
    expect(readFileSync(join(folder, 'wrong/2021.txt'), 'utf8')).toBe(FEWER)
    expect(readFileSync(join(folder, 'wrong/2022.txt'), 'utf8')).toBe(year(2022))
  })

  it('come from standard input too', async () => {
    const files = checkedFiles(await gouji([...CHECK, '-', 'wrong/2022.txt'], { cwd: folder, input: FEWER }))
    expect(rulesIn(files)).toEqual([
      ['-', ['carry-over-differs']],
      ['wrong/2022.txt', ['carry-over-differs']],
    ])
  })
})

describe('gouji.json', () => {
  const untitled = (n: number, text = year(n)) => text.replace(/青石县人民政府办公室\d{4}年/g, '')
  writeFiles(folder, {
    'told/a.txt': untitled(2021, FEWER).replaceAll('2021年1月1日', '今年元旦'),
    'told/b.txt': year(2022),
    'told/gouji.json': JSON.stringify({
      series: {
        reports: { 'told/a.txt': { organ: '青石县府办', year: 2021 } },
        names: { 青石县人民政府办公室: ['青石县府办'] },
      },
    }),
    'broken/gouji.json': '{',
  })

  it('says organs and years; it is found from each path upwards, or named', async () => {
    const inside = await gouji([...CHECK, 'a.txt', 'b.txt'], { cwd: join(folder, 'told') })
    const named = await check('--config', 'told/gouji.json', 'told')
    const outside = await check('told')
    for (const files of [checkedFiles(inside), named, outside]) {
      expect(files.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
        // What the settings say stands in no title.
        ['title-without-organ', 'carry-over-differs'],
        ['carry-over-differs'],
      ])
    }
  })

  it.each([
    [{ serie: {} }, '是否指“series”'],
    [{ series: { report: {} } }, '是否指“reports”'],
    [{ series: { reports: { 'a.txt': { organ: 5 } } } }, 'series.reports["a.txt"].organ 应是文字'],
    [{ series: { reports: { 'a.txt': { year: '2021' } } } }, 'series.reports["a.txt"].year 应是年份'],
    [{ series: { reports: { 'a.txt': { years: 2021 } } } }, '是否指“year”'],
    [{ series: { names: { 青石县司法局: '县司法局' } } }, 'series.names["青石县司法局"] 应是名称的列表'],
    [{ series: { parts: [] } }, 'series.parts 应是'],
    [{ series: { reports: { 'nowhere/b.txt': { year: 2021 } } } }, '没有这个文件'],
    [[], '应是 {…}'],
  ])('is not read in part: %j', async (config, message) => {
    writeFiles(folder, { 'faulty/a.txt': year(2021), 'faulty/gouji.json': JSON.stringify(config) })
    const { status, stdout, stderr } = await gouji(['check', 'faulty/a.txt'], { cwd: folder })
    expect(stderr).toContain(message)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  })

  it('must be JSON, and be there when it is named', async () => {
    const broken = await gouji(['check', '../right'], { cwd: join(folder, 'broken') })
    expect(broken).toMatchObject({ status: 2, stdout: '' })
    expect(broken.stderr).toContain('gouji.json')
    const missing = await gouji(['check', '--config', 'nowhere.json', 'right'], { cwd: folder })
    expect(missing.status).toBe(2)
    expect(missing.stderr).toContain('nowhere.json')
  })
})
