// Marks of tables that are written loosely: the figures are the same as where they are written well.
import { describe, expect, it } from 'vitest'
import { SPELLINGS, spelled } from '../support/layouts.ts'
import { read, textOf } from '../support/reports.ts'

const REPORT = read(textOf('qingshi-government-office-2022'))
const figuresIn = (text: string) => read(text).facts.map(({ id, value }) => [id, value])

function same(name: string, loosely: (text: string) => string): void {
  const text = spelled(REPORT, SPELLINGS[name]!)
  const loose = loosely(text)
  expect(loose).not.toBe(text)
  expect(figuresIn(loose)).toEqual(figuresIn(text))
}

describe('a table of a wiki', () => {
  it.each(['wiki, a cell on each line', 'wiki, a row on each line'])(
    'has attributes without quotes: %s',
    name => {
      same(name, text => text.replace(/="(\d+)"/g, '=$1'))
    },
  )

  it('has attributes of other kinds beside them', () => {
    same('wiki, a cell on each line', text =>
      text.replace(/^\| colspan/gm, '| style="width: 3em" data-a=1 colspan'),
    )
  })

  it('has rows that say how they look', () => {
    same('wiki, a cell on each line', text => text.replace(/^\|-$/gm, '|- style="color:red"'))
  })

  it('has cells that are no attribute although a sign of equality stands in them', () => {
    same('wiki, a cell on each line', text => text.replace('| 信息内容', '| title="信息 | 信息内容'))
  })

  it('has a caption', () => {
    same('wiki, a cell on each line', text => text.replace(/^(\{\|.*)$/gm, '$1\n|+ 统计表'))
  })
})

describe('a table of HTML', () => {
  it('has comments between cells and within them', () => {
    same('HTML', text => text.replaceAll('</td>', '<!-- 格 --></td><!-- -->'))
  })

  it('has spans without quotes and in capitals', () => {
    same('HTML', text =>
      text.replace(
        /(col|row)span="(\d+)"/g,
        (_, which: string, count: string) => `${which.toUpperCase()}SPAN=${count}`,
      ),
    )
  })

  it('has line breaks and entities for spaces within labels', () => {
    same('HTML', text => text.replaceAll('自然人', '自<br/>然&nbsp;人'))
  })
})

describe('comma-separated values', () => {
  it('have quotes around every cell', () => {
    same('commas', text =>
      text.replace(/^[^\n]*,[^\n]*$/gm, line =>
        line
          .split(',')
          .map(cell => `"${cell}"`)
          .join(','),
      ),
    )
  })

  it('have quotes that are doubled within a cell', () => {
    same('commas', text => text.replaceAll('3.危及“三安全一稳定”', '"3.危及""三安全一稳定"""'))
  })
})

describe('a table of Markdown', () => {
  it('has figures and labels that are marked as strong', () => {
    same('pipe, Markdown', text =>
      text.replace(/\| (\d+) (?=\|)/g, '| **$1** ').replaceAll('总计', '__总计__'),
    )
  })

  it('has marks within a cell that are none', () => {
    same('pipe, Markdown', text => text.replaceAll('自然人', '** 自然人 **'))
  })
})
