import type { Dice } from './dice.ts'
import { gap, prose, rowOf, widthOf, type Piece } from './piece.ts'

/** Where a text is to be damaged. */
export interface Site {
  /** Those of the whole text; gaps end where their lines do. */
  readonly pieces: readonly Piece[]
  /** Which piece is the figure or blank that is hit, and its id. */
  readonly at: number
  readonly id: string
  /** Whether each row is one line. */
  readonly isOneLine: boolean
  /** Whether columns keep to their places, by spaces or in a frame. */
  readonly isPlaced: boolean
  /** Whether empty cells stand behind rows, so that one cell more or less is not seen at a row's end. */
  readonly isFilledUp: boolean
  readonly dice: Dice
}

export interface Change {
  readonly pieces: readonly Piece[]
  /** What may be read of a figure beside what was meant. */
  readonly also?: readonly (readonly [id: string, digits: string | undefined])[]
  /** Figures of rows that are concerned. */
  readonly touched?: readonly string[]
}

/** Undefined where nothing can be damaged so, or where it would be another sound text. */
type Operation = (site: Site) => Change | undefined

export const OPERATIONS: Readonly<Record<string, Operation>> = {
  'line lost': site => onLines(site, (lines, i) => lines.toSpliced(i, 1)),
  'line doubled': site =>
    site.isOneLine || endsWritten(site)
      ? onLines(site, (lines, i) => lines.toSpliced(i, 0, lines[i]!))
      : undefined,
  'lines swapped': site =>
    site.isOneLine && !site.isPlaced
      ? onLines(site, (lines, i) => lines.toSpliced(i - 1, 2, lines[i]!, lines[i - 1]!))
      : undefined,
  'lines glued': glueLines,
  'line torn': tearLine,
  'page mark within': site =>
    onLines(site, (lines, i) => lines.toSpliced(i, 0, [prose('第 7 页'), gap('\n')])),
  'cell lost': site => onCell(site, () => []),
  'cell doubled': site => (endsWritten(site) ? onCell(site, cell => [...cell, ...cell]) : undefined),
  'figure lost': site => ({
    pieces: site.pieces.with(site.at, cleared(site.pieces[site.at]!, site)),
    also: [[site.id, undefined]],
  }),
  'figures glued': glueFigures,
  'digit read as a letter': site =>
    onFigure(site, text => text.replace(/[01589]/, digit => site.dice.pick(LOOKALIKES[digit]!))),
  'digit lost': site => onFigure(site, text => text.replace(/^(\d+)\d$/, '$1')),
  'digit doubled': site => onFigure(site, text => text.replace(/^([1-9])(?=\d*$)/, '$1$1')),
  'label lost': site => onLabel(site, () => ''),
  'label halved': site => onLabel(site, text => text.slice(0, Math.ceil(text.length / 2))),
  'label doubled': site => onLabel(site, text => text + text),
  'column lost': site => (site.isPlaced || site.isFilledUp ? undefined : onColumn(site, () => [])),
  'column emptied': site => onColumn(site, piece => [piece.id === undefined ? piece : cleared(piece, site)]),
  'separators lost': loseSeparators,
  'text cut off': ({ pieces, at }) => ({ pieces: pieces.slice(0, at + 1), touched: idsOf(pieces.slice(at)) }),
}

/** What would be the sign of a figure that comes to stand behind it. */
const DASH = /[–－—-]$/

const LOOKALIKES: Readonly<Record<string, readonly string[]>> = {
  '0': ['O', 'o', '〇'],
  '1': ['l', 'I', '丨'],
  '5': ['S', 's'],
  '8': ['B'],
  '9': ['g', 'q'],
}

type Lines = readonly (readonly Piece[])[]

/** Changes the lines of the text at the line that is hit, or beside it. */
function onLines({ pieces, at, dice }: Site, edit: (lines: Lines, i: number) => Lines): Change | undefined {
  const lines = inLines(pieces)
  let start = 0
  const starts = lines.map(line => (start += line.length) - line.length)
  const i = starts.findLastIndex(start => start <= at) + dice.pick([-1, 0, 0, 1])
  if (i < 1 || i >= lines.length) return undefined
  const near = lines.slice(i - 1, i + 2).flat()
  return { pieces: edit(lines, i).flat(), touched: [...idsOf(near), ...idsAround(pieces, starts[i]!)] }
}

function inLines(pieces: readonly Piece[]): Lines {
  const lines: Piece[][] = [[]]
  for (const piece of pieces) {
    lines.at(-1)!.push(piece)
    if (piece.text.endsWith('\n')) lines.push([])
  }
  return lines
}

function glueLines({ pieces, at }: Site): Change | undefined {
  const end = pieces.findIndex(({ text }, i) => i > at && text.endsWith('\n'))
  const before = pieces.slice(0, end).findLast(({ text }) => text !== '')
  const after = pieces.slice(end + 1).find(({ text }) => text !== '')
  // A figure and the number of a row make one number, and so does a dash for a blank with the figure behind it.
  if (
    end < 0 ||
    (/[\d０-９–－—-]$/.test(before!.text + pieces[end]!.text.trim()) && /^[\d０-９]/.test(after?.text ?? ''))
  )
    return undefined
  const text = pieces[end]!.text.replace(/\r?\n$/, '')
  return { pieces: pieces.with(end, { ...pieces[end]!, text }), touched: idsAround(pieces, end) }
}

