// Writes a number in the manner of what stands there.
import type { Fact } from '../facts/fact.ts'
import { isSpace } from '../parse/cell.ts'
import type { Cell, LayoutId } from '../parse/table.ts'
import { equals, ofInteger } from '../text/exact.ts'
import { readFigure } from '../text/figure.ts'
import { flatMap } from '../text/flatMap.ts'
import { isFormalNumeral, writeFormalNumeral, writeNumeral } from '../text/numeral.ts'
import { lineBreakOf, lineRange, lineAt, type Source } from '../text/source.ts'
import type { Edit } from './edit.ts'

/**
 * Writes a whole number in the place of a fact, in the manner of what stands there: its digits (half or full
 * width), its thousands separators, its sign, its unit; nothing else is touched. Where columns are held by spaces, the
 * spaces behind it make up the difference. `undefined` where it cannot be written without moving other figures.
 */
export function writeFigure(source: Source, fact: Fact, value: number): Edit | undefined {
  const match = fact.shown === fact.written ? NUMBER.exec(fact.written) : null
  const text = match && inTheMannerOf(match, value)
  if (!text || !readsAsNumber(fact.written.replace(match[0], text), value)) {
    return writeText(source, fact, String(value))
  }
  const start = fact.start + match.index
  return keepColumns(source, fact, { range: { start, end: start + match[0].length }, text })
}

/** Writes a text in the place of a fact, instead of what stands there. `undefined` where other figures would move. */
export function writeText(source: Source, fact: Fact, text: string): Edit | undefined {
  if (!isReplaceable(fact)) return undefined
  if (fact.written !== '') {
    return keepColumns(source, fact, { range: { start: fact.start, end: fact.end }, text })
  }
  const { placement } = fact.aligned
  return placement.kind === 'short'
    ? insertLost(source, fact, placement.figures, text)
    : fillBlank(source, fact, text)
}

/**
 * Whether all of the source of a figure can be replaced by a text. In HTML that takes away the tags within it: they
 * must stand within digits only, and each opening tag with its closing one.
 */
export function isReplaceable({ written, shown }: Fact): boolean {
  if (written === shown || !written.includes('<')) return true
  const tags = written.match(TAG) ?? []
  const closing = tags.filter(tag => tag.startsWith('</')).length
  const names = new Set(tags.map(tag => TAG_NAME.exec(tag)?.[0].toLowerCase()))
  return DIGITS.test(shown) && closing * 2 === tags.length && names.size <= 1
}

const TAG = /<\/?[a-z][^<>]*>/gi
const TAG_NAME = /[a-z][^\s/>]*/i
const DIGITS = /^[\d０-９]+$/

/** Whether the text is read as this number, with all that stands around the digits: `4（减）` is read as -4. */
function readsAsNumber(written: string, value: number): boolean {
  const figure = readFigure(written)
  return figure.kind === 'number' && equals(figure.value, ofInteger(value))
}

/** A number of 0 or more in the manner of one in the running text: its digits or ideographs, its separators. */
export function writeLike(written: string, value: number): string {
  const match = NUMBER.exec(written)
  if (match) return inTheMannerOf(match, value)
  if (value === 2 && written === COUNTED_TWO) return written
  return (isFormalNumeral(written) ? writeFormalNumeral(value) : writeNumeral(value)) ?? String(value)
}

const COUNTED_TWO = '两'

/** A number of 0 or more with digits behind its point, in the manner of one in figures; what stands around it stays. */
export function writeDecimalLike(written: string, digits: string): string | undefined {
  const match = DECIMAL.exec(written)
  if (!match) return undefined
  const [whole, fraction = ''] = digits.split('.') as [string, string?]
  const separator = SEPARATOR.exec(match[1]!)?.[0]
  const [point = '.'] = match[2] ?? ''
  const grouped = separator === undefined ? whole : groupThousands(whole, separator)
  const plain = fraction === '' ? grouped : grouped + point + fraction
  const text = FULL_WIDTH_DIGIT.test(match[0]) ? toFullWidth(plain) : plain
  return written.slice(0, match.index) + text + written.slice(match.index + match[0].length)
}

