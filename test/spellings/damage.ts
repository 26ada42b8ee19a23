import { OPERATIONS, type Site } from './damages.ts'
import type { Dice } from './dice.ts'
import { rowOf, type Piece } from './piece.ts'

/** A text that was damaged in one place. */
export interface Damaged {
  readonly pieces: readonly Piece[]
  /** Rows of which something was taken or changed: nothing is owed of them. */
  readonly touched: ReadonlySet<string>
  /** What may be read of a figure beside what was meant: what stands there now. */
  readonly also: ReadonlyMap<string, readonly (string | undefined)[]>
}

/** Damages a text in one place of a table; undefined where what was drawn fits nowhere. */
export function damage(
  pieces: readonly Piece[],
  table: string,
  traits: Pick<Site, 'isOneLine' | 'isPlaced' | 'isFilledUp'>,
  dice: Dice,
): Damaged | undefined {
  const operation = dice.draw('damage', OPERATIONS)
  const split = pieces.flatMap(splitLines)
  const places = split.flatMap(({ id }, i) => (id?.startsWith(`${table}.`) ? [i] : []))
  for (let tries = 0; tries < 20 && places.length > 0; tries++) {
    const at = dice.pick(places)
    const id = split[at]!.id!
    const change = operation({ pieces: split, at, id, dice, ...traits })
    if (!change) continue
    const touched = new Set([...(change.touched ?? []), id].map(rowOf))
    const also = new Map(emptied(split, change.pieces))
    for (const [id, digits] of change.also ?? []) also.set(id, [digits])
    return { pieces: change.pieces, touched, also }
  }
  return undefined
}

/** The figures of rows of which no figure is left: what stands there now is a blank row. */
function emptied(before: readonly Piece[], after: readonly Piece[]): Damaged['also'] {
  const left = new Set(after.flatMap(({ id, text }) => (id === undefined || text === '' ? [] : [rowOf(id)])))
  const ids = before.flatMap(({ id }) => (id === undefined || left.has(rowOf(id)) ? [] : [id]))
  return new Map(ids.map(id => [id, [undefined]]))
}

/** A gap over line ends as gaps that each end with one. */
function splitLines(piece: Piece): readonly Piece[] {
  if (piece.part !== 'gap' && piece.part !== 'prose') return [piece]
  const lines = piece.text.split(/(?<=\n)/)
  return lines.length === 1 ? [piece] : lines.map(text => ({ ...piece, text }))
}
