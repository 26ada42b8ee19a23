import type { Dice } from './dice.ts'
import type { Cell, Table } from './grid.ts'
import { enclosed, gap, type Piece } from './piece.ts'
import { fullRows } from './spread.ts'
import type { Spelling } from './spelling.ts'

/** How somebody's editor writes a table: what opens and closes each thing. */
interface Hand {
  readonly table: readonly [string, string]
  readonly row: readonly [string, string]
  readonly cell: (isHead: boolean, spans: string) => readonly [string, string]
  /** Between two lines of a cell. */
  readonly lineEnd: string
}

const WORD_TEXT = `<p class=MsoNormal align=center style='text-align:center'><span lang=EN-US style='font-size:10.5pt;font-family:宋体'>`
const WPS_TEXT = `<p class="MsoNormal" align="center"><span style="mso-spacerun:'yes';font-family:仿宋_GB2312;font-size:12.0000pt;"><font face="仿宋_GB2312">`

const HANDS: Readonly<Record<string, Hand>> = {
  plain: hand(['<table>', '</table>'], ['<tr>', '</tr>'], spans => [`<td${spans}>`, '</td>']),
  capitals: hand(['<TABLE BORDER=1>', '</TABLE>'], ['<TR>', '</TR>'], spans => [`<TD${spans}>`, '</TD>']),
  'left open': hand(['<table>', '</table>'], ['<tr>', ''], spans => [`<td${spans}>`, '']),
  Word: {
    ...hand(
      [
        `<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>`,
        '</table>',
      ],
      [`<tr style='mso-yfti-irow:3;height:14.2pt'>`, '</tr>'],
      spans => [
        `<td width=64${spans} valign=top style='width:48.0pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt'>${WORD_TEXT}`,
        '<o:p></o:p></span></p></td>',
      ],
    ),
    lineEnd: `</span></p>\n${WORD_TEXT}`,
  },
  WPS: {
    ...hand(
      ['<table class="MsoTableGrid" border="1"><tbody>', '</tbody></table>'],
      ['<tr style="height:28.35pt;">', '</tr>'],
      spans => [`<td${spans} width="61" valign="center">${WPS_TEXT}`, '</font></span></p></td>'],
    ),
    lineEnd: '<br/>',
  },
  'head cells': {
    ...hand(['<table class="bordered"><tbody>', '</tbody></table>'], ['<tr>', '</tr>'], spans => [
      `<td${spans}>`,
      '</td>',
    ]),
    cell: (isHead, spans) => (isHead ? [`<th scope="col"${spans}>`, '</th>'] : [`<td${spans}>`, '</td>']),
  },
  'in a frame': hand(
    ['<table width="100%"><tr><td class="TRS_Editor"><table border="1">', '</table></td></tr></table>'],
    ['<tr class="firstRow">', '</tr>'],
    spans => [`<td${spans} style="word-break: break-all;"><strong>`, '</strong></td>'],
  ),
  'paragraphs and remarks': hand(
    ['<div class="view TRS_UEDITOR"><table><colgroup><col width="80"/></colgroup>', '</table></div>'],
    ['<!-- tr --><tr>', '</tr>'],
    spans => [`<td\n  ${spans.trim()}\n  class="et2"><p>`, '</p></td>'],
  ),
}

const BLANKS = ['', '', '&nbsp;', '<br>', '　', ' ', '&#160;', '<span></span>', '&nbsp;&nbsp;']

interface HtmlSpelling {
  readonly hand: Hand
  readonly isSpanned: boolean
  /** Before rows and before cells. */
  readonly space: readonly [string, string]
  readonly blank: string
  /** Whether a figure's digits may stand in several runs. */
  readonly isSplit: boolean
  readonly isReferenced: boolean
}

/** A table of HTML as one of many hands writes it. */
export function drawHtml(dice: Dice): Spelling {
  const blank = dice.pick(BLANKS)
  const spelling: HtmlSpelling = {
    hand: dice.draw('hand', HANDS),
    isSpanned: dice.draw('merged cells', { spans: true, 'empty cells': false }, { spans: 3 }),
    space: dice.draw('source lines', {
      'a row a line': ['\n', ''],
      'a cell a line': ['\n  ', '\n    '],
      none: ['', ''],
    } as const),
    blank: dice.draw('empty cells', { [JSON.stringify(blank)]: blank }),
    isSplit: dice.draw('digits', { together: false, 'in several runs': true }, { together: 4 }),
    isReferenced: dice.draw('characters', { 'as they are': false, references: true }, { 'as they are': 8 }),
  }
  return {
    heads: ['official', 'one line', 'torn', 'absent'],
    groups: ['merged', 'repeated', 'own line'],
    mayWrap: true,
    pageMarks: 'none',
    needs: 'nothing',
    isEmptyTold: true,
    excluded: [],
    write: table => write(table, spelling),
  }
}

function write(table: Table, spelling: HtmlSpelling): readonly Piece[] {
  const { hand, isSpanned, space } = spelling
  const rows = isSpanned ? table.rows.map(row => row.cells) : fullRows(table, 'empty')
  const body = rows.flatMap((cells, i) => {
    const isHead = table.rows[i]!.kind === 'head'
    const written = cells.flatMap(cell => [gap(space[1]), ...writeCell(cell, isHead, spelling)])
    return [gap(space[0] + hand.row[0]), ...written, gap(space[0] + hand.row[1])]
  })
  return [gap(hand.table[0]), ...body, gap(`\n${hand.table[1]}\n`)]
}

function writeCell(cell: Cell, isHead: boolean, spelling: HtmlSpelling): readonly Piece[] {
  const { hand, isSpanned, blank } = spelling
  const [before, after] = hand.cell(isHead, isSpanned ? spansOf(cell) : '')
  const id = cell.id === undefined ? {} : { id: cell.id }
  const lines = cell.lines.flatMap((line, i) => {
    const text: Piece = { text: textOf(line, cell, spelling), part: cell.part, ...id }
    const empty = line === '' ? [{ ...gap(blank), ...(cell.id === undefined ? {} : { of: cell.id }) }] : []
    return [...(i === 0 ? [] : [gap(hand.lineEnd)]), text, ...empty]
  })
  return enclosed(cell, before, lines, after)
}

function spansOf({ columns, rows }: Cell): string {
  return (columns > 1 ? ` colspan="${columns}"` : '') + (rows > 1 ? ` rowspan="${rows}"` : '')
}

function textOf(line: string, { id }: Cell, { isSplit, isReferenced }: HtmlSpelling): string {
  const escaped = line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  if (isReferenced && escaped === line) return [...line].map(reference).join('')
  const isLong = id !== undefined && /^\d{2,}$/.test(line)
  return isSplit && isLong ? `<span>${line[0]!}</span><span>${line.slice(1)}</span>` : escaped
}

/** Figures in tens, letters in sixteens, as two kinds of editors have it. */
function reference(letter: string): string {
  const code = letter.codePointAt(0)!
  return code < 128 ? `&#${code};` : `&#x${code.toString(16)};`
}

function hand(
  table: readonly [string, string],
  row: readonly [string, string],
  cell: (spans: string) => readonly [string, string],
): Hand {
  return { table, row, cell: (_, spans) => cell(spans), lineEnd: '<br>' }
}
