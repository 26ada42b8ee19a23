import type { Dice } from './dice.ts'
import type { Label } from './form.ts'

/** How the words and figures of a table are written, whatever stands between them. */
export interface Wording {
  readonly label: (label: Label) => string
  readonly head: (words: string) => string
  readonly figure: (id: string, digits: string) => string
  /** What is written where there is no figure; '' for nothing. */
  readonly blank: string
}

/** Which blanks are written. */
export interface BlankChoices {
  /** How often an empty cell is a blank; else it has a mark. */
  readonly emptyShare: number
  /** Marks that something else in the layout could be taken for. */
  readonly excluded: readonly string[]
}

const MARKS = ['/', '—', '-', '无', '——', '–', '－', '／', 'nan', 'None', 'null', '<NA>']
const CHINESE = '一二三四五六七八九十'
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩'
const SIMPLE = '属于结转数国机关请过处无报诉类总计规许务业组织织构体获确认'
const TRADITIONAL = '屬於結轉數國機關請過處無報訴類總計規許務業組織織構體獲確認'

type Enumerate = (kind: 'chinese' | 'bracket' | 'figure', ordinal: number) => string

const ENUMERATORS: Readonly<Record<string, Enumerate>> = {
  'as issued': enumerate('、', '（）', n => `${n}.`),
  'half-width': enumerate('、', '()', n => `${n}.`),
  'pause marks': enumerate('、', '（）', n => `${n}、`),
  'full-width figures': enumerate('．', '（）', n => `${wide(String(n))}．`),
  circled: enumerate('、', '（）', n => CIRCLED[n - 1]!),
  'figures in brackets': enumerate('、', '()', n => `（${n}）`),
  'space behind': enumerate('、 ', '（）', n => `${n}. `),
  none: () => '',
}

type Letters = (words: string, dice: Dice) => string

const LETTERS: Readonly<Record<string, Letters>> = {
  'as issued': words => words,
  'one doubled': (words, dice) =>
    damaged(words, dice, (letter, i, at) => (i === at ? letter + letter : letter)),
  'one lost': (words, dice) => damaged(words, dice, (letter, i, at) => (i === at ? '' : letter)),
  traditional: words =>
    [...words].map(letter => [...TRADITIONAL][[...SIMPLE].indexOf(letter)] ?? letter).join(''),
  'half-width marks': words => words.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ','),
  'space within': (words, dice) =>
    damaged(words, dice, (letter, i, at) => (i === at ? ` ${letter}` : letter)),
  'note left out': words => words.replace('（区分处理的，只计这一情形，不计其他情形）', ''),
}

const FIGURES: Readonly<Record<string, (digits: string) => string>> = {
  plain: digits => digits,
  'full-width': wide,
  thousands: digits => grouped(digits, ','),
  'thousands, full-width comma': digits => grouped(digits, '，'),
  'with a nought behind the point': digits => (digits.includes('.') ? digits : `${digits}.0`),
}

/** Draws how the words and the figures of one table are written. */
export function drawWording(dice: Dice, year: number, blanks: BlankChoices): Wording {
  const enumerator = dice.draw('enumerators', ENUMERATORS, { 'as issued': 4 })
  const letters = dice.draw('letters', LETTERS, { 'as issued': 4 })
  const figure = dice.draw('figures', FIGURES, { plain: 5 })
  const unit = dice.draw('units', { none: '', 件: '件' }, { none: 8 })
  const change = dice.draw('changes', { signed: signed, worded, plus: withPlus }, { signed: 2 })
  const years = dice.draw('years in labels', { none: '', bracketed: `(${year})` }, { none: 5 })
  const marks = MARKS.filter(mark => !blanks.excluded.includes(mark))
  const blank = dice.chance(blanks.emptyShare) ? '' : dice.pick(marks)
  dice.draw('blank', { [blank === '' ? 'empty' : blank]: blank })
  return {
    label: ({ enumerator: which, words }) => {
      const [kind, ordinal] = which.split(' ') as [Parameters<Enumerate>[0], string]
      const dated = years === '' ? words : words.replace(/^本年(?!度)/, `本年${years}`)
      return (which === '' ? '' : enumerator(kind, Number(ordinal))) + letters(dated, dice)
    },
    head: words => letters(words, dice),
    figure: (id, digits) => {
      const written = id.endsWith('.change') ? change(digits, figure) : figure(digits)
      const isCount = !id.endsWith('.amount') && !id.endsWith('.change')
      return written + (isCount ? unit : '')
    },
    blank,
  }
}

function enumerate(point: string, brackets: string, figure: (n: number) => string): Enumerate {
  return (kind, ordinal) => {
    if (kind === 'chinese') return CHINESE[ordinal - 1]! + point
    return kind === 'bracket' ? brackets[0]! + CHINESE[ordinal - 1]! + brackets[1]! : figure(ordinal)
  }
}

/** Changes one letter of a long name now and then; what is left of it is still no other name of the form. */
function damaged(
  words: string,
  dice: Dice,
  change: (letter: string, i: number, at: number) => string,
): string {
  const letters = [...words]
  // Names of fewer letters are too near to each other: 规章, 总计, 其他.
  if (letters.length < 7 || !dice.chance(0.5)) return words
  const at = 3 + dice.below(letters.length - 4)
  if (!/\p{Script=Han}/u.test(letters[at]!)) return words
  return letters.map((letter, i) => change(letter, i, at)).join('')
}

function wide(digits: string): string {
  return digits.replace(/[-0-9.]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
}

function grouped(digits: string, comma: string): string {
  const [whole, rest] = digits.split('.') as [string, string?]
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, comma)
  return rest === undefined ? groups : `${groups}.${rest}`
}

function signed(digits: string, figure: (digits: string) => string): string {
  return figure(digits)
}

function worded(digits: string, figure: (digits: string) => string): string {
  if (digits === '0') return figure(digits)
  return digits.startsWith('-') ? `减${figure(digits.slice(1))}` : `增${figure(digits)}`
}

function withPlus(digits: string, figure: (digits: string) => string): string {
  return digits === '0' || digits.startsWith('-') ? figure(digits) : `+${figure(digits)}`
}
