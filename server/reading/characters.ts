// What every UTF-16 unit is to the reader: one look-up a unit, and no string.
import { letterPairs } from '../text/traditional.ts'

/** The kinds of separators that are counted. */
export const LINE_END = 0
export const BAR = 1
export const TAB = 2
/** The tag that opens a cell. */
export const CELL = 3
export const SEMICOLON = 4
export const COMMA = 5
export const AMPERSAND = 6
export const BRACKET = 7
export const OTHER = 8
export const KINDS = 9
/** The width of spaces: no separator that every token counts, but counted by itself where it may serve as one. */
export const SPACES = 9

/** Codes of units: up to 8 a separator of that kind, then these, then the letters of the form. */
export const SPACE = 9
/** Only where commas separate. */
export const QUOTE = 10
export const END_OF_LINE = 11
/** What is left of a tag: nothing, neither in a word nor between words. */
export const FILLER = 12
/** Its compatibility form is another or several units, so that its atom is looked at letter by letter. */
export const ODD = 13
/** The comma, which may turn out to separate. */
export const PERHAPS = 14
/** Part of a word, but no letter. */
export const DROPPED = 15
/** An ideograph that the form does not use. */
export const IDEOGRAPH = 16

/** A code is a byte. */
export const CODES = 256

/** Bits of `flags`. */
export const WHITE = 1
/** May stand in a rule such as `|---|` or `├──┼`. */
export const RULE = 2
/** Two of these make a line a rule. */
export const DOUBLED = 4
/** Likewise, with a colon. */
export const ALIGNING = 8
/** A page mark may begin with it. */
export const PAGE = 16

/** Units that stand for tags: one for the tag of a cell, the other for what is left of any tag. Neither is met in texts. */
export const CELL_UNIT = 0xe000
export const FILLER_UNIT = 0x200b

export interface Alphabet {
  /** The code of every unit. */
  readonly codes: Uint8Array
  /** The same where commas separate and quotes enclose cells. */
  readonly codesOfCsv: Uint8Array
  readonly flags: Uint8Array
  /** One more than the highest code of a letter. */
  readonly size: number
}

/** The alphabet of these words: each of their ideographs gets a code, which its traditional form shares. */
export function alphabetOf(words: Iterable<string>): Alphabet {
  const codes = new Uint8Array(0x10000).fill(ODD)
  codes.fill(IDEOGRAPH, 0x4e00, 0xa000)
  let size = IDEOGRAPH + 1
  for (const word of words) {
    for (let i = 0; i < word.length; i++) {
      if (codes[word.charCodeAt(i)] === IDEOGRAPH) codes[word.charCodeAt(i)] = size++
    }
  }
  if (size > CODES) throw new RangeError('The forms have more letters than a byte can number.')
  for (const [traditional, simplified] of letterPairs()) {
    codes[traditional.charCodeAt(0)] = codes[simplified.charCodeAt(0)]!
  }
  giveCodes(codes)
  const codesOfCsv = codes.slice()
  codesOfCsv[0x2c] = COMMA
  codesOfCsv[0x22] = QUOTE
  return { codes, codesOfCsv, flags: flagsOfUnits(), size }
}

/** The letters of a word as codes. What is no ideograph falls away. */
export function encode(alphabet: Alphabet, word: string): Uint8Array {
  const letters: number[] = []
  for (let i = 0; i < word.length; i++) {
    const code = alphabet.codes[word.charCodeAt(i)]!
    if (code >= IDEOGRAPH) letters.push(code)
  }
  return Uint8Array.from(letters)
}

/** The half-width form of a unit that is not odd. An ellipsis becomes three dots, which no figure or mark has. */
export function halfWidth(unit: number): number {
  if (unit < 0x2026) return unit === 0xa0 ? 0x20 : unit
  if (unit > 0xff00 && unit < 0xff5f) return unit - 0xfee0
  return unit === 0x3000 ? 0x20 : unit === 0x2026 ? 0xffff : unit
}

/** Whether a unit is white, a line end too. */
export function isWhite(unit: number): boolean {
  return WHITE_UNITS.has(unit)
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

export function isLatin(unit: number): boolean {
  const small = unit | 0x20
  return small >= 0x61 && small <= 0x7a
}

/** How wide a unit is where ideographs are two wide: 2 is wide, 0 is narrow, and 1 is drawn either way (`“`, `…`). */
export function widthOf(unit: number): 0 | 1 | 2 {
  if (unit < 0x2000) return unit === 0xb7 ? 1 : 0
  if ((unit > 0x2e7f && unit < 0xe000) || unit >= 0xf900) return 2
  return unit === FILLER_UNIT ? 0 : 1
}

const BARS = '|｜¦│┃║┆┇┊┋╎╏￨∣︱︲︳‖∥⎪❘❙❚ǀ'
const SPACE_UNITS = ' \r\f\v\u00a0\u3000\u2000\u2001\u2002\u2003\u2009\ufeff:：*_`"=\\]}】」』〕\u2028'
const PUNCTUATION = '…“”‘’—–―‐−·、。《》〈〉×÷±°○□◇☆▲△▼▽※→←↑↓√'
const WHITES =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'
const WHITE_UNITS: ReadonlySet<number> = new Set(Array.from(WHITES, white => white.charCodeAt(0)))
const RULES = `${BARS.slice(0, 12)}:+=_-–—─━┄┅┈┉╌╍`
const OPENING_PAGE_MARKS = '-–—~·第pP0123456789－～ｐＰ０１２３４５６７８９'

function giveCodes(codes: Uint8Array): void {
  codes.fill(DROPPED, 0x21, 0x7f)
  codes.fill(DROPPED, 0xff01, 0xff5f)
  set(codes, '々〇', IDEOGRAPH)
  set(codes, PUNCTUATION, DROPPED)
  codes.fill(SPACE, 0x2500, 0x2580)
  set(codes, BARS, BAR)
  set(codes, '^~#@$!•●■◆★§¶', OTHER)
  set(codes, ';；', SEMICOLON)
  set(codes, SPACE_UNITS, SPACE)
  set(codes, '\t', TAB)
  set(codes, '&', AMPERSAND)
  set(codes, '[{【「『〔', BRACKET)
  set(codes, ',', PERHAPS)
  set(codes, '\n', END_OF_LINE)
  codes[CELL_UNIT] = CELL
  codes[FILLER_UNIT] = FILLER
}

function set(codes: Uint8Array, units: string, code: number): void {
  for (let i = 0; i < units.length; i++) codes[units.charCodeAt(i)] = code
}

function flagsOfUnits(): Uint8Array {
  const flags = new Uint8Array(0x10000)
  flags.fill(RULE, 0x250c, 0x256d)
  raise(flags, RULES, RULE)
  raise(flags, WHITES, WHITE)
  raise(flags, '-–—─━=_', DOUBLED)
  raise(flags, '-:', ALIGNING)
  raise(flags, OPENING_PAGE_MARKS, PAGE)
  return flags
}

function raise(flags: Uint8Array, units: string, flag: number): void {
  for (let i = 0; i < units.length; i++) flags[units.charCodeAt(i)]! |= flag
}
