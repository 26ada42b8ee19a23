import type { Dice } from './dice.ts'
import type { Cell, Table } from './grid.ts'
import { gap, widthOf, type Piece } from './piece.ts'
import { spread } from './spread.ts'
import type { Spelling } from './spelling.ts'

/** The marks of a frame: of its bars, and of its rules with what stands left, between and right. */
interface Frame {
  readonly bar: string
  /** Whether bars stand at both ends of a line. */
  readonly isClosed: boolean
  readonly dash: string
  readonly top?: readonly [string, string, string]
  readonly middle: readonly [string, string, string]
  readonly bottom?: readonly [string, string, string]
  /** The dash below the head, where it is another. */
  readonly headDash?: string
}

const FRAMES: Readonly<Record<string, Frame>> = {
  light: closed('│', '─', '┌┬┐', '├┼┤', '└┴┘'),
  heavy: closed('┃', '━', '┏┳┓', '┣╋┫', '┗┻┛'),
  double: closed('║', '═', '╔╦╗', '╠╬╣', '╚╩╝'),
  round: closed('│', '─', '╭┬╮', '├┼┤', '╰┴╯'),
  ascii: closed('|', '-', '+++', '+++', '+++'),
  'ascii, head apart': { ...closed('|', '-', '+++', '+++', '+++'), headDash: '=' },
  org: { bar: '|', isClosed: true, dash: '-', middle: ['|', '+', '|'] },
  'bars between': { bar: '│', isClosed: false, dash: '─', middle: ['─', '┼', '─'] },
  'ascii between': { bar: '|', isClosed: false, dash: '-', middle: ['-', '+', '-'] },
}

interface BoxSpelling {
  readonly frame: Frame
  readonly wide: number
  readonly rules: 'all' | 'head' | 'none'
  readonly spans: 'open' | 'empty cells'
  readonly align: 'left' | 'right' | 'centre'
  readonly figureLine: 'first' | 'middle' | 'last'
}

/** Cells in a frame that is drawn with letters. */
export function drawBoxes(dice: Dice): Spelling {
  const spelling: BoxSpelling = {
    frame: dice.draw('frame', FRAMES),
    wide: dice.draw('width of a letter', { two: 2, one: 1 }, { two: 2 }),
    rules: dice.draw('rules', { all: 'all', 'below the head': 'head', none: 'none' } as const, { all: 2 }),
    spans: dice.draw('merged cells', { open: 'open', 'empty cells': 'empty cells' } as const),
    align: dice.draw('alignment', { left: 'left', right: 'right', centre: 'centre' } as const),
    figureLine: dice.draw('line of the figures', { first: 'first', middle: 'middle', last: 'last' } as const),
  }
  return {
    heads: ['official', 'one line', 'torn', 'absent'],
    groups: ['merged', 'repeated', 'own line'],
    // Without a rule between two rows, the rest of a label and an empty row are the same.
    mayWrap: spelling.rules === 'all',
    pageMarks: 'none',
    needs: 'nothing',
    isEmptyTold: true,
    excluded: [],
    write: table => write(table, spelling),
  }
}

/** A cell as it is drawn: over so many columns from this one on. */
interface Box {
  readonly cell: Cell
  readonly column: number
  readonly columns: number
}

function write(table: Table, spelling: BoxSpelling): readonly Piece[] {
  const { frame, rules } = spelling
  const rows = spread(table).map(places => boxesOf(places, spelling))
  const widths = widthsOf(table.width, rows, spelling)
  const rule = (ends: readonly [string, string, string] | undefined, dash = frame.dash) =>
    ends ? [gap(`${ruleOf(ends, dash, widths, frame)}\n`)] : []
  const body = rows.flatMap((boxes, i) => {
    const isHead = table.rows[i]!.kind === 'head' && table.rows[i + 1]?.kind !== 'head'
    const isRuled = i < rows.length - 1 && (rules === 'all' || (rules === 'head' && isHead))
    const dash = isHead ? frame.headDash : undefined
    return [...writeRow(boxes, widths, spelling), ...(isRuled ? rule(frame.middle, dash) : [])]
  })
  return [...rule(frame.top), ...body, ...rule(frame.bottom)]
}

