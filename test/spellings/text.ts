import { drawBoxes } from './boxes.ts'
import { drawColumns } from './columns.ts'
import { diceOf, type Dice } from './dice.ts'
import type { TableName } from './form.ts'
import { tableOf, type Makeup } from './grid.ts'
import { drawHtml } from './html.ts'
import { drawLines } from './lines.ts'
import { drawMarkdown, drawWiki } from './markup.ts'
import { rowsOf, tellable } from './needs.ts'
import { withPageMarks } from './pageMarks.ts'
import type { Piece } from './piece.ts'
import { writeDocument } from './prose.ts'
import { inventReport, type InventedReport } from './report.ts'
import type { Spelling } from './spelling.ts'
import { drawLoss, losable, withFalseFigures, writeWithoutBlanks } from './treatment.ts'
import { drawWording } from './wording.ts'

/** What is done to a report before it is written. */
export type Treatment = 'none' | 'lost' | 'false'

/** A table as it was written, with what was drawn for it. */
export interface SpelledTable {
  readonly name: TableName
  /** Choices by dimension. */
  readonly drawn: ReadonlyMap<string, string>
  /** What stands in it: the digits of each figure by its id, undefined for a blank. */
  readonly truth: ReadonlyMap<string, string | undefined>
  /** What a reader must give: all, or the rows that are whole where blanks have lost their places. */
  readonly owed: ReadonlySet<string>
}

/** A report as it was written. */
export interface SpelledReport {
  readonly report: InventedReport
  readonly pieces: readonly Piece[]
  readonly tables: readonly SpelledTable[]
  /** What was drawn for the whole text. */
  readonly drawn: ReadonlyMap<string, string>
}

const FAMILIES: Readonly<Record<string, (dice: Dice) => Spelling>> = {
  'one after the other': drawLines,
  columns: drawColumns,
  boxes: drawBoxes,
  Markdown: drawMarkdown,
  wiki: drawWiki,
  HTML: drawHtml,
}
const WEIGHTS = { 'one after the other': 6, columns: 2, Markdown: 1.5, HTML: 2 }
const TABLES: readonly TableName[] = ['disclosure', 'applications', 'disputes']

/** The report of a seed, in the spelling of that seed. */
export function spell(seed: number, treatment: Treatment = 'none'): SpelledReport {
  const dice = diceOf(seed)
  const invented = inventReport(dice)
  const report = treatment === 'false' ? withFalseFigures(invented, dice) : invented
  const isSame = dice.draw(
    'spelling of the tables',
    { 'the same': true, 'each its own': false },
    { 'the same': 2 },
  )
  const first = dice.below(2 ** 31)
  const written = TABLES.map((name, i) =>
    writeTable(name, report, diceOf(isSame ? first : first + i), treatment),
  )
  const isHtml = written.every(({ drawn }) => drawn.get('family') === 'HTML')
  const isMarkup = written.some(({ drawn }) => ['HTML', 'wiki'].includes(drawn.get('family')!))
  const tables = new Map(written.map(({ name, pieces }) => [name, spaced(pieces, dice, isMarkup)] as const))
  const pieces = writeDocument(report, tables, dice, isHtml)
  const end = dice.draw('line ends', { LF: '\n', CRLF: '\r\n' }, { LF: 4 })
  return {
    report,
    pieces:
      end === '\n' ? pieces : pieces.map(piece => ({ ...piece, text: piece.text.replaceAll('\n', end) })),
    tables: written,
    drawn: dice.drawn,
  }
}

function writeTable(name: TableName, report: InventedReport, dice: Dice, treatment: Treatment) {
  const lossless = treatment === 'lost' ? { boxes: 0 } : {}
  const spelling = dice.draw('family', FAMILIES, { ...WEIGHTS, ...lossless })(dice)
  const isLost = treatment === 'lost'
  const emptyShare = isLost ? 1 : spelling.isEmptyTold ? 0.6 : 0
  const wording = drawWording(dice, report.year, { emptyShare, excluded: spelling.excluded })
  const makeup = drawMakeup(dice, spelling)
  const needs = wording.blank === '' ? spelling.needs : 'nothing'
  const lost = isLost ? drawLoss(dice) : undefined
  const shown = lost ? losable(report, name, lost) : tellable(report, name, needs)
  const drawn = tableOf(name, { report: shown, wording, makeup })
  const marked = withPageMarks(drawn, spelling, shown, wording.blank, makeup.head === 'repeated', dice)
  const rows = rowsOf(shown, name)
  const whole = rows.filter(row => row.every(id => shown.figures.get(id) !== undefined))
  return {
    name,
    pieces: lost ? writeWithoutBlanks(marked, spelling, lost) : spelling.write(marked),
    drawn: dice.drawn,
    truth: new Map(rows.flat().map(id => [id, shown.figures.get(id)])),
    owed: new Set((lost ? whole : rows).flat()),
  }
}

function drawMakeup(dice: Dice, { heads, groups, mayWrap }: Spelling): Makeup {
  const named = <T extends string>(names: readonly T[]) =>
    Object.fromEntries(names.map(name => [name, name])) as Record<T, T>
  const wrap = dice.draw(
    'lines of labels',
    { one: undefined, 'of five letters': 5, 'of nine letters': 9, 'of fourteen letters': 14 },
    mayWrap ? { one: 4 } : { 'of five letters': 0, 'of nine letters': 0, 'of fourteen letters': 0 },
  )
  return {
    head: dice.draw('head', named(heads), { official: 3 }),
    groups: dice.draw('group labels', named(groups), { merged: 2 }),
    ...(wrap === undefined ? {} : { wrap }),
  }
}

/** Spaces at the ends of some lines, and other spaces than the usual, where none of it is in a tag. */
function spaced(pieces: readonly Piece[], dice: Dice, isMarkup: boolean): readonly Piece[] {
  if (isMarkup) return pieces
  const trailing = dice.draw('spaces at line ends', { none: 0, some: 0.3 }, { none: 3 })
  const space = dice.draw('spaces', { plain: ' ', 'no-break': '\u00a0' }, { plain: 8 })
  return pieces.map(piece => {
    if (piece.part !== 'gap') return piece
    const text = dice.chance(trailing) ? piece.text.replace(/\n/, ' \n') : piece.text
    return { ...piece, text: text.replaceAll(' ', space) }
  })
}
