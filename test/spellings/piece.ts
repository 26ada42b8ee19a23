import type { Cell } from './grid.ts'

/** Letters of East Asia that are as wide as two others. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/u

/** A stretch of a text. What is spelled is a list of these, so that damage knows what it takes. */
export interface Piece {
  readonly text: string
  readonly part: Cell['part'] | 'gap' | 'prose'
  /** The figure that is written here; empty text where a blank is. */
  readonly id?: string
  /** The figure whose cell a gap opens or closes. */
  readonly of?: string
}

export function gap(text: string): Piece {
  return { text, part: 'gap' }
}

export function prose(text: string): Piece {
  return { text, part: 'prose' }
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(piece => piece.text).join('')
}

/** A figure's row. */
export function rowOf(id: string): string {
  return id.slice(0, id.lastIndexOf('.'))
}

/** Pieces for the lines of one cell. */
export function linesOf(cell: Cell, between: string, write = (text: string) => text): readonly Piece[] {
  return cell.lines.flatMap((line, i) => {
    const piece: Piece = {
      text: write(line),
      part: cell.part,
      ...(cell.id === undefined ? {} : { id: cell.id }),
    }
    return i === 0 ? [piece] : [gap(between), piece]
  })
}

/** The pieces of a cell between what opens and what closes it. */
export function enclosed(
  cell: Cell,
  before: string,
  pieces: readonly Piece[],
  after: string,
): readonly Piece[] {
  const of = cell.id === undefined ? {} : { of: cell.id }
  return [{ ...gap(before), ...of }, ...pieces, { ...gap(after), ...of }]
}

/** How many columns of a terminal a text takes, where a letter of Chinese takes so many. */
export function widthOf(text: string, wideLetter: number): number {
  let width = 0
  for (const letter of text) width += WIDE.test(letter) ? wideLetter : 1
  return width
}