function boxesOf(places: ReturnType<typeof spread>[number], { spans }: BoxSpelling): readonly Box[] {
  return places.flatMap(({ cell, isOwn }, column): readonly Box[] => {
    const isCovered = !isOwn
    if (isCovered && spans === 'open' && places[column - 1]?.cell === cell) return []
    const columns = spans === 'open' ? cell.columns : 1
    return [{ cell: isCovered ? { part: 'label', lines: [''], columns: 1, rows: 1 } : cell, column, columns }]
  })
}

function widthsOf(
  count: number,
  rows: readonly (readonly Box[])[],
  { wide, frame }: BoxSpelling,
): readonly number[] {
  const widths: number[] = Array.from({ length: count }, () => 1)
  const all = rows.flat().sort((a, b) => a.columns - b.columns)
  for (const { cell, column, columns } of all) {
    const last = Math.min(column + columns, count) - 1
    const taken = widths.slice(column, last).reduce((sum, width) => sum + width + betweenOf(frame), 0)
    const width = Math.max(...cell.lines.map(line => widthOf(line, wide)))
    // A line of letters two columns wide is drawn with dashes one column wide.
    widths[last] = Math.max(widths[last]!, width - taken)
  }
  return widths
}

function betweenOf({ bar }: Frame): number {
  return bar.length + 2
}

function ruleOf(
  [left, cross, right]: readonly [string, string, string],
  dash: string,
  widths: readonly number[],
  { isClosed }: Frame,
): string {
  const line = widths.map(width => dash.repeat(width + 2)).join(cross)
  return isClosed ? left + line + right : line
}

function writeRow(boxes: readonly Box[], widths: readonly number[], spelling: BoxSpelling): readonly Piece[] {
  const { frame, figureLine } = spelling
  const height = Math.max(1, ...boxes.map(({ cell }) => cell.lines.length))
  const edge = frame.isClosed ? frame.bar : ''
  return Array.from({ length: height }, (_, y) => {
    const cells = boxes.flatMap((box, i) => {
      const free = height - box.cell.lines.length
      const top =
        box.cell.id === undefined || figureLine === 'first'
          ? 0
          : figureLine === 'last'
            ? free
            : Math.floor(free / 2)
      return [...(i === 0 ? [] : [gap(frame.bar)]), ...writeLine(box, y - top, widths, spelling)]
    })
    return [gap(edge), ...cells, gap(`${edge}\n`)]
  }).flat()
}

/** One line of one cell, with the spaces around it. */
function writeLine(
  { cell, column, columns }: Box,
  y: number,
  widths: readonly number[],
  { wide, align, frame }: BoxSpelling,
): readonly Piece[] {
  const own = widths.slice(column, column + columns)
  const room = own.reduce((sum, width) => sum + width + betweenOf(frame), -betweenOf(frame))
  const text = cell.lines[y] ?? ''
  const left = Math.max(0, room - widthOf(text, wide))
  const before =
    cell.part === 'label' || align === 'left' ? 0 : align === 'right' ? left : Math.floor(left / 2)
  const isFigure = cell.id !== undefined && y >= 0 && y < cell.lines.length
  const piece: Piece = { text, part: cell.part, ...(isFigure ? { id: cell.id } : {}) }
  return [gap(' '.repeat(before + 1)), piece, gap(' '.repeat(left - before + 1))]
}

function closed(bar: string, dash: string, ...rules: readonly [string, string, string]): Frame {
  const [top, middle, bottom] = rules.map(rule => [...rule] as [string, string, string])
  return { bar, isClosed: true, dash, top: top!, middle: middle!, bottom: bottom! }
}
