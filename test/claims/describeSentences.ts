import { describe, expect, it } from 'vitest'
import { marked, OF_2021, sentenceFindings, withSentence } from './report.ts'

/** Sentences in the report of 2021's form: of the faulty ones what is between ⟦ and ⟧ is found, of the sound ones nothing. */
export function describeSentences(faulty: readonly string[], sound: readonly string[]): void {
  describe('what is not so is found in its place', () => {
    it.each(faulty)('%s', sentence => {
      const { plain, from, to } = marked(sentence)
      const { text, start } = withSentence(OF_2021, plain)
      const found = sentenceFindings(text)
      expect(found.map(({ range }) => text.slice(range.start, range.end))).toEqual([plain.slice(from, to)])
      expect(found[0]!.range.start).toBe(start + from)
    })
  })

  describe('what is so, or is of something else, is left alone', () => {
    it.each(sound)('%s', sentence => {
      expect(sentenceFindings(withSentence(OF_2021, sentence).text)).toEqual([])
    })
  })
}
