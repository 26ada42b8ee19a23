import { characterCount, displayWidth } from '../../text/width.ts'
import type { DrawnCell, DrawnLine } from './lines.ts'

/** A line with a cell in every column of its table; a cell that is merged over several leaves empty ones behind. */
export interface GridLine {
  readonly cells: readonly DrawnCell[]
  /** Its borders are not where those of the other lines are, so that no place in it is sure. */
  readonly loose: boolean
  /** The same where borders are the same; absent where they are not sure. */
  readonly shape?: string
}

/**
 * Sets the cells of all lines into the columns that their borders mark. Tools count an ideograph as one column or
 * as two; whichever makes the lines equally long is taken. Where none does, cells are only known by their order.
 */
export function toGrid(text: string, lines: readonly DrawnLine[]): readonly GridLine[] {
  const geometry = WIDTHS.flatMap(widthOf => measure(text, lines, widthOf) ?? [])[0]
  if (!geometry) return lines.map(({ cells }) => ({ cells, loose: false }))
  const { columns, placed } = geometry
  const lefts = [...columns].sort((a, b) => a - b).slice(0, -1)
  return lines.map((line, i) => {
    const borders = mendedBorders(placed[i]!, geometry)
    if (!borders) return { cells: line.cells, loose: true }
    const cells = lefts.map(left => cellAt(line, borders, left))
    const shape = borders.join()
    return { cells, shape, loose: borders !== placed[i] && hasMergedFigure(line, borders, lefts) }
  })
}

const WIDTHS = [displayWidth, characterCount]

interface Geometry {
  /** Where a border stands in some line. */
  readonly columns: ReadonlySet<number>
  /** Where the borders of each line stand. */
  readonly placed: readonly (readonly number[])[]
  /** Where nearly all lines end. */
  readonly edge: number
}

function measure(
  text: string,
  lines: readonly DrawnLine[],
  widthOf: (text: string) => number,
): Geometry | undefined {
  const placed = lines.map(({ borders, range }) => {
    let from = range.start
    let width = 0
    return borders.map(at => {
      width += widthOf(text.slice(from, at))
      from = at
      return width
    })
  })
  const edges = new Map<number, number>()
  for (const borders of placed) edges.set(borders.at(-1)!, (edges.get(borders.at(-1)!) ?? 0) + 1)
  const [edge, count] = [...edges].reduce((a, b) => (b[1] > a[1] ? b : a))
  if (count * 5 < lines.length * 4) return undefined
  const columns = new Set(placed.filter(borders => borders.at(-1) === edge).flat())
  return columns.size > MOST_COLUMNS ? undefined : { columns, placed, edge }
}

const MOST_COLUMNS = 60

/**
 * The borders where they should stand: behind one place, where letters came in or got lost or are wider than they
 * count, all are pushed aside by as much as the last is.
 */
function mendedBorders(
  borders: readonly number[],
  { columns, edge }: Geometry,
): readonly number[] | undefined {
  const shift = borders.at(-1)! - edge
  if (shift === 0) return borders
  const from = borders.findIndex(border => !columns.has(border))
  if (from <= 0) return undefined
  const mended = borders.map((border, i) => (i < from ? border : border - shift))
  // A border that would stand well either way may be on either side of that place.
  const unsure = borders.slice(1, from).some(border => columns.has(border - shift))
  const ascending = mended.every((border, i) => columns.has(border) && (i === 0 || border > mended[i - 1]!))
  return ascending && !unsure ? mended : undefined
}

function cellAt({ cells }: DrawnLine, borders: readonly number[], left: number): DrawnCell {
  const at = borders.indexOf(left)
  if (at !== -1 && at < cells.length) return cells[at]!
  const over = cells[borders.findLastIndex(border => border < left)] ?? cells[0]!
  return { text: '', start: over.start, end: over.start, ...(over.ruled && { ruled: true }) }
}

/** A border that got lost leaves two cells as one; where these are labels, that does no harm. */
function hasMergedFigure(
  { cells }: DrawnLine,
  borders: readonly number[],
  lefts: readonly number[],
): boolean {
  return cells.some(
    ({ text }, i) => FIGURES.test(text) && lefts.some(left => left > borders[i]! && left < borders[i + 1]!),
  )
}

/** One or more, with space between them. */
const FIGURES = /^[\d０-９]+(?:\s|$)/
