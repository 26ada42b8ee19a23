// Sentences that nobody wrote: those that are known, with words, figures and clauses changed for others. Whatever is
// said, every place lies in the text, a message names what it speaks of, and a version says what it says alone.
import { describe, expect, it } from 'vitest'
import { agreementText } from '../../server/claims/explain.ts'
import { cellsCompared, clauseOf, placeOfClaim } from '../../server/claims/places.ts'
import { LISTS } from '../../server/claims/vocabulary/vocabulary.ts'
import { readReport, type Report } from '../../server/report.ts'
import { checkReport } from '../../server/rules/check.ts'
import type { Range } from '../../server/text/range.ts'
import { makeSource } from '../../server/text/source.ts'
import { randomFrom, type Random } from '../support/tables.ts'
import { sample } from '../support/tier.ts'
import { marked, OF_2019, OF_2021, withSentence, type Report as Frame } from '../claims/report.ts'
import { PAIRS, PAIRS_OF_2019, SILENT, UNCERTAIN } from '../claims/sentences.ts'

/** Words by their kinds, the longest first: a word is found before those that are a part of it. */
const KINDS = LISTS.map(([, lists]) =>
  Object.values(lists).flatMap(words => words.split(/\s+/).filter(Boolean)),
)
const WORDS = KINDS.flat().sort((a, b) => b.length - a.length)
const KIND_OF = new Map(KINDS.flatMap(words => words.map(word => [word, words] as const)))

const KNOWN = [
  ...[...Object.values(PAIRS), ...Object.values(PAIRS_OF_2019)]
    .flat()
    .flatMap(([faulty, sound]) => [marked(faulty).plain, sound]),
  ...SILENT,
  ...UNCERTAIN.map(sentence => marked(sentence).plain),
]

const FIGURES = [
  '0',
  '1',
  '2',
  '9',
  '11',
  '12',
  '40',
  '90',
  '200',
  '212',
  '221',
  '1.5',
  '50',
  '84.9',
  '1000',
  '二',
  '两',
  '十二',
  '百分之五',
]
const PIECES = [
  '，',
  '。',
  '；',
  '、',
  '：',
  '（',
  '）',
  '其中',
  '分别为',
  '各',
  '共',
  '件',
  '%',
  '倍',
  '万元',
  '余件',
  '多件',
  '约',
  '同比增长',
  '比上年',
  '占',
]

const one = <T>(all: readonly T[], random: Random): T => all[random(all.length)]!
const put = (text: string, { start, end }: Range, by: string) => text.slice(0, start) + by + text.slice(end)

const SOFT = ['约', '近', '超过', '不足', '至少', '不到', '将近', '平均', '月均']
const SOFT_BEHIND = ['余', '多', '以上', '以下', '左右']

/** A figure that says how near it is. */
function softened(sentence: string, random: Random): string {
  const at = sentence.search(/\d/)
  const behind = /\d[件条%]/.exec(sentence)
  if (random(2) === 0 && behind)
    return put(sentence, { start: behind.index + 1, end: behind.index + 1 }, one(SOFT_BEHIND, random))
  return at < 0 ? sentence : put(sentence, { start: at, end: at }, one(SOFT, random))
}

/** One change of a sentence. */
function change(sentence: string, random: Random): string {
  const at = random(sentence.length + 1)
  switch (random(7)) {
    case 0: {
      const figures = [...sentence.matchAll(/\d+(?:\.\d+)?/g)]
      if (figures.length === 0) return sentence
      const { 0: written, index } = one(figures, random)
      return put(sentence, { start: index, end: index + written.length }, one(FIGURES, random))
    }
    case 1:
      return softened(sentence, random)
    case 2:
    case 5: {
      const word = WORDS.find(known => sentence.startsWith(known, at))
      const others = random(3) === 0 ? one(KINDS, random) : KIND_OF.get(word ?? '')
      return word === undefined
        ? sentence
        : put(sentence, { start: at, end: at + word.length }, one(others!, random))
    }
    case 3:
      return put(sentence, { start: at, end: at }, one(random(2) === 0 ? one(KINDS, random) : PIECES, random))
    case 4: {
      const [clauses, others] = [sentence, one(KNOWN, random)].map(text => text.split('，')) as [
        string[],
        string[],
      ]
      clauses.splice(random(clauses.length), random(2), one(others, random))
      return clauses.join('，')
    }
    default: {
      const word = WORDS.find(known => sentence.startsWith(known, at))
      return word === undefined ? sentence : put(sentence, { start: at, end: at + word.length }, '')
    }
  }
}

