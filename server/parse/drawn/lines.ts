import type { Range } from '../../text/range.ts'
import { trimmedCell } from '../cell.ts'
import type { Cell } from '../table.ts'

/** What the lines of a table are drawn with. */
export interface Pen {
  /** Without it there is no table. */
  readonly sign: RegExp
  /** What a line of the table begins with. */
  readonly lead: RegExp
  /** What a line begins with that is surely neither the first nor the last. */
  readonly inside: RegExp
  /** The borders of a line. */
  readonly borders: (line: string) => RegExp
  /** What fills a cell that a rule crosses. */
  readonly rule: RegExp
}

export const BOX_CHARACTERS: Pen = /* @__PURE__ */ boxCharacters()
/** As in Emacs, reStructuredText, databases and browsers for terminals. */
export const PLUS_AND_MINUS: Pen = /* @__PURE__ */ plusAndMinus()

export interface DrawnCell extends Cell {
  /** A rule crosses it, and so it is empty. */
  readonly ruled?: true
}

/** One line of a drawn table. */
export interface DrawnLine {
  /** Between each two borders. */
  readonly cells: readonly DrawnCell[]
  /** The offsets of the borders, one more than the cells. */
  readonly borders: readonly number[]
  readonly range: Range
  /** A rule crosses its last column, so that a row ends here. */
  readonly isRule: boolean
}

export function readDrawnLine(text: string, range: Range, pen: Pen): DrawnLine {
  const line = text.slice(range.start, range.end)
  const borders = Array.from(line.matchAll(pen.borders(line)), ({ index }) => range.start + index)
  const cells = borders.slice(1).map((to, i): DrawnCell => {
    const from = borders[i]! + 1
    const ruled = pen.rule.test(text.slice(from, to))
    return ruled ? { text: '', start: from, end: from, ruled } : trimmedCell(text, from, to)
  })
  return { cells, borders, range, isRule: cells.at(-1)?.ruled === true }
}

function boxCharacters(): Pen {
  const border = /[│┃║├┝╟┣╠┤┥╢┫╣┌┏╔└┗╚┐┓╗┘┛╝┬┴┼╋╬┳┻╦╩╭╮╰╯╞╡╪╤╧┠┨┯┷┿╂]/g
  const lead = /^[│┃║├┝╟┣╠┌┏╔└┗╚╭╰╞┠]/
  return {
    sign: /[│┃║├┝╟┣╠┌┏╔└┗╚╭╰╞┠]/,
    lead,
    inside: /^[│┃║├┝╟┣╠╞┠]/,
    borders: () => border,
    rule: /^[─━═╌┄┈]+$/,
  }
}

function plusAndMinus(): Pen {
  const corner = /\+[-=]|[-=]\+/
  const bar = /\|/g
  const barOrCorner = /[|+]/g
  return {
    sign: corner,
    lead: /^(?:\||\+.*[-=+|])/,
    inside: /^\|/,
    borders: line => (corner.test(line) ? barOrCorner : bar),
    rule: /^[-=]{2,}$/,
  }
}
