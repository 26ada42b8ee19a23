import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { RULES } from '../../../server/rules/index.ts'

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

/** Words of speech or of another trade, each with the word that stands for it. */
const TERMS: Readonly<Record<string, string>> = {
  空白格: '空白单元格',
  空格子: '空白单元格',
  不平: '不成立',
  合计关系: '勾稽关系',
  无法断定: '无法确定',
  未能断定: '无法确定',
  无从得知: '无法确定',
  看不出: '无法确定',
  未采用: '未纳入核对',
  没有读入: '未纳入核对',
  不见了: '缺少',
  丢了: '缺少',
  多半: '疑',
  对照原文: '核对',
}

/** Ideographs of the first sentence, without what is quoted: names of the form's rows have up to 37 themselves. */
const LONGEST = 60

function ideographsOfFirstSentence(message: string): number {
  const [first = ''] = message.replace(/“[^”]*”/g, '').split('。', 1)
  return first.match(/\p{Script=Han}/gu)?.length ?? 0
}

describe('what the rules say', () => {
  it('is there for most of them', () => {
    expect(new Set(MESSAGES.map(({ page }) => page)).size).toBeGreaterThan(RULES.length * 0.9)
  })

  it('keeps to the terms', () => {
    const strange = MESSAGES.flatMap(({ page, message }) =>
      Object.keys(TERMS)
        .filter(term => message.replace(/“[^”]*”/g, '').includes(term))
        .map(term => `${page}: ${term} in ${message}`),
    )
    expect(strange).toEqual([])
  })

  it('says what is wrong in a first sentence that can be read at a glance', () => {
    expect(MESSAGES.filter(({ message }) => ideographsOfFirstSentence(message) > LONGEST)).toEqual([])
  })

  it('titles its rules in the same terms', () => {
    for (const { title } of RULES) for (const term of Object.keys(TERMS)) expect(title.zh).not.toContain(term)
  })
})