function drawn(random: Random): string {
  let sentence = one(KNOWN, random)
  for (let i = random(4); i >= 0; i--) sentence = change(sentence, random)
  return sentence.replaceAll('\n', '')
}

function read(text: string, before?: Report): Report {
  return readReport(makeSource('drawn', text), undefined, before)
}

function expectSense(report: Report): void {
  const { length } = report.source.text
  expectSenseOfEach(report)
  const lies = ({ start, end }: Range) => 0 <= start && start <= end && end <= length
  for (const { rule, range, message, related } of checkReport(report)) {
    expect(lies(range), rule).toBe(true)
    for (const { zh, en } of [message, ...related.map(other => other.message)])
      expect(`${zh} ${en}`).not.toMatch(/undefined|NaN|Infinity|\[object|\d{22}|\d\.\d+\.\d/)
    for (const other of related) expect(lies(other.range), rule).toBe(true)
  }
}

/** What an editor shows of each statement that is compared: its clause, its figure, and the cells that it leads to. */
function expectSenseOfEach({ source, comparisons, standard }: Report): void {
  for (const comparison of comparisons) {
    const [clause, place] = [clauseOf(comparison), placeOfClaim(comparison.claim)]
    expect(source.text.slice(clause.start, clause.end).trim()).not.toBe('')
    expect(place.end - place.start).toBeGreaterThan(0)
    expect(place.end).toBeLessThanOrEqual(source.text.length)
    const said = agreementText(standard, comparison)
    if (said) expect(`${said.zh} ${said.en}`).not.toMatch(/undefined|NaN|Infinity/)
    for (const cell of cellsCompared(comparison)) expect(cell).toMatch(/^[a-z]\w*(?:\.\w+)+$/)
  }
}

const TOGETHER = 12
/** An amount of the tables as many are published: finer than any sentence tells it. */
const toTheFen = (frame: Frame): Frame => ({
  ...frame,
  tables: frame.tables.replace(/\b(?:36\.5|126\.4)\b/, amount => `${amount}312345`),
})
const FRAMES: readonly (readonly [string, Frame])[] = [
  ['2019', toTheFen(OF_2019)],
  ['2021', toTheFen(OF_2021)],
]
const SEEDS = Array.from({ length: 400 }, (_, i) => i)

describe.each(FRAMES)('sentences in a report of the form of %s', (_, frame) => {
  it('make sense whatever they say, alone and as one version after another', () => {
    for (const seed of sample(SEEDS, 100)) {
      const random = randomFrom(seed * 7 + 1)
      const sentences = Array.from({ length: TOGETHER }, () => drawn(random))
      const { text } = withSentence(frame, sentences.join('\n'))
      const before = read(text)
      expectSense(before)
      // A line before them all, and another word within: what is moved, and what is read anew, says the same as ever.
      const at = text.indexOf(sentences[random(TOGETHER)]!)
      const changed = put(
        put(text, { start: at, end: at }, one(PIECES, random)),
        { start: text.indexOf('\n') + 1, end: text.indexOf('\n') + 1 },
        '本馆有工作人员三名。\n',
      )
      const [after, alone] = [read(changed, before), read(changed)]
      expect(after.comparisons, changed).toEqual(alone.comparisons)
      expect(after.running, changed).toEqual(alone.running)
    }
  })
})
