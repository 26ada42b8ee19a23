import type { Cell } from './grid.ts'

/** A stretch of a text. What is spelled is a list of these, so that damage knows what it takes. */
export interface Piece {
  readonly text: string
  readonly part: Cell['part'] | 'gap' | 'prose'
  /** The figure that is written here; empty text where a blank is. */
  readonly id?: string
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

/** How many columns of a terminal a text takes, where a letter of Chinese takes so many. */
export function widthOf(text: string, wideLetter: number): number {
  let width = 0
  for (const letter of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/u.test(
        letter,
      )
        ? wideLetter
        : 1
  return width
}
