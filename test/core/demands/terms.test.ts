import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { SEVERITY_NAMES } from '../../../server/cli/severityNames.ts'
import { RULES } from '../../../server/rules/index.ts'
import {
  severityNamesIn,
  textsOfCode,
  textsOfExtension,
  textsOfPages,
  type ChineseText,
} from '../../support/chineseTexts.ts'

/** What every rule says, as its manual page shows it, in Chinese. */
const MESSAGES = globSync('docs/rules/*.md')
  .sort()
  .flatMap(page =>
    Array.from(
      readFileSync(page, 'utf8').matchAll(/^```findings\n([^]*?)^```/gm),
      ([, block]) => [page, block!] as const,
    ),
  )
  .flatMap(([page, block]) =>
    block
      .split('\n')
      .map(line => /^.? ?(?:error|warning|info|hint) (.*\p{Script=Han}.*?)(?: →.*)?$/u.exec(line)?.[1])
      .filter(message => message !== undefined)
      .map(message => ({ page, message })),
  )

/** Words of speech, of another trade or for the same thing, each with the one that stands for it. */
const TERMS: Readonly<Record<string, string>> = {
  空白格: '空白单元格',
  空格子: '空白单元格',
  格空白: '空白单元格',
  一格一行: '一个单元格一行',
  不平: '不成立',
  算不拢: '不一致',
  对不上: '不一致、不对应',
  合计关系: '勾稽关系',
  合计能证明: '可推算',
  由合计可知: '由勾稽关系推算',
  可证: '可推算',
  证得: '推算',
  推得: '推算',
  无法断定: '无法确定',
  未能断定: '无法确定',
  断定不了: '无法确定',
  断不定: '无法确定',
  不能断定: '无法确定',
  看不准: '无法确定',
  拿不准: '无法确定',
  看不出: '无法确定',
  认不出: '无法确定',
  说不清: '无法确定',
  无从得知: '无法确定',
  读不出: '无法识别',
  无法辨认: '无法识别',
  没能读出: '无法识别',
  未采用: '未纳入核对',
  没有读入: '未纳入核对',
  照读: '核对',
  不见了: '缺少',
  丢了: '缺少、丢失',
  多半: '疑',
  对照原文: '核对',
  照原样接受: '保留原文',
  已接受: '已保留',
  撤回接受: '取消保留',
  重新计算: '重算',
  修正: '改正',
  更正: '改正',
  空白表格: '规定表样',
  统一格式: '规定格式',
  官方表格: '规定格式的表格',
  来去: '收办',
  查看日志: '显示输出',
  没能完成: '未完成',
}

/** Ideographs of a message, with all that it quotes. */
const LONGEST = 60

function ideographsOf(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0
}

/** In the code what is filled in is not known. */
function ideographsOfFirstSentence(text: string): number {
  return ideographsOf(text.replace(/“[^”]*”/g, '').split('。', 1)[0]!)
}

/** What is quoted may be anything. */
function strangeIn({ place, text }: ChineseText): readonly string[] {
  const own = text.replace(/“[^”]*”|`[^`]*`/g, '')
  return Object.keys(TERMS)
    .filter(term => own.includes(term))
    .map(term => `${place}: ${term}, better ${TERMS[term]!}: ${text}`)
}

/** Help lists what there is, and is read at leisure. */
const HELP = /^server\/cli\/(?:help|options|commands|stream|output\/tables)/

const CODE = textsOfCode()

describe('what the rules say', () => {
  it('is there for most of them', () => {
    expect(new Set(MESSAGES.map(({ page }) => page)).size).toBeGreaterThan(RULES.length * 0.9)
  })

  it('keeps to the terms', () => {
    expect(MESSAGES.flatMap(({ page, message }) => strangeIn({ place: page, text: message }))).toEqual([])
  })

  it('can be read at a glance', () => {
    expect(MESSAGES.filter(({ message }) => ideographsOf(message) > LONGEST)).toEqual([])
  })

  it('keeps to the terms wherever a user reads it', () => {
    const all = [...CODE, ...textsOfExtension(), ...textsOfPages()]
    expect(all.length).toBeGreaterThan(1000)
    expect(all.flatMap(strangeIn)).toEqual([])
  })

  it('can be read at a glance wherever it stands', () => {
    const long = CODE.filter(({ text }) => ideographsOfFirstSentence(text) > LONGEST)
    expect(long.filter(({ place }) => !HELP.test(place))).toEqual([])
  })

  it('names severities alike everywhere', () => {
    const names = textsOfExtension().filter(({ place }) => / (?:Error|Warning|Information)$/.test(place))
    expect(names.map(({ text }) => text)).toEqual(['错误', '警告', '信息'])
    const known = Object.values(SEVERITY_NAMES).map(({ zh }) => zh)
    expect(known).toEqual(['错误', '警告', '信息', '提示'])
    for (const file of ['preview/words.ts', 'web/words.ts']) expect(severityNamesIn(file)).toEqual(known)
  })

  it('titles its rules in the same terms', () => {
    for (const { title } of RULES) for (const term of Object.keys(TERMS)) expect(title.zh).not.toContain(term)
  })
})