const DECIMAL = /([\d０-９]+(?:[,，][\d０-９]{3}(?![\d０-９]))*)([.．][\d０-９]+)?/

/** A whole number as it may be written: its sign, the space behind the sign, and its digits with their separators. */
const NUMBER =
  /([+\-＋－−–▼↓↑]|增加?|[减減]少?)?([ \u00a0\u3000]?)([\d０-９]+(?:[,， \u00a0\u3000][\d０-９]{3}(?![\d０-９]))*)/
const FULL_WIDTH_DIGIT = /[０-９]/
const SEPARATOR = /[,， \u00a0\u3000]/
const MINUS = /^[-－−–▼↓减減]/

function inTheMannerOf([, sign = '', gap = '', written]: RegExpExecArray, value: number): string {
  const separator = SEPARATOR.exec(written!)?.[0]
  const plain = String(Math.abs(value))
  const digits = separator === undefined ? plain : groupThousands(plain, separator)
  const isFullWidth = FULL_WIDTH_DIGIT.test(written!)
  const keepsSign = sign !== '' && MINUS.test(sign) === value < 0
  const minus = isFullWidth ? '－' : '-'
  const before = keepsSign ? sign + gap : value < 0 ? minus : ''
  return before + (isFullWidth ? toFullWidth(digits) : digits)
}

function toFullWidth(digits: string): string {
  return digits.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

function groupThousands(digits: string, separator: string): string {
  const head = digits.length % 3
  const groups = head === 0 ? [] : [digits.slice(0, head)]
  for (let at = head; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3))
  return groups.join(separator)
}

/** Lets the spaces behind a figure shrink or grow by what the figure grows or shrinks, so that the columns stay. */
function keepColumns(source: Source, fact: Fact, edit: Edit): Edit | undefined {
  const { layout, blanks } = fact.aligned.table
  if (layout !== 'box' && layout !== 'spaces' && !isHeldBySpaces(source, fact)) return edit
  const growth = edit.text.length - (edit.range.end - edit.range.start)
  const after = fact.end
  const line = lineRange(source, lineAt(source, after))
  let room = 0
  while (after + room < line.end && isSpace(source.text.charCodeAt(after + room))) room++
  if (growth === 0 || (layout === 'spaces' && after + room === line.end)) return edit
  const tail = source.text.slice(edit.range.end, after)
  if (growth < 0)
    return { range: { start: edit.range.start, end: after }, text: edit.text + tail + ' '.repeat(-growth) }
  const spare = layout === 'box' ? room : room - 1
  if (growth <= spare)
    return { range: { start: edit.range.start, end: after + growth }, text: edit.text + tail }
  // Too little room: a box still has its borders, and where only the order counts nothing is lost.
  return layout === 'box' || blanks === 'lost' ? edit : undefined
}

function fillBlank(source: Source, fact: Fact, digits: string): Edit | undefined {
  const range = { start: fact.start, end: fact.end }
  switch (fact.aligned.table.layout) {
    case 'cell-per-line':
      // The empty cell's line break becomes the blank line that a filled cell is followed by.
      return { range, text: digits + lineBreakOf(source) }
    case 'pipe':
      return { range, text: betweenBars(source, fact, digits) }
    case 'pipe-lines':
      return { range, text: alternates(source, fact) ? digits + lineBreakOf(source) : `${digits} ` }
    case 'box':
    case 'spaces':
      return fillHole(source, fact, digits)
    case 'run-together':
      return undefined
    case 'html':
    case 'wiki':
    case 'tsv':
    case 'csv':
      return { range, text: digits }
    case 'other':
      return fillLikeNeighbours(source, fact, digits)
  }
}

