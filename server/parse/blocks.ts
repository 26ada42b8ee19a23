import type { Row } from './table.ts'

/**
 * Rows as tables that follow each other without anything between: each some rows of one length. Where rows of all
 * lengths stand mixed they are one table.
 */
export function blocksOf<Line extends Pick<Row, 'cells'>>(
  rows: readonly Line[],
): readonly (readonly Line[])[] {
  const blocks: Line[][] = []
  for (const row of rows) {
    const open = blocks.at(-1)
    if (open?.[0]?.cells.length === row.cells.length) open.push(row)
    else blocks.push([row])
  }
  return blocks.some(block => block.length < FEWEST_ROWS) ? [rows] : blocks
}

const FEWEST_ROWS = 3
