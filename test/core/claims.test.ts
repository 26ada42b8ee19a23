import { format, resolveConfig } from 'prettier'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../server/report.ts'
import { claimsOf, HEAD } from '../support/claims.ts'
import { readFixture, UPDATING } from '../support/fixture.ts'
import { read } from '../support/reports.ts'

/** A row of the table of `claims.md`: a sentence, and what it says. */
const ROW = /^\| (?!句子|-)(.+) \| (.+) \|$/gm
const PAGE = new URL('claims.md', import.meta.url)
const style = await resolveConfig(PAGE)
const MANUAL = await readFixture(PAGE, updatedTable)
const CLAIMING = [...MANUAL.matchAll(ROW)].map(([, a, b]) => [a!.trim(), b!.trim()] as const)
const SILENT = [...MANUAL.matchAll(/^- (.+)$/gm)].map(([, sentence]) => sentence!)

describe('a sentence that restates figures', () => {
  it('is told in many ways', () => {
    expect(CLAIMING.length).toBeGreaterThanOrEqual(120)
    expect(SILENT.length).toBeGreaterThanOrEqual(60)
  })

  it.each(CLAIMING)('%s', (sentence, expected) => expect(claimsOf(sentence), UPDATING).toBe(expected))
})

it('is said anew in the table of sentences by an update, whatever stood there', async () => {
  const otherWords = MANUAL.replace(ROW, '| $1 | 换了说法 |')
  expect(otherWords).not.toBe(MANUAL)
  expect(await updatedTable(otherWords)).toBe(MANUAL)
})

it('is told with every verb, object, counter and numeral', () => {
  const verbs = ['收到', '受理', '新收', '收办', '接收', '接到', '新收到', '共收到', '登记受理']
  const objects = ['政府信息公开申请', '依申请公开', '信息公开申请', '依申请公开申请', '公开申请']
  const numerals = { 348: 348, 三百四十八: 348, '１２': 12, 十二: 12, 两: 2, '1,348': 1348 }
  const told = verbs.flatMap(verb =>
    objects.flatMap(object =>
      [...'件条份宗例起'].flatMap(counter =>
        Object.entries(numerals).map(([numeral, value]) => ({
          sentence: `全年${verb}${object}${numeral}${counter}。`,
          value,
        })),
      ),
    ),
  )
  const { claims } = read(HEAD + told.map(({ sentence }) => `${sentence}\n`).join('')).running
  expect(claims.map(({ value, sure }) => [value, sure])).toEqual(told.map(({ value }) => [value, true]))
})

describe('a sentence that restates nothing', () => {
  it.each(SILENT)('%s', sentence => expect(claimsOf(sentence)).toBe(''))
})

it('reads a sentence that the page breaks as one that it does not break', () => {
  const long =
    '本局全年受理信息公开申请94件，其中予以公开41件，部分公开7件，不予公开12件，无法提供31件，有3件结转次年办理。'
  const broken = long.replace(/.{30}/g, '$&\n  ')
  expect(values(read(`${HEAD}${broken}\n`))).toEqual([94, 41, 7, 12, 31, 3])
})

it('points at the figure as it is written, and at the clause', () => {
  const text = `${HEAD}📢全年共收到政府信息公开申请\u3000１，０５２\u3000件，办结五十件。\n`
  const spans = read(text).running.claims.map(({ start, end, clause }) => [
    text.slice(start, end),
    text.slice(clause.start, clause.end).replace('📢', ''),
  ])
  expect(spans).toEqual([
    ['１，０５２', '全年共收到政府信息公开申请\u3000１，０５２\u3000件'],
    ['五十', '办结五十件'],
  ])
})

it.each([
  ['松湖市信访局', '松湖市信访局收到政府信息公开申请5件。', [5]],
  ['松湖市信访局', '市信访局共收到政府信息公开申请5件，办结4件。', [5, 4]],
  ['松湖市市场监督管理局', '2022年，松湖市市场监督管理局收到政府信息公开申请5件。', [5]],
  ['代县人民政府', '代县政府收到政府信息公开申请5件。', [5]],
  ['代县人民政府', '代县人民政府办理政府信息公开申请5件。', [5]],
  ['松湖市人民政府办公室', '代市政府办理政府信息公开申请5件。', []],
  ['松湖市信访局', '林溪市信访局收到政府信息公开申请5件。', []],
])('reads the name of %s as a name in: %s', (organ, sentence, expected) => {
  expect(values(read(`${organ}2022年政府信息公开工作年度报告\n一、总体情况\n${sentence}\n`))).toEqual(
    expected,
  )
})

it('takes what a heading on a line of its own says for the paragraphs below it', () => {
  const under = (heading: string) =>
    read(`${HEAD}${heading}\n全年共收到申请5件，答复4件。\n办结4件。\n`).running.claims.map(
      ({ value, sure }) => `${value}${sure ? '' : '？'}`,
    )
  expect(under('（二）依申请公开情况')).toEqual(['5', '4', '4'])
  expect(under('（四）平台建设情况')).toEqual(['5？', '4？'])
})

it('leaves what is told of problems and plans alone', () => {
  const text = `${HEAD}无\n五、存在的主要问题及改进情况\n全年共收到政府信息公开申请56件。\n`
  expect(read(text).running.claims).toEqual([])
})

/** The page with what is read of each sentence now, its table drawn anew. */
async function updatedTable(page: string): Promise<string> {
  const updated = page.replace(
    ROW,
    (_, sentence: string) => `| ${sentence.trim()} | ${claimsOf(sentence.trim())} |`,
  )
  return format(updated, { ...style, parser: 'markdown' })
}

function values(report: Report): readonly number[] {
  return report.running.claims.map(({ value }) => value)
}
