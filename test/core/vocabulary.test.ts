import { describe, expect, it } from 'vitest'
import { LISTS } from '../../server/claims/vocabulary/vocabulary.ts'
import { normalise } from '../../server/claims/text/normalise.ts'
import { lex } from '../../server/claims/tokens/lex.ts'
import { ownNames } from '../../server/claims/tokens/own.ts'
import type { WordKind } from '../../server/claims/vocabulary/word.ts'
import { OF_2019, OF_2021, sentenceFindings, withSentence, type Report } from '../claims/report.ts'

const ROWS = LISTS.flatMap(([kind, lists]) =>
  Object.entries(lists).map(([features, texts]) => ({ kind, features, words: wordsOf(texts) })),
)

function wordsOf(texts: string): readonly string[] {
  return texts.split(/\s+/).filter(word => word !== '')
}

it('every word stands in one list, once', () => {
  const all = ROWS.flatMap(({ words }) => words)
  expect(all.filter((word, i) => all.indexOf(word) !== i)).toEqual([])
})

it('every word is read as one', () => {
  const lexicon = { year: 2022, own: ownNames(undefined) }
  const torn = ROWS.flatMap(({ words }) => words).filter(word => {
    const { text } = normalise(word, { start: 0, end: word.length })
    return lex(text, 0, text.length, lexicon).length !== 1
  })
  expect(torn).toEqual([])
})

/** Sentences in which a word of a kind lets a figure be understood that no table has. */
const FRAMES: Readonly<Partial<Record<WordKind, readonly string[]>>> = {
  thing: ['收到@999件。', '制发@999件。', '@金额999万元。'],
  row: ['@申请999件。', '申请@999件。', '@为99.9%。'],
  reason: ['属于@的999件。'],
  column: ['@申请999件。'],
  outcome: ['行政复议@999件。', '行政诉讼@999件。', '行政复议@99.9%。', '行政诉讼@99.9%。'],
  act: ['@行政规范性文件999件。', '@行政许可999件。', '申请答复@为99.9%。'],
  anyone: ['@提出申请999件。'],
  who: ['@收到申请999件。'],
  time: ['@收到申请999件。'],
  foreign: ['@999件。', '@有999件。'],
  plain: ['收到申请@999件。'],
  fill: ['收到申请@999件。', '@收到申请999件。'],
}

/** What takes a figure away from the tables. */
const SILENCING = [
  ['foreign', 'soft', 'process', 'otherCases'],
  ['licensing items', 'penalties items', 'coercion items'],
  ['otherRole', 'place', 'wider', 'part'],
  ['start', 'last', 'next', 'several'],
].flat()

describe('a word does in a sentence what its list says', () => {
  it.each(ROWS.filter(({ kind }) => FRAMES[kind]))('$kind: $features', ({ kind, features, words }) => {
    const found = new Set(
      [OF_2021, OF_2019].flatMap(report => FRAMES[kind]!.flatMap(frame => foundIn(report, frame, words))),
    )
    const silences = SILENCING.includes(features)
    // A mean of a month is set against a twelfth of the year's number.
    const isSilent = (word: string) => silences && word !== '月均'
    expect(words.filter(word => found.has(word) === isSilent(word))).toEqual([])
  })
})

/** Of which words the sentence is found to be wrong; they stand below each other, each in a paragraph of its own. */
function foundIn(report: Report, frame: string, words: readonly string[]): readonly string[] {
  const sentences = words.map(word => frame.replace('@', word))
  const { text, start } = withSentence(report, sentences.join('\n'))
  const found = sentenceFindings(text)
  let end = start
  return words.filter((_, i) => {
    const begin = end
    end += sentences[i]!.length + 1
    return found.some(({ range }) => range.start >= begin && range.end <= end)
  })
}
