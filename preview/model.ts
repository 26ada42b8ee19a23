// Answers about a view that several parts of the page ask for.
import type {
  FigureState,
  FigureView,
  SumTerm,
  SumView,
  TableView,
  View,
} from '../server/protocol/preview.ts'

export interface Model {
  readonly view: View
  readonly figures: ReadonlyMap<string, FigureView>
  /** The sums that a figure is in. */
  readonly sums: ReadonlyMap<string, readonly SumView[]>
  /** What the running text says of a figure, by its place among the statements of the view. */
  readonly statements: ReadonlyMap<string, readonly number[]>
}

export function modelOf(view: View): Model {
  const cells = view.tables.flatMap(({ rows }) => rows.flat())
  const figures = new Map(cells.flatMap(cell => (cell.kind === 'figure' ? [[cell.id, cell] as const] : [])))
  const sums = new Map<string, SumView[]>()
  for (const sum of view.sums) {
    for (const { id } of sum.terms) sums.set(id, [...(sums.get(id) ?? []), sum])
  }
  const statements = new Map<string, number[]>()
  view.statements.forEach(({ ids }, index) => {
    for (const id of new Set(ids)) statements.set(id, [...(statements.get(id) ?? []), index])
  })
  return { view, figures, sums, statements }
}

/** What is to be shown of the sums of a figure: those that fail, or, where none does, all. */
export function sumsToShow({ sums }: Model, id: string): readonly SumView[] {
  const all = sums.get(id) ?? []
  const failing = all.filter(({ state }) => state === 'fails')
  return failing.length > 0 ? failing : all
}

/** What stands before a term where its sum is drawn over the table: `＋` before parts, `＝` before the whole. */
export function markOf({ terms }: SumView, { id, side }: SumTerm): string {
  const whole = terms.filter(term => term.side === 'whole')
  if (whole.length === 1) return side === 'whole' ? '＝' : '＋'
  // Two sides of several figures each: as they are read, one after the other.
  if (id === whole[0]!.id) return ''
  return id === terms.find(term => term.side === 'part')!.id ? '＝' : '＋'
}

export type CellDirection = 'up' | 'down' | 'left' | 'right' | 'first' | 'last' | 'top' | 'bottom'

/** The figure that the arrow keys lead to; `undefined` at the edge. */
export function neighbour({ rows }: TableView, id: string, direction: CellDirection): string | undefined {
  const grid = rows
    .map(cells => cells.filter(cell => cell.kind === 'figure'))
    .filter(figures => figures.length > 0)
  const row = grid.findIndex(figures => figures.some(figure => figure.id === id))
  const at = grid[row]?.findIndex(figure => figure.id === id)
  if (at === undefined) return undefined
  const { column } = grid[row]![at]!
  const inColumn = (figures: readonly FigureView[] | undefined) =>
    (
      figures?.find(figure => figure.column <= column && column < figure.column + figure.columns) ??
      figures?.at(-1)
    )?.id
  switch (direction) {
    case 'left':
      return grid[row]![at - 1]?.id
    case 'right':
      return grid[row]![at + 1]?.id
    case 'up':
      return row > 0 ? inColumn(grid[row - 1]) : undefined
    case 'down':
      return inColumn(grid[row + 1])
    case 'first':
      return grid[row]![0]!.id
    case 'last':
      return grid[row]!.at(-1)!.id
    case 'top':
      return grid[0]![0]!.id
    case 'bottom':
      return grid.at(-1)!.at(-1)!.id
  }
}

/** The next figure in one of these states, around the end. */
export function nextFigureIn(
  { figures }: Model,
  from: string | undefined,
  states: readonly FigureState[],
): string | undefined {
  const all = [...figures.values()]
  const behind = all.findIndex(({ id }) => id === from) + 1
  const ahead = [...all.slice(behind), ...all.slice(0, behind)]
  return ahead.find(({ state }) => states.includes(state))?.id
}

/** The next figure that differs so much from last year's that it is worth a look, around the end. */
export function nextJump({ figures }: Model, from: string | undefined): string | undefined {
  const all = [...figures.values()]
  const behind = all.findIndex(({ id }) => id === from) + 1
  return [...all.slice(behind), ...all.slice(0, behind)].find(({ earlier }) => earlier?.jump)?.id
}

/** The next figure that is wrong or doubtful, or the one before; around the end. */
export function nextMistake({ figures }: Model, from: string | undefined, step: 1 | -1): string | undefined {
  const all = [...figures.values()]
  const bad = all.filter(({ state }) => state === 'wrong' || state === 'doubtful').map(({ id }) => id)
  const ids = all.map(({ id }) => id)
  const at = from === undefined ? -1 : ids.indexOf(from)
  const ahead = bad.filter(id => (step === 1 ? ids.indexOf(id) > at : ids.indexOf(id) < at))
  return step === 1 ? (ahead[0] ?? bad[0]) : (ahead.at(-1) ?? bad.at(-1))
}
