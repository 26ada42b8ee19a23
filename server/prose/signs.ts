// What shows that a rule may find something in a line: one pass over the prose looks for all of it.
import { SIGNS_OF_CITATION, SIGNS_OF_OLD_ARTICLES } from '../forms/demands/documents.ts'
import { OLD_WORDS, SIGNS_OF_WIDER } from '../forms/demands/contents.ts'
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
  numbered: [
    ...NUMERALS.flatMap(numeral => [`（${numeral}`, `(${numeral}`, `${numeral}、`]),
    ...DIGITS.flatMap(digit => [`${digit}.`, `${digit}．`, `${digit}、`]),
  ],
  oldArticles: SIGNS_OF_OLD_ARTICLES,
  oldContents: OLD_WORDS,
  pair: [...Object.keys(PAIRS), ...Object.values(PAIRS)],
  placeholder: SIGNS_OF_PLACEHOLDER,
  placeOfCounty: SIGNS_OF_PLACE.county,
  placeOfTown: SIGNS_OF_PLACE.town,
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

/** The signs of which a word begins at an offset, as bits. */
export function signsAt(text: string, offset: number): number {
  const words = WORDS_BY_LETTER[FIRST_LETTERS[text.charCodeAt(offset)]!]!
  let signs = 0
  for (const { word, second, bit } of words) {
    if (second === NONE) signs |= bit
    else if (text.charCodeAt(offset + 1) === second && text.startsWith(word, offset)) signs |= bit
  }
  return signs
}

interface Word {
  readonly word: string
  /** The code of its second letter. */
  readonly second: number
  readonly bit: number
}

const NONE = -1
const BITS = /* @__PURE__ */ Object.fromEntries(
  Object.keys(WORDS).map((sign, i) => [sign, 1 << i]),
) as Readonly<Record<Sign, number>>
/** For every UTF-16 code unit where the words that begin with it are; 0 where none does. */
const FIRST_LETTERS = /* @__PURE__ */ new Uint8Array(0x10000)
const WORDS_BY_LETTER: readonly (readonly Word[])[] = /* @__PURE__ */ wordsByLetter()

function wordsByLetter(): readonly (readonly Word[])[] {
  const all: Word[][] = [[]]
  for (const [sign, words] of Object.entries(WORDS)) {
    for (const word of words) {
      const first = word.charCodeAt(0)
      if (FIRST_LETTERS[first] === 0) FIRST_LETTERS[first] = all.push([]) - 1
      const second = word.length > 1 ? word.charCodeAt(1) : NONE
      all[FIRST_LETTERS[first]!]!.push({ word, second, bit: BITS[sign as Sign] })
    }
  }
  return all
}