/**
 * Fills a blank between two figures with what stands around the figure of its column in a row without blanks; another
 * blank where it would be typed, or over the spaces that hold its column.
 */
function fillLikeNeighbours(source: Source, fact: Fact, digits: string): Edit | undefined {
  if (isHeldBySpaces(source, fact)) return fillHole(source, fact, digits)
  const { cells } = fact.aligned.written
  const at = cells.findIndex(({ text, start }) => text === '' && start === fact.start)
  const [before, after] = [cells[at - 1], cells[at + 1]]
  const model = fact.aligned.table.rows.find(
    row => row.cells.length === cells.length && row.cells.every(({ text }) => text !== ''),
  )
  if (!model || !before?.text || !after?.text)
    return { range: { start: fact.start, end: fact.end }, text: digits }
  // Cells that tear their label apart do not stand one behind the other.
  if (before.end > after.start) return undefined
  const gap = (from: number) => source.text.slice(model.cells[from]!.end, model.cells[from + 1]!.start)
  return { range: { start: before.end, end: after.start }, text: gap(at - 1) + digits + gap(at) }
}

/** Whether nothing but two spaces or more stands behind a figure or a blank before the next figure of its line. */
function isHeldBySpaces({ text }: Source, { aligned, start, end }: Fact): boolean {
  const { table, written } = aligned
  if (table.layout !== 'other') return false
  const next = written.cells.find(cell => cell.start > start && cell.text !== '')
  return next !== undefined && /^[ \u3000\u00a0]{2,200}$/.test(text.slice(end, next.start))
}

/** Puts a figure back whose cell is gone altogether. */
function insertLost(
  source: Source,
  { start, aligned }: Fact,
  figures: readonly Cell[],
  digits: string,
): Edit | undefined {
  const { layout } = aligned.table
  const separator = layout === 'cell-per-line' ? linesBetween(source, figures) : SEPARATORS[layout]
  if (separator === undefined) return undefined
  const isFirst = figures[0]?.start === start
  return { range: { start, end: start }, text: isFirst ? digits + separator : separator + digits }
}

/** What stands between two figures, in the layouts where another can be put between them. */
const SEPARATORS: Readonly<Partial<Record<LayoutId, string>>> = { pipe: ' | ', tsv: '\t', csv: ',' }

/** Cells may follow each other line by line, or with blank lines between them. */
function linesBetween({ text }: Source, figures: readonly Cell[]): string | undefined {
  const gaps = figures.slice(1).map(({ start }, i) => text.slice(figures[i]!.end, start))
  return gaps.sort((a, b) => a.length - b.length).find(gap => gap.trim() === '')
}

function betweenBars({ text }: Source, { start, end }: Fact, digits: string): string {
  return `${text[start - 1] === '|' ? ' ' : ''}${digits}${text[end] === '|' ? ' ' : ''}`
}

/** Whether cells and bars take turns, a line each. */
function alternates(source: Source, { aligned }: Fact): boolean {
  const figure = flatMap(aligned.table.rows, ({ cells }) => cells).find(({ text }) => /^\d+$/.test(text))
  if (!figure) return false
  const { end } = lineRange(source, lineAt(source, figure.end))
  return source.text.slice(figure.end, end).trim() === ''
}

/** Puts digits over the spaces of an empty cell. Where spaces hold the columns, one must be left; a box may grow. */
function fillHole(source: Source, fact: Fact, digits: string): Edit | undefined {
  const { layout } = fact.aligned.table
  let room = 0
  while (isSpace(source.text.charCodeAt(fact.start + room)) && room <= digits.length) room++
  const needed = layout === 'box' ? digits.length : digits.length + 1
  if (room >= needed) return { range: { start: fact.start, end: fact.start + digits.length }, text: digits }
  return layout === 'box' ? { range: { start: fact.start, end: fact.start + room }, text: digits } : undefined
}