function tearLine(site: Site): Change | undefined {
  const { pieces, at } = site
  const isEnd = pieces[at - 1]?.part !== 'gap' || pieces[at - 1]!.text === ''
  if (isEnd || !(site.isOneLine || endsWritten(site))) return undefined
  return { pieces: pieces.toSpliced(at, 0, gap('\n')) }
}

/** Changes a cell with what opens and closes it; where columns have places, all behind it would have others. */
function onCell(
  { pieces, at, id, isPlaced }: Site,
  change: (cell: readonly Piece[]) => readonly Piece[],
): Change | undefined {
  if (isPlaced || isFirst(pieces, at)) return undefined
  const start = pieces.findIndex(piece => piece.of === id || piece.id === id)
  const end = pieces.findLastIndex(piece => piece.of === id || piece.id === id) + 1
  const cell = pieces.slice(start, end)
  return { pieces: [...pieces.slice(0, start), ...change(cell), ...pieces.slice(end)] }
}

/** Whether nothing of its table's row stands before a cell: it has no separator of its own. */
function isFirst(pieces: readonly Piece[], at: number): boolean {
  const id = pieces[at]!.id!
  return (
    rowOf(id).startsWith('disputes') && !pieces.slice(0, at).some(piece => piece.id?.startsWith('disputes.'))
  )
}

/** Whether a row has several cells, and a figure in the last: one cell more is then seen. */
function endsWritten({ pieces, id }: Site): boolean {
  const table = id.split('.')[0]!
  const row = pieces.filter(
    piece =>
      piece.id !== undefined &&
      (table === 'disputes' ? piece.id.startsWith('disputes.') : rowOf(piece.id) === rowOf(id)),
  )
  return row.length > 1 && row.at(-1)!.text !== ''
}

function glueFigures({ pieces, at, id, isPlaced }: Site): Change | undefined {
  const next = pieces.findIndex((piece, i) => i > at && piece.id !== undefined)
  if (isPlaced || next < 0 || rowOf(pieces[next]!.id!) !== rowOf(id) || DASH.test(pieces[at]!.text))
    return undefined
  return { pieces: [...pieces.slice(0, at + 1), ...pieces.slice(next)] }
}

/** Changes a figure's digits: what stands there may be read. */
function onFigure({ pieces, at, id }: Site, change: (text: string) => string): Change | undefined {
  const { text } = pieces[at]!
  const changed = change(text)
  if (changed === text) return undefined
  const also = /^\d+$/.test(changed) ? [[id, changed] as const] : []
  return { pieces: pieces.with(at, { ...pieces[at]!, text: changed }), also }
}

/** Changes the name of a row; where columns have places, what stands behind a name would have others. */
function onLabel({ pieces, at, isPlaced }: Site, change: (text: string) => string): Change | undefined {
  const label = pieces.findLastIndex(({ part }, i) => i < at && part === 'label')
  if (isPlaced || label < 0) return undefined
  const text = change(pieces[label]!.text)
  return { pieces: pieces.with(label, { ...pieces[label]!, text }), touched: idsAround(pieces, label) }
}

/** Changes all cells of a column of table three. */
function onColumn({ pieces, id }: Site, change: (piece: Piece) => readonly Piece[]): Change | undefined {
  const column = id.slice(id.lastIndexOf('.'))
  if (!id.startsWith('applications.')) return undefined
  const isOf = ({ id, of }: Piece) =>
    [id, of].some(it => it?.startsWith('applications.') && it.endsWith(column))
  const ids = idsOf(pieces).filter(id => id.startsWith('applications.'))
  return {
    pieces: pieces.flatMap(piece => (isOf(piece) ? change(piece) : [piece])),
    also: ids.filter(id => id.endsWith(column)).map(id => [id, undefined] as const),
    touched: ids,
  }
}

function loseSeparators({ pieces, id, isPlaced }: Site): Change | undefined {
  const hasDash = pieces.some(
    piece => piece.id !== undefined && rowOf(piece.id) === rowOf(id) && DASH.test(piece.text),
  )
  if (isPlaced || hasDash) return undefined
  return {
    pieces: pieces.map(piece =>
      piece.of !== undefined && rowOf(piece.of) === rowOf(id) ? { ...piece, text: '' } : piece,
    ),
  }
}

/** A figure that is gone, with its width where others stand behind it. */
function cleared(piece: Piece, { isPlaced }: Site): Piece {
  return { ...piece, part: 'gap', text: isPlaced ? ' '.repeat(widthOf(piece.text, 2)) : '' }
}

function idsOf(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap(({ id }) => (id === undefined ? [] : [id]))
}

/** The figures before and behind a place. */
function idsAround(pieces: readonly Piece[], at: number): readonly string[] {
  const before = pieces.findLast(({ id }, i) => i < at && id !== undefined)
  const after = pieces.find(({ id }, i) => i >= at && id !== undefined)
  return [before, after].flatMap(piece => (piece ? [piece.id!] : []))
}
