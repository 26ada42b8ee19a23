// How numbers, labels and marks are written and read, one by one.
import { describe, expect, it } from 'vitest'
import { writeLike } from '../../server/format/figure.ts'
import { distinctNames } from '../../server/text/distinctNames.ts'
import { add, timesTenTo, toDigits } from '../../server/text/exact.ts'
import { labelKey } from '../../server/text/fold.ts'
import { tooMuchJson } from '../../server/text/json.ts'
import { readNumeral, writeNumeral } from '../../server/text/numeral.ts'
import { similarity } from '../../server/text/similarity.ts'
import { lineBreakOf, makeSource } from '../../server/text/source.ts'
import { visible } from '../../server/text/visible.ts'
import { randomFrom, type Random } from '../support/tables.ts'

describe('a number', () => {
  it.each([
    ['三十', 105, '一百零五'],
    ['三十', 2030, '二千零三十'],
    ['十二', 0, '零'],
    ['十二', 12_345, '12345'],
    ['两', 2, '两'],
    ['两', 3, '三'],
    ['三', 2, '二'],
    ['贰拾', 25, '贰拾伍'],
    ['贰拾', 12_345, '12345'],
    ['1,234', 456_789, '456,789'],
    ['1,234', 1_456_789, '1,456,789'],
    ['３', 40, '４０'],
  ])('in the manner of %s: %d is %s', (like, value, written) => {
    expect(writeLike(like, value)).toBe(written)
  })

  it.each([
    ['三万五千', 35_000],
    ['两万零五', 20_005],
    ['万', undefined],
    ['一亿二千', 100_002_000],
    ['二三十', undefined],
    ['十十', undefined],
    ['五百千', undefined],
    ['一亿二千万', 120_000_000],
    ['一万亿', 1_000_000_000_000],
    ['三千五百', 3500],
    ['十二万三千', 123_000],
    ['三十件', undefined],
    ['二〇二二', 2022],
    ['', undefined],
  ])('in ideographs: %s is %s', (text, value) => {
    expect(readNumeral(text)).toBe(value)
  })

  it.each([-1, 1.5, 10_000])('is not written in ideographs where they do not say it: %d', value => {
    expect(writeNumeral(value)).toBeUndefined()
  })

  it('below 0 keeps its sign before its decimals', () => {
    expect(toDigits({ coefficient: -61_874, decimals: 1 })).toBe('-6187.4')
    expect(toDigits({ coefficient: -5, decimals: 2 })).toBe('-0.05')
  })

  it('is none where it has more digits than are kept exact', () => {
    const large = { coefficient: Number.MAX_SAFE_INTEGER, decimals: 0 }
    expect(add(large, large)).toBeUndefined()
    expect(timesTenTo(large, 4)).toBeUndefined()
  })
})

describe('a label', () => {
  it('resembles itself alone where it is longer than any', () => {
    const long = '总'.repeat(1000)
    expect(similarity(long, long)).toBe(1)
    expect(similarity(long, `${long}计`)).toBe(0)
  })

  it('has the same key after any number of others', () => {
    const key = labelKey('（七）总计')
    for (let i = 0; i < 20_000; i++) labelKey(`行${i}`)
    expect(labelKey('（七）总计')).toBe(key)
  })
})

it('what deletes is shown by its picture', () => {
  expect(visible('a\u007fb')).toBe('a␡b')
})

it('a file of settings has bounds', () => {
  expect(tooMuchJson('['.repeat(65))).toBe('too deep')
  expect(tooMuchJson(' '.repeat(16_000_001))).toBe('too large')
  expect(tooMuchJson('{"a":[1]}')).toBeUndefined()
})

it.each(['\n', '\r\n', '\r'] as const)('lines end as the first of them: %j', end => {
  expect(lineBreakOf(makeSource('a.txt', `一${end}二\n三`))).toBe(end)
  expect(lineBreakOf(makeSource('a.txt', '一'))).toBe('\n')
})

describe('the names of files beside each other', () => {
  it('have as many of their folders as tell them apart, each once', () => {
    const paths = ['甲/2022/年报.txt', '乙/2022/年报.txt', '乙/说明.txt', '年报.txt', '甲/2022/年报.txt']
    const nameOf = distinctNames(paths)
    expect(paths.map(nameOf)).toEqual([
      '甲/2022/年报.txt',
      '乙/2022/年报.txt',
      '说明.txt',
      '年报.txt',
      '甲/2022/年报.txt',
    ])
  })
})

describe('the lines of a version of a text', () => {
  const LETTERS = ['a', '年', '\r', '\n', '\r\n']
  const written = (random: Random, length: number) =>
    Array.from({ length: random(length) }, () => LETTERS[random(LETTERS.length)]).join('')

  it('are the same with the version before at hand', () => {
    const random = randomFrom(7)
    let before = makeSource('', '')
    for (let i = 0; i < 200; i++) {
      const { text } = before
      const start = random(text.length + 1)
      // Now and then a page goes or comes, and a piece may be longer than what is compared at once.
      const most = i % 40 === 0 ? 9000 : 6
      const end = Math.min(text.length, start + random(most))
      const next = text.slice(0, start) + written(random, most) + text.slice(end)
      const source = makeSource('', next, undefined, before)
      expect(source.lineStarts.join(), next).toBe(makeSource('', next).lineStarts.join())
      before = source
    }
  })
})
