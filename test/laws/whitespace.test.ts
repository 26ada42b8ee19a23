import { describe, expect, it } from 'vitest'
import { formById } from '../../server/forms/index.ts'
import { applyEdits } from '../../server/format/edit.ts'
import { drawTable, type FormGrid } from '../../server/format/grid.ts'
import { tidySpaces, type Padding } from '../../server/format/whitespace.ts'
import { BLANKLESS, SPELLINGS } from '../support/layouts.ts'
import { plant } from '../support/planted.ts'
import { EXAMPLE_REPORTS, read } from '../support/reports.ts'
import { randomFrom } from '../support/tables.ts'
import { sample } from '../support/tier.ts'

function tidy(text: string, padding: Padding = 'none'): string {
  return applyEdits(text, tidySpaces(read(text), { start: 0, end: text.length }, padding))
}

function factsOf(text: string): readonly unknown[] {
  return read(text).facts.map(({ id, written, absent, deduced }) => [id, written, absent, deduced])
}

const FORM = formById('disclosure-2021')

/** Sums that all fail would be searched for the wrong figures at every reading, which has nothing to do with spaces. */
function soundIn(spelling: (grid: FormGrid) => string, blanks: number): string {
  return plant(FORM, spelling, randomFrom(7), blanks).text
}

/** More spaces wherever one stands beside a bar or a tab. */
function unkempt(text: string): string {
  return text.replace(/ ?([|\t]) ?/g, (all, bar: string, at: number) => (at % 3 === 0 ? `  ${bar}   ` : all))
}

/** Nor is the rule of a Markdown table of any certain length. */
function withoutSpaces(text: string): string {
  return text.replace(/[ \u3000]/g, '').replace(/-{3,}/g, '---')
}

describe.each(['none', 'columns'] as const)('tidying with padding “%s”', padding => {
  const texts = [
    ...Object.entries(SPELLINGS).map(([name, spelling]) => [name, soundIn(spelling, 4)] as const),
    ...Object.entries(BLANKLESS).map(([name, spelling]) => [name, soundIn(spelling, 0)] as const),
    ...EXAMPLE_REPORTS.map(({ name, text }) => [name, text] as const),
  ]
  it.each(sample(texts, 12))('changes spaces only, once, and no figure or blank: %s', (_, text) => {
    for (const written of [text, unkempt(text), text.replaceAll('\n', '\r\n')]) {
      const tidied = tidy(written, padding)
      expect(withoutSpaces(tidied)).toBe(withoutSpaces(written))
      expect(factsOf(tidied)).toEqual(factsOf(written))
      expect(tidy(tidied, padding)).toBe(tidied)
    }
  })
})

const HEAD = '青禾县灯塔管理处2023年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n'
const ROWS = `行政复议|行政诉讼
结果维持 |结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计
 1|2 | |\u3000|3|0|0|0|0|0| 10 |0|0|0|10
`

describe('the cells of a row', () => {
  it('have one space on either side, an empty one too', () => {
    expect(tidy(HEAD + ROWS)).toBe(`${HEAD}行政复议 | 行政诉讼
${'结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | '.repeat(3).slice(0, -3)}
1 | 2 |  |  | 3 | 0 | 0 | 0 | 0 | 0 | 10 | 0 | 0 | 0 | 10
`)
  })

  it('line up on request, figures at the right', () => {
    expect(
      tidy(HEAD + ROWS, 'columns')
        .split('\n')
        .at(-2),
    ).toBe(
      '       1 |        2 |          |          |    3 |        0 |        0 |        0 |        0 |    0 |       10 |        0 |        0 |        0 |   10',
    )
  })

  it('have a rule below the header of a Markdown table, as long as the columns are wide', () => {
    const markdown = `|  |本年制发件数|本年废止件数|现行有效件数|
|:--- | ---:|---|:---:|
|规章|0|0|0|
|行政规范性文件|2|1|9|
`
    const head = `青禾县灯塔管理处2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n`
    const ruleIn = (text: string) => text.split('\n')[3]
    expect(ruleIn(tidy(head + markdown))).toBe('| :--- | ---: | --- | :---: |')
    const padded = tidy(head + markdown, 'columns')
    expect(ruleIn(padded)).toBe('| :------------- | -----------: | ------------ | :----------: |')
    expect(padded.split('\n')[5]).toBe('| 行政规范性文件 |            2 |            1 |            9 |')
  })

  it('are left alone where spaces may tell something, or nothing can be gained', () => {
    const table = FORM.tables.find(({ id }) => id === 'applications')!
    const grid = drawTable(table, () => '1')
    for (const name of ['commas', 'columns, ideographs as two', 'one cell a line', 'box', 'HTML']) {
      const text = `${HEAD.split('\n')[0]}\n${FORM.sections[2]!.heading}\n${SPELLINGS[name]!(grid)}`
      expect(tidy(text, 'columns'), name).toBe(text)
    }
  })

  it('stay where they are outside the part that is asked for', () => {
    const text = HEAD + ROWS
    const start = text.indexOf(' 1|2')
    const edits = tidySpaces(read(text), { start, end: text.length }, 'none')
    expect(applyEdits(text, edits).slice(0, start)).toBe(text.slice(0, start))
    expect(edits.length).toBeGreaterThan(0)
  })
})
