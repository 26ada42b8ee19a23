import type { Cell, Table } from './grid.ts'

/** A place of the full grid: a cell of the form, or what stands beside or below one that covers several places. */
export interface Place {
  readonly cell: Cell
  readonly isOwn: boolean
}

/** A cell with the place of its upper left corner. */
export interface PlacedCell {
  readonly cell: Cell
  readonly row: number
  readonly column: number
}

/** Every cell at its place. */
export function placed(table: Table): readonly PlacedCell[] {
  return spread(table).flatMap((places, row) =>
    places.flatMap(({ cell, isOwn }, column) => (isOwn ? [{ cell, row, column }] : [])),
  )
}

/** Every place of a table, row by row, those that a cell covers with it; none for what is no row of cells. */
export function spread(table: Table): readonly (readonly Place[])[] {
  const below: { cell: Cell; left: number }[] = []
  return table.rows.map(({ kind, cells }) => {
    if (kind === 'mark' || kind === 'loose') return []
    const places: Place[] = []
    const waiting = [...cells]
    while (places.length < table.width) {
      const column = places.length
      const above = below[column]
      if (above && above.left > 0) {
        above.left -= 1
        places.push({ cell: above.cell, isOwn: false })
        continue
      }
      const cell = waiting.shift()
      if (!cell) break
      for (let i = 0; i < cell.columns; i++) {
        below[column + i] = { cell, left: cell.rows - 1 }
        places.push({ cell, isOwn: i === 0 })
      }
    }
    return places
  })
}

/** The cells of the full grid: what is covered is empty, or repeats the words that cover it. A figure is written once. */
export function fullRows(table: Table, covered: 'empty' | 'repeated'): readonly (readonly Cell[])[] {
  return spread(table).map(places =>
    places.map(({ cell, isOwn }) => {
      if (isOwn) return cell
      const isRepeated = covered === 'repeated' && cell.id === undefined
      const { part, lines } = cell
      return {
        part: part === 'figure' ? 'caption' : part,
        lines: isRepeated ? lines : [''],
        columns: 1,
        rows: 1,
      }
    }),
  )
}
