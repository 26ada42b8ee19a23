// Texts to try the reader with: reports in spellings that were drawn, damaged, joined, cut, and heaps of their pieces.
import fc from 'fast-check'
import { textOf } from '../spellings/piece.ts'
import { spell } from '../spellings/text.ts'
import { DAMAGES, type DamageName } from './damages.ts'

/** One thing that happens to a text: where, over how much of it, and to what else. All are drawn, so all shrink. */
export interface Stroke {
  readonly damage: DamageName
  /** From 0 to 1, of the text. */
  readonly at: number
  /** In UTF-16 code units, or lines: as the damage takes it. */
  readonly size: number
  readonly seed: number
}

const stroke: fc.Arbitrary<Stroke> = fc.record({
  damage: fc.constantFrom(...(Object.keys(DAMAGES) as DamageName[])),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.nat({ max: 40 }),
  seed: fc.nat(),
})

export function struck(text: string, strokes: readonly Stroke[]): string {
  return strokes.reduce((before, stroke) => {
    const at = Math.floor(stroke.at * before.length)
    return DAMAGES[stroke.damage](before, { ...stroke, at }).slice(0, LONGEST)
  }, text)
}

/** In UTF-16 code units. Damage that doubles a text must not go on for ever. */
const LONGEST = 20_000

/** A report of either form, in a spelling that the seed draws: sound, with blanks lost, or with figures that are false. */
const report = fc
  .tuple(fc.nat(), fc.constantFrom('none' as const, 'lost' as const, 'false' as const))
  .map(([seed, treatment]) => textOf(spell(seed, treatment).pieces))

/** Words that mean something to the reader, with what stands between them. */
const WORDS = [
  ...[
    '青石县档案局',
    '2021年',
    '2023 年度',
    '政府信息公开工作年度报告',
    '一、总体情况',
    '（一）',
    '三、',
    '六、',
  ],
  ...[
    '二、主动公开政府信息情况',
    '信息内容',
    '本年制发件数',
    '规章',
    '行政许可',
    '现行有效件数',
    '总计',
    '其他',
  ],
  ...[
    '一、本年新收政府信息公开申请数量',
    '自然人',
    '商业企业',
    '（二）部分公开',
    '1.属于国家秘密',
    '结果维持',
  ],
  ...['0', '1', '7', '12', '1,204', '３', '-', '/', '—', '〇', '3.5万元', '无', '3O', '+2', '¥', '%', '-4-'],
  ...['|', '||', '｜', '│', '+---+', '┌─┬─┐', '\t', ',', '，', ' ', '　', '\u00a0', '\u200b', '  ', '、'],
  ...['\n', '\n\n', '\r\n', '\r', '\f', '\u2028', '<table>', '<tr><td>', '</td><td rowspan="2">', '</table>'],
  ...[
    '<td colspan=3>',
    '&nbsp;',
    '&#48;',
    '{|',
    '|-',
    '|}',
    '!',
    '"',
    '“',
    '📢',
    '𠮷',
    '\ud83d',
    '\u202e',
    '\u0000',
  ],
  ...[
    '其中',
    '同比增长20%',
    '共收到申请12件，',
    '分别为3件、4件',
    '占',
    '上年',
    '余条',
    '复议',
    '诉讼',
    '不予公开',
  ],
]

const heap = fc.array(fc.constantFrom(...WORDS), { maxLength: 200 }).map(words => words.join(''))

/** The same few words over and over: what takes more than linear time, or a deep stack, shows here. */
const repeated = fc
  .tuple(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }), fc.nat({ max: 3000 }))
  .map(([words, times]) => words.join('').repeat(times).slice(0, LONGEST))

const damaged = fc
  .tuple(report, fc.array(stroke, { minLength: 1, maxLength: 6 }))
  .map(([text, strokes]) => struck(text, strokes))

/** Some lines of a text: the most that can go wrong with a table shows in the table alone, in a tenth of the time. */
interface Cut {
  /** From 0 to 1, of the lines. */
  readonly from: number
  readonly length: number
}

const cut: fc.Arbitrary<Cut> = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 30 }),
})

function linesOf(text: string, { from, length }: Cut): string {
  const lines = text.split(/(?<=\n)/)
  const first = Math.floor(from * lines.length)
  return lines.slice(first, first + length + 1).join('')
}

const joined = fc.tuple(damaged, damaged).map(([one, other]) => one.slice(0, one.length / 2) + other)

/** Any text, mostly one that was a report. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: damaged, weight: 6 },
  { arbitrary: report, weight: 1 },
  { arbitrary: joined, weight: 1 },
  { arbitrary: heap, weight: 2 },
  { arbitrary: repeated, weight: 1 },
)

/** As many texts are made of one report: to draw that takes as long as to read it. */
const FAMILY = 64
/** One of so many is a whole report, the others some lines of it: a whole one takes as long as nine of these. */
const WHOLE_EVERY = 8

const family: fc.Arbitrary<readonly string[]> = fc
  .tuple(
    report,
    fc.array(
      fc.tuple(fc.array(stroke, { minLength: 1, maxLength: 6 }), fc.option(cut, { freq: WHOLE_EVERY - 1 })),
      {
        minLength: FAMILY,
        maxLength: FAMILY,
      },
    ),
  )
  .map(([text, ways]) => ways.map(([strokes, part]) => struck(part ? linesOf(text, part) : text, strokes)))

/** Texts in families: what a report becomes in several hands, or any text by itself. */
export const families: fc.Arbitrary<readonly string[]> = fc.oneof(
  family,
  texts.map(text => [text]),
)

export const reports = fc.oneof(report, damaged)
