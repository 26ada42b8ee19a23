import { readFileSync } from 'node:fs'
import prettier from 'prettier'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../server/format/edit.ts'
import { claimsPage } from '../claims/page.ts'
import { marked, OF_2019, OF_2021, sentenceFindings, withSentence, type Report } from '../claims/report.ts'
import { PAIRS, PAIRS_OF_2019, SILENT, UNCERTAIN, type Pair } from '../claims/sentences.ts'

it('the page is what the script makes of the sentences; npm run claims writes it', async () => {
  const page = readFileSync(new URL('../../docs/claims.md', import.meta.url), 'utf8')
  const options = { ...(await prettier.resolveConfig('docs/claims.md')), parser: 'markdown' }
  expect(page).toBe(await prettier.format(claimsPage(), options))
})

describe('a sentence with a fault, and its sound twin', () => {
  it.each(rowsOf(PAIRS))('%s', (...pair) => expectPair(OF_2021, pair))
})

describe('the same in the form of 2019', () => {
  it.each(rowsOf(PAIRS_OF_2019))('%s', (...pair) => expectPair(OF_2019, pair))
})

function rowsOf(groups: Readonly<Record<string, readonly Pair[]>>): Pair[] {
  return Object.values(groups).flat()
}

function expectPair(report: Report, [faulty, sound, outcome]: Pair): void {
  const { plain, from, to } = marked(faulty)
  const { text, start } = withSentence(report, plain)
  const found = sentenceFindings(text)
  const meets = found.filter(
    ({ rule, severity, range, related }) =>
      `${severity} ${rule}` === outcome &&
      [{ range }, ...related].some(({ range }) => range.start < start + to && range.end > start + from),
  )
  expect(meets.length, JSON.stringify(found.map(({ rule, message }) => [rule, message.zh]))).toBeGreaterThan(
    0,
  )
  expect(messagesIn(withSentence(report, sound).text)).toEqual([])
  for (const { edits } of meets.flatMap(({ fixes }) => fixes))
    expect(messagesIn(applyEdits(text, edits)), 'once it is mended').toEqual([])
}

function messagesIn(text: string): readonly string[] {
  return sentenceFindings(text).map(({ message }) => message.zh)
}

describe('a sentence that is of something else', () => {
  it.each(SILENT)('%s', sentence => {
    expect(messagesIn(withSentence(OF_2021, sentence).text)).toEqual([])
  })
})

describe('a sentence that may mean several figures is found, and none is offered for it', () => {
  it.each(UNCERTAIN)('%s', sentence => {
    const found = sentenceFindings(withSentence(OF_2021, sentence).text)
    expect(found.length).toBeGreaterThan(0)
    expect(found.flatMap(({ fixes }) => fixes.map(({ title }) => title.zh))).toEqual([])
  })
})

it('points at the figure as it is written, whatever stands before it', () => {
  const { text } = withSentence(OF_2021, '📢𠮷全年共收到政府信息公开申请\u3000１，０５２\u3000件。')
  const [finding] = sentenceFindings(text)
  expect(text.slice(finding!.range.start, finding!.range.end)).toBe('１，０５２')
})

it('mends a figure in the manner in which it is written', () => {
  const fixOf = (sentence: string) =>
    sentenceFindings(withSentence(OF_2021, sentence).text)[0]!.fixes[0]!.edits[0]!.text
  expect(fixOf('全年收到信息公开申请二百二十件。')).toBe('二百一十二')
  expect(fixOf('全年收到信息公开申请贰佰贰拾件。')).toBe('贰佰壹拾贰')
  expect(fixOf('全年收到信息公开申请２０２件。')).toBe('２１２')
  expect(fixOf('全年行政事业性收费63.5万元。')).toBe('36.5')
})

it('takes 各部门 with 各镇 for a government itself, and neither alone', () => {
  const { text } = withSentence(OF_2021, '各部门、各镇规范登记程序，收到申请202件。')
  const ofGovernment = text.replace('青石县档案馆', '青石县人民政府')
  expect(messagesIn(text)).toEqual([])
  expect(messagesIn(ofGovernment)).toHaveLength(1)
  expect(messagesIn(ofGovernment.replace('各部门、', ''))).toEqual([])
})

it('takes 各级行政机关 for a government itself, and for no part of another organ', () => {
  const { text } = withSentence(OF_2021, '各级行政机关共收到申请202件。')
  expect(messagesIn(text)).toEqual([])
  expect(messagesIn(text.replace('青石县档案馆', '青石县人民政府'))).toHaveLength(1)
})

it('takes a report in the name of a place alone for that of its government', () => {
  const { text } = withSentence(OF_2021, '全县各级行政机关共收到申请202件。')
  expect(messagesIn(text.replace('青石县档案馆', '青石县'))).toHaveLength(1)
  expect(messagesIn(text.replace('青石县档案馆', '青石县北坡街道'))).toEqual([])
  expect(messagesIn(text.replace('青石县档案馆', '青石县机关小区'))).toEqual([])
})

it('takes what a town does in its government’s name for all that it does', () => {
  const { text } = withSentence(OF_2021, '以镇政府名义制发行政规范性文件7件。')
  expect(messagesIn(text.replace('青石县档案馆', '青石县北坡镇人民政府'))).toHaveLength(1)
  expect(messagesIn(text.replace('青石县档案馆', '青石县人民政府'))).toEqual([])
})
