// What shows that a rule may find something in a line: one pass over the prose looks for all of it.
import { SIGNS_OF_CITATION, SIGNS_OF_OLD_ARTICLES } from '../forms/demands/documents.ts'
import { SIGNS_OF_PUBLISHED } from '../forms/demands/counts.ts'
import { OLD_WORDS, SIGNS_OF_NOBODY, SIGNS_OF_WIDER } from '../forms/demands/contents.ts'
import { CHARGE_WORDS, FEE_LETTER } from '../forms/demands/fees.ts'
import { SIGN_OF_SOURCE } from '../forms/demands/issue.ts'
import { MARKS, SIGNS_OF_LEFT } from '../forms/demands/leftovers.ts'
import { SIGNS_OF_PLACE, SUBJECTS_OF_PLACE } from '../forms/demands/places.ts'
import { SIGNS_OF_PLACEHOLDER } from '../forms/demands/placeholders.ts'
import {
  FULL_WIDTH,
  PAIRS,
  SIGNS_OF_DOUBLED_MARK,
  SIGNS_OF_DOUBLED_WORD,
  SIGNS_OF_TYPO,
  UNTIL_WORD,
} from '../forms/demands/slips.ts'
import { PLAN_WORD, SIGNS_OF_WRONG_ZERO, WILL } from '../forms/demands/years.ts'

const NUMERALS = '一二三四五六七八九十'.split('')
const DIGITS = '0123456789'.split('')

/** What is looked for, each by letters or words of which one must be there. */
const WORDS = {
  address: ['www', 'http', '.'],
  charge: CHARGE_WORDS,
  citation: SIGNS_OF_CITATION,
  date: ['月', '-', '/', '.'],
  divided: ['|', '\t', ',', '<'],
  doubledMark: SIGNS_OF_DOUBLED_MARK,
  doubledWord: SIGNS_OF_DOUBLED_WORD,
  fee: [FEE_LETTER],
  halfWidth: Object.keys(FULL_WIDTH),
  leftOver: SIGNS_OF_LEFT,
  markdown: MARKS,
  money: ['收费', '采购'],
  nobody: SIGNS_OF_NOBODY,
  numbered: [
    ...NUMERALS.flatMap(numeral => [`（${numeral}`, `(${numeral}`, `${numeral}、`, `${numeral}是`]),
    ...DIGITS.flatMap(digit => [`${digit}.`, `${digit}．`, `${digit}、`]),
  ],
  oldArticles: SIGNS_OF_OLD_ARTICLES,
  oldContents: OLD_WORDS,
  pair: [...Object.keys(PAIRS), ...Object.values(PAIRS)],
  placeholder: SIGNS_OF_PLACEHOLDER,
  placeOfCounty: SIGNS_OF_PLACE.county,
  placeOfTown: SIGNS_OF_PLACE.town,
  published: SIGNS_OF_PUBLISHED,
  source: [SIGN_OF_SOURCE],
  space: [' ', '\u3000'],
  subjectOfPlace: SUBJECTS_OF_PLACE,
  typo: SIGNS_OF_TYPO,
  until: [UNTIL_WORD],
  wider: SIGNS_OF_WIDER,
  will: [WILL],
  workPlan: [PLAN_WORD],
  wrongZero: SIGNS_OF_WRONG_ZERO,
} satisfies Readonly<Record<string, readonly string[]>>

/** At most 31, so that those of a line are the bits of one number. */
export type Sign = keyof typeof WORDS

export function bitOf(sign: Sign): number {
  return BITS[sign]
}

/** The signs of which a word begins at an offset, where this letter stands before that one, as bits. */
export function signsAt(text: string, offset: number, letter: number, next: number): number {
  const signs = SIGNS_OF_LETTER[letter]!
  // Hardly any letter is followed by the second of a word: one bit of it shows that.
  if ((SECOND_LETTERS[letter]! & (1 << (next & 31))) === 0) return signs
  return signs | signsOfWords(text, offset, letter, next)
}

function signsOfWords(text: string, offset: number, letter: number, next: number): number {
  let signs = 0
  for (const { word, bit } of WORDS_OF_LETTERS.get(keyOf(letter, next)) ?? [])
    if (word.length === 2 || text.startsWith(word, offset)) signs |= bit
  return signs
}

function keyOf(letter: number, next: number): number {
  return (letter << 16) | next
}

const BITS = /* @__PURE__ */ Object.fromEntries(
  Object.keys(WORDS).map((sign, i) => [sign, 1 << i]),
) as Readonly<Record<Sign, number>>

/** What ends a sentence. */
const ENDS = '。！？；;'
export const NO_SIGN = 0
/** From 1 up to this are those that end a sentence. */
export const LAST_END = ENDS.length
/** For every UTF-16 code unit its number, if it ends a sentence or begins a word that is looked for. */
export const LETTERS = /* @__PURE__ */ new Uint8Array(0x10000)
/** By the number of a letter: the signs that it alone is, the last five bits of what goes on, and with what. */
const SIGNS_OF_LETTER = /* @__PURE__ */ new Int32Array(0x100)
const SECOND_LETTERS = /* @__PURE__ */ new Int32Array(0x100)
/** By the number of a letter and the code of the next. */
const WORDS_OF_LETTERS: ReadonlyMap<number, readonly Word[]> = /* @__PURE__ */ wordsOfLetters()

interface Word {
  readonly word: string
  readonly bit: number
}

function wordsOfLetters(): ReadonlyMap<number, readonly Word[]> {
  const all = new Map<number, Word[]>()
  let letters = NO_SIGN
  const numberOf = (code: number): number => {
    if (LETTERS[code] === NO_SIGN) LETTERS[code] = ++letters
    return LETTERS[code]!
  }
  for (const end of ENDS) numberOf(end.charCodeAt(0))
  for (const [sign, words] of Object.entries(WORDS)) {
    const bit = BITS[sign as Sign]
    for (const word of words) {
      const letter = numberOf(word.charCodeAt(0))
      if (word.length === 1) {
        SIGNS_OF_LETTER[letter]! |= bit
        continue
      }
      const next = word.charCodeAt(1)
      SECOND_LETTERS[letter]! |= 1 << (next & 31)
      const others = all.get(keyOf(letter, next)) ?? []
      all.set(keyOf(letter, next), [...others, { word, bit }])
    }
  }
  return all
}
