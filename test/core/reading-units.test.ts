import { describe, expect, it } from 'vitest'
import { DROPPED, FILLER, IDEOGRAPH, ODD, halfWidth } from '../../server/reading/characters.ts'
import { theGrammar } from '../../server/reading/grammar.ts'
import { readByForm } from '../../server/reading/read.ts'
import { toSimplified } from '../../server/text/traditional.ts'
import { EXAMPLE_REPORTS } from '../support/reports.ts'

const { alphabet } = theGrammar()
const UNITS = Array.from({ length: 0x10000 }, (_, unit) => unit)
const codeOf = (letter: string) => alphabet.codes[letter.charCodeAt(0)]!
const shown = (units: readonly number[]) => units.map(unit => unit.toString(16))

describe('the table of units', () => {
  it('sends every unit the slow way whose compatibility form is another, but for those in half width', () => {
    const quick = UNITS.filter(unit => {
      const letter = String.fromCharCode(unit)
      const plain = letter.normalize('NFKC')
      const isItself = plain === letter || plain === String.fromCharCode(halfWidth(unit))
      return !isItself && alphabet.codes[unit]! > FILLER && alphabet.codes[unit] !== ODD
    })
    // The ellipsis is three dots, which `halfWidth` says by a unit that is none.
    expect(shown(quick)).toEqual(['2026'])
  })

  it('takes for letters the ideographs and nothing else', () => {
    const letters = UNITS.filter(unit => alphabet.codes[unit]! >= IDEOGRAPH)
    expect(letters.filter(unit => !/\p{Script=Han}/u.test(String.fromCharCode(unit)))).toEqual([])
    const quick = UNITS.filter(unit => {
      const code = alphabet.codes[unit]!
      return code > FILLER && code !== ODD && code < IDEOGRAPH
    })
    expect(quick.filter(unit => /\p{Script=Han}/u.test(String.fromCharCode(unit)))).toEqual([])
    expect(quick.some(unit => alphabet.codes[unit] === DROPPED)).toBe(true)
  })

  it('gives a traditional letter of the form the code of the simplified one', () => {
    for (const unit of UNITS.slice(0x4e00, 0xa000)) {
      const letter = String.fromCharCode(unit)
      expect([letter, codeOf(letter)]).toEqual([letter, codeOf(toSimplified(letter))])
    }
  })

  it('has no quick unit that becomes another with the letter before it', () => {
    const bases = 'ae0行(か'
    const quick = UNITS.filter(unit => alphabet.codes[unit] !== ODD && (unit < 0xd800 || unit > 0xdfff))
    const joined = quick.filter(unit => {
      const letter = String.fromCharCode(unit)
      const plain = letter.normalize('NFKC')
      return [...bases].some(base => (base + letter).normalize('NFKC') !== base + plain)
    })
    expect(shown(joined)).toEqual([])
  })
})

describe('a text', () => {
  const [report] = EXAMPLE_REPORTS
  const alone = readByForm(report!.text)

  it.each([
    ['a longer one', `${report!.text}\n${'政府信息公开，'.repeat(9000)}`],
    ['one in HTML', '<table><tr><td>予以公开</td><td>3</td></tr></table>'],
    ['one that is empty', ''],
    ['itself', report!.text],
  ])('is read alike behind %s', (_, before) => {
    readByForm(before)
    expect(readByForm(report!.text)).toEqual(alone)
  })

  it('loses no letter behind units that are several letters each', () => {
    const behind = '㍿'.repeat(800) + '\n'
    const { tables } = readByForm(behind + report!.text)
    expect(tables.map(({ rows }) => rows.map(({ columns }) => columns))).toEqual(
      alone.tables.map(({ rows }) => rows.map(({ columns }) => columns)),
    )
  })
})
