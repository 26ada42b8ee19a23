import { expect, it } from 'vitest'
import { BLANKLESS, SPELLINGS, spelled } from '../support/layouts.ts'
import { read, textOf } from '../support/reports.ts'
import { sample } from '../support/tier.ts'

const REPORT = read(textOf('qingshi-government-office-2021'))
const WORDS = '项目\n'.repeat(900)
const CHARACTERS = 1_500_000

const PIECES: readonly (readonly [name: string, piece: string])[] = [
  ...Object.entries({ ...SPELLINGS, ...BLANKLESS }).map(
    ([name, spell]) => [name, spelled(REPORT, spell)] as const,
  ),
  ['tabs, few of them', `项目\t1\n${WORDS}`],
  ['tabs alone', '一、本年新收政府信息公开申请数量\t1\t2\n'],
  ['tabs and quotes', `"项目\t1\n"项目"\t2\n${WORDS}`],
  ['bars, few of them', `项目|\n项目\n|\n${WORDS}`],
  ['commas and quotes', '"项目,1\n'],
]

// What takes more than linear time would not end within the time that a test has.
it.each(sample(PIECES, 8))('a very long text is read to its end: %s', (_, piece) => {
  const text = piece.repeat(CHARACTERS / piece.length)
  expect(read(text).source.text).toHaveLength(text.length)
})
