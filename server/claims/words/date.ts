import type { Word } from '../../forms/wording.ts'
import type { Token } from './token.ts'

/**
 * The date, the year, the months or the run of digits that begins with the number `written`, in text of half-width
 * digits: no count. `undefined` where the number ends there.
 */
export function readDate(plain: string, written: string, at: number): Token | undefined {
  const rest = plain.slice(written.length)
  const behind = at + written.length
  const gap = (length: number): Token => ({ kind: 'gap', start: at, end: at + length })
  const word = (of: Word, end: number): Token => ({ kind: 'word', word: of, start: at, end })
  const years = YEARS.exec(plain)
  if (years) return word(YEARS_WORD, at + years[0].length)
  const allYear = ALL_YEAR.exec(plain)
  if (allYear) return word(DAY_WORD, at + allYear[0].length)
  const broken = BROKEN.exec(rest)
  if (broken) return gap(written.length + broken[0].length)
  if (RUN_ON.test(rest)) {
    const run = RUN.exec(plain)![0].length
    const months = MONTH.exec(plain.slice(run))
    return months ? word(PART_WORD, at + run + months[0].length) : gap(run)
  }
  const year = YEAR.exec(rest)
  if (year) {
    const end = behind + year[0].length
    return IS_YEAR.test(written) ? { kind: 'year', year: Number(written), start: at, end } : gap(end - at)
  }
  const day = DAY.exec(rest)
  if (day) {
    const limits = written + '.' + day[1]!
    return word(limits === '1.1' || limits === '12.31' ? DAY_WORD : PART_WORD, behind + day[0].length)
  }
  const month = MONTH.exec(rest)
  return month ? word(PART_WORD, behind + month[0].length) : undefined
}

/** More digits behind a space: whether they belong to the number is not known. */
const BROKEN = /^(?:\s{1,3}|[,，]\s)\d[\d\s,，.]*/
/** Dates, times, telephones, versions: digits that go on behind a mark. */
const RUN_ON = /^[-—–~～/:：.·](?=\d)/
const RUN = /^[\d\-—–~～/:：.·]+/
const IS_YEAR = /^(?:19|20)\d\d$/
const YEAR = /^\s?年度?/
const DAY = /^\s?月\s?(\d{1,2})\s?日/
/** `2020年至2022年`, `2020—2022年`. */
const YEARS = /^(?:19|20)\d\d\s?年?(?:度?\s?)(?:[-—–~～至到]{1,2}|和)\s?(?:19|20)\d\d\s?年(?!\s?\d{1,2}\s?月)/
/** What is told up to December, or of all months, is told of the whole year. */
const ALL_YEAR = /^(?:1\s?月?\s?[-—–~～至到]{1,2}\s?12\s?月份?|12\s?月份?\s?[底末])/
const MONTH = /^\s?月份?/
const DAY_WORD: Word = { text: '', kind: 'filler', value: '' }
const YEARS_WORD: Word = { text: '', kind: 'part', value: 'years' }
const PART_WORD: Word = { text: '', kind: 'part', value: 'year' }
