// Small tables as they are met, each with what can be read of it. The offices and figures are invented.

export interface ReadingCase {
  readonly name: string
  readonly text: string
  /** Rows as the label and the figures by column, `·` for a blank; or why the row is not read. */
  readonly reads: readonly string[]
}

const NEW = '一、本年新收政府信息公开申请数量'
const OLD = '二、上年结转政府信息公开申请数量'
const GRANTED = '（一）予以公开'
const SECRET = '1.属于国家秘密'
const LAW = '2.其他法律行政法规禁止公开'
const SAFETY = '3.危及“三安全一稳定”'
const RIGHTS = '4.保护第三方合法权益'
const NEXT = '四、结转下年度继续办理'

/** A row: its label, then a cell for each word; `_` is an empty cell. */
function row(label: string, cells: string, separator = ' | '): string {
  return [label, ...cells.split(' ').map(cell => (cell === '_' ? '' : cell))].join(separator)
}

function table(rows: readonly (readonly [label: string, cells: string])[], separator?: string): string {
  return rows.map(([label, cells]) => row(label, cells, separator)).join('\n')
}

const FULL = [
  [NEW, '5 1 0 0 0 2 8'],
  [OLD, '2 0 0 0 0 0 2'],
  [GRANTED, '4 1 0 0 0 1 6'],
] as const
const HOLES = [...FULL, [SECRET, '1 _ _ _ _ 2 3'], [LAW, '_ 3 _ _ _ _ 3'], [SAFETY, '_ _ 4 _ _ _ 4']] as const
const READ_HOLES = [
  '属于国家秘密: 1 · · · · 2 3',
  '其他法律行政法规禁止公开: · 3 · · · · 3',
  '危及“三安全一稳定: · · 4 · · · 4',
]

/** Each cell on a line of its own behind a bar, those of labels too, of which there are three in every row. */
const IN_COLUMNS_OF_LABELS = [
  ['一、本年新收政府信息公开申请数量', '', '', '43 43 _ 38 46 41 211'],
  ['二、上年结转政府信息公开申请数量', '', '', '_ _ _ 1 _ 1 2'],
  ['三、本年度办理结果', '（一）予以公开', '', '2 2 _ 3 1 _ 8'],
  ['', '（二）部分公开', '', '_ 1 _ _ _ 3 4'],
  ['', '（三）不予公开', '1.属于国家秘密', '6 _ 1 1 _ _ 8'],
  ['', '', '2.其他法律行政法规禁止公开', '_ 3 _ _ 2 _ 5'],
  ['', '', '3.危及“三安全一稳定”', '_ _ 4 5 _ _ 9'],
]
  .map(([first, second, third, cells]) => [first, second, third, ...cells!.split(' ')])
  .map(cells => cells.map(cell => `|${cell!.replace('_', '')}\n`).join(''))
  .join('\n')

/** The same, in which rows of the deepest groups have but a figure and its total. */
const IN_COLUMNS_OF_PAIRS = [
  ['一、本年新收政府信息公开申请数量', '', '', '_ _ _ 6 18 2 26'],
  ['二、上年结转政府信息公开申请数量', '', '', '3 _ _ 8 9 4 24'],
  ['三、本年度办理结果', '（一）予以公开', '', '2 2 _ 3 1 _ 8'],
  ['', '（二）部分公开', '', '4 _ _ _ 15 _ 19'],
  ['', '（三）不予公开', '1.属于国家秘密', '_ _ 7 _ _ _ 7'],
  ['', '', '2.其他法律行政法规禁止公开', '_ 1 _ _ _ _ 1'],
  ['', '', '3.危及“三安全一稳定”', '_ _ _ _ _ _ _'],
  ['', '', '4.保护第三方合法权益', '_ _ _ _ _ _ _'],
  ['', '', '5.属于三类内部事务信息', '_ _ _ 5 _ _ 5'],
]
  .map(([first, second, third, cells]) => [first, second, third, ...cells!.split(' ')])
  .map(cells => cells.map(cell => `|${cell!.replace('_', '')}\n`).join(''))
  .join('\n')

/** Three spaces between columns; a blank column is one space wide. */
const IN_COLUMNS = '31 _ 2 0 33 1 _ _ _ 1 604 _ 5 11 620'.replaceAll(' ', '   ').replaceAll('_', ' ')

const DOUBLE = [
  [NEW, '5 1 _ _ _ 2 8'],
  [OLD, '2 _ _ _ _ _ 2'],
  [SECRET, '1 _ _ _ _ 2 3'],
  [LAW, '_ 3 _ _ _ _ 3'],
  [SAFETY, '_ _ 4 _ 1 _ 5'],
] as const
/** Rows of seven columns of which the second is gone. */
const LOST_COLUMN = [
  [NEW, '5 0 1 0 2 11'],
  [OLD, '2 0 _ 0 0 4'],
  [SECRET, '1 _ 0 0 2 6'],
  [LAW, '0 3 _ 0 0 9'],
  [SAFETY, '4 4 0 _ 1 13'],
  [RIGHTS, '6 _ 2 0 0 9'],
] as const

/** Rows that may have lost their blanks, three of them with several cells. */
const PACKED = [
  [NEW, '5 1 2 8'],
  [OLD, '2 2'],
  [SECRET, '1 2 3'],
  [LAW, '3 1 2 6'],
  [SAFETY, '4 4'],
] as const

/** Rows of one block that stand one behind the other. */
const MORE = [
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  SECRET,
  LAW,
  SAFETY,
  RIGHTS,
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '7.属于行政执法案卷',
  '8.属于行政查询事项',
  '1.本机关不掌握相关政府信息',
]

const HEAD_OF_FOUR = [
  '四、政府信息公开行政复议、行政诉讼情况',
  '行政复议\t\t\t\t\t行政诉讼',
  '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉',
  '\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计',
].join('\n')

/** Cells in columns of 12, labels of ideographs two columns wide. */
function columns(rows: readonly (readonly [label: string, cells: string])[], wide: boolean): string {
  const pad = (text: string, to: number) =>
    text + ' '.repeat(to - text.length - (wide ? text.replace(/[ -~“”]/g, '').length : 0))
  const line = (label: string, cells: string) =>
    pad(label, 60) +
    cells
      .split(' ')
      .map(cell => pad(cell === '_' ? '' : cell, 12))
      .join('')
  return rows.map(([label, cells]) => line(label, cells).trimEnd()).join('\n')
}

/** The words of the header stand side by side, each torn over two lines; the figures begin where the words do. */
const TORN_HEAD_OF_FOUR = [
  '四、政府信息公开行政复议、行政诉讼情况',
  side(['结果维', '结果纠', '其他结', '尚未审', '总计', ...Array<string>(10).fill('')]),
  side(['持', '正', '果', '结', ...Array<string>(11).fill('')]),
  side([...Array<string>(5).fill(''), ...twice(['结果维', '结果纠', '其他结', '尚未审', '总计'])]),
  side([...Array<string>(5).fill(''), ...twice(['持', '正', '果', '结', ''])]),
  side('9 _ _ 2 11 _ 3 _ _ 3 _ _ _ 4 4'.replaceAll('_', '').split(' ')),
  '五、存在的主要问题及改进情况',
].join('\n')

const WIDE = '\u3000'
const WIDE_HEAD = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].join(WIDE)

const FIVE = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']

/** A line with bars at both ends. */
function barred(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function twice(words: readonly string[]): readonly string[] {
  return [...words, ...words]
}

/** Cells in columns of twelve, an ideograph two wide. */
function side(cells: readonly string[]): string {
  return cells
    .map(
      cell => cell + ' '.repeat(12 - [...cell].length - [...cell].filter(letter => letter > '\u2e7f').length),
    )
    .join('')
    .trimEnd()
}

export const CASES: readonly ReadingCase[] = [
  // Full rows need no ruler.
  ...['\t', ' | ', '||', ' │ ', ';', ' & ', '\n', '\n\n', '\n|\n', '  '].map(separator => ({
    name: `full rows, cells divided by ${JSON.stringify(separator)}`,
    text: table(FULL, separator),
    reads: ['本年新收政府信息公开申请数量: 5 1 0 0 0 2 8', '予以公开: 4 1 0 0 0 1 6'],
  })),
  // Each ruler that counts.
  ...[' | ', '\t', ';', '||', ' & ', '\n|\n'].map(separator => ({
    name: `holes between separators ${JSON.stringify(separator)}`,
    text: `${table(HOLES, separator)}\n`,
    reads: READ_HOLES,
  })),
  {
    name: 'a blank cell that costs one line end where a filled one costs two',
    text: HOLES.map(([label, cells]) => {
      return `${label}\n\n${cells
        .split(' ')
        .map(cell => (cell === '_' ? '\n' : `${cell}\n\n`))
        .join('')}`
    }).join(''),
    reads: READ_HOLES,
  },
  { name: 'columns of spaces, ideographs two wide', text: `${columns(HOLES, true)}\n`, reads: READ_HOLES },
  {
    name: 'columns of spaces, every character one wide',
    text: `${columns(HOLES, false)}\n`,
    reads: READ_HOLES,
  },
  {
    name: 'cells of HTML, one of them spanning several columns',
    text: `<table>${HOLES.map(([label, cells]) => {
      return `<tr><td colspan="2">${label}</td>${cells
        .split(' ')
        .map(cell => `<td>${cell.replace('_', '')}</td>`)
        .join('')}</tr>`
    }).join('')}<tr><td>${RIGHTS}</td><td>7</td><td colspan="5"></td><td>7</td></tr></table>`,
    reads: [...READ_HOLES, '保护第三方合法权益: 7 · · · · · 7'],
  },
  {
    name: 'marks that stand for blanks are cells',
    text: table([...FULL, [SECRET, '1 - - / 无 — 1']]),
    reads: ['属于国家秘密: 1 · · · · · 1'],
  },
  {
    name: 'numbers before the labels of rows, some of which are left out',
    text: HOLES.map(([label, cells], i) => `${[1, 2, 3, 9, 10, 12][i]} | ${row(label, cells)}`)
      .join('\n')
      .concat('\n'),
    reads: ['本年新收政府信息公开申请数量: 5 1 0 0 0 2 8', ...READ_HOLES],
  },
  {
    name: 'numbers of rows on lines of their own, without a separator',
    text: [...FULL, ...MORE.map(label => [label, '1 _ _ _ _ 2 3'] as const)]
      .map(([label, cells], i) => `${i + 1}\n${row(label, cells, '\n')}\n`)
      .join(''),
    reads: ['本年新收政府信息公开申请数量: 5 1 0 0 0 2 8', '属于国家秘密: 1 · · · · 2 3'],
  },
  {
    name: 'cells of HTML, every character as a reference',
    text: `<table>${HOLES.map(([label, cells]) => {
      const referred = (text: string) =>
        Array.from(text, unit => `&#x${unit.charCodeAt(0).toString(16)};`).join('')
      const row = [label, ...cells.split(' ').map(cell => cell.replace('_', ''))]
      return `<tr>${row.map(cell => `<td>${referred(cell)}</td>`).join('')}</tr>`
    }).join('')}</table>`,
    reads: ['&#x5c5e;&#x4e8e;&#x56fd;&#x5bb6;&#x79d8;&#x5bc6;: &#x31; · · · · &#x32; &#x33;'],
  },
  {
    name: 'cells of MediaWiki that say what they span',
    text: `{| class="wikitable"\n! colspan="3" | 申请 !! 自然人\n${HOLES.map(([label, cells]) => {
      return `|- style="height: 2em"\n| colspan="3" | ${label}\n${cells
        .split(' ')
        .map(cell => `| ${cell.replace('_', '')}\n`)
        .join('')}`
    }).join('')}|}\n`,
    reads: READ_HOLES,
  },
  {
    name: 'cells in quotes between commas, a label on two lines',
    text: `${HOLES.map(([label, cells]) => {
      const row = [
        `${label.slice(0, 4)}\n${label.slice(4)}`,
        ...cells.split(' ').map(cell => cell.replace('_', '')),
      ]
      return row.map(cell => `"${cell}"`).join(',')
    }).join('\n')}\n`,
    reads: READ_HOLES,
  },
  {
    name: 'lists of JSON',
    text: `[\n${HOLES.map(([label, cells]) => {
      return JSON.stringify([label, ...cells.split(' ').map(cell => cell.replace('_', ''))]).replaceAll(
        ',',
        ', ',
      )
    }).join(',\n')}\n]\n`,
    reads: READ_HOLES,
  },
  ...['  ', '    ', '\u3000'].map(separator => ({
    name: `holes that are runs of ${JSON.stringify(separator)} twice as long`,
    text: `${table(HOLES, separator)}\n`,
    reads: READ_HOLES,
  })),
  // Labels.
  {
    name: 'a label whose last letter but one stands twice',
    text: `${table([...FULL, ['2.其他法律行政法规禁止公公开', '0 3 0 0 0 1 4'], ['4.保护第三方合法权权益', '1 0 0 0 0 0 1']])}\n`,
    reads: ['其他法律行政法规禁止公公开: 0 3 0 0 0 1 4', '保护第三方合法权权益: 1 0 0 0 0 0 1'],
  },
  {
    name: 'figures on the last line of labels, behind the rest of the name of their group',
    text: `${table(FULL.slice(0, 2), '  ')}\n三、本年度 （一）予以公开\n办理结果          4  1  0  0  0  1  6\n三、本年度 （七）总计\n办理结果          7  0  0  0  0  1  8\n四、结转下\n年度继续办\n理               3  1  0  0  0  0  4\n`,
    reads: ['予以公开: 4 1 0 0 0 1 6', '总计: 7 0 0 0 0 1 8', '结转下年度继续办理: 3 1 0 0 0 0 4'],
  },
  {
    name: 'the name of a group broken over lines, its rest between the parts of a label',
    text: `${table(FULL.slice(0, 2), '  ')}\n三、本年度 （一）予以   4  1  0  0  0  1  6\n办理结果   公开\n${NEXT}  3  1  0  0  0  0  4\n`,
    reads: ['予以4100016办理结果公开: 4 1 0 0 0 1 6'],
  },
  {
    name: 'the mark of a data frame for a blank, beside tags',
    text: `<p>统计</p>\n${table([...FULL, [SECRET, '1 <NA> <NA> <NA> <NA> 2 3']], '  ')}\n${NEXT}  1  0  0  0  0  0  1\n`,
    reads: ['属于国家秘密: 1 · · · · 2 3'],
  },
  {
    name: 'rows with room for their columns, in which a blank stands before the first cell',
    text: `规章 |  | 4 | 9\n行政规范性文件 | 2 |  | \n${table(FULL)}\n`,
    reads: ['规章: · 4 9', '行政规范性文件: 2 · ·'],
  },
  {
    name: 'letters in the place of digits are cells that cannot be read',
    text: `${table([...HOLES, [RIGHTS, 'l _ O _ 5 _ 6']])}\n`,
    reads: ['保护第三方合法权益: l · O · 5 · 6'],
  },
  {
    name: 'a label with wrong letters, and one that is torn by its cells',
    text:
      table([...FULL, ['2.其他法侓行政法规禁上公开', '0 0 0 0 0 1 1']]) +
      `\n4.保护第三 1 0 0 0 0 0 1\n方合法权益\n${NEXT} 1 0 0 0 0 0 1`,
    reads: ['其他法侓行政法规禁上公开: 0 0 0 0 0 1 1', '保护第三1000001方合法权益: 1 0 0 0 0 0 1'],
  },
  {
    name: 'a short label that has lost a letter, behind its enumerator',
    text: table([...FULL.slice(0, 2), ['（一）予以公', '4 1 0 0 0 1 6']]),
    reads: ['予以公: 4 1 0 0 0 1 6'],
  },
  {
    name: 'a note in brackets behind a label, with labels in it',
    text: table([
      ['规章（由有权制定的机关填写）', '2 0 9'],
      ['行政规范性文件（含通知、属于规范性文件的批复）', '3 1 14'],
      ['行政许可', '52'],
    ]),
    reads: ['规章: 2 0 9', '行政规范性文件: 3 1 14', '行政许可: 52'],
  },
  {
    name: 'words between label and cells: not blank, and no other row is',
    text:
      table([...FULL, [SECRET, ''], [LAW, '']]) +
      `\n${RIGHTS} 自然人3件，商业企业1件，计 4\n${NEXT} | 1 | 0 | 0 | 0 | 0 | 0 | 1`,
    reads: ['保护第三方合法权益: words before the cells', '属于国家秘密: blanks are not proved'],
  },
  // What must not be believed.
  {
    name: 'a column lost from every row',
    text: `${table(
      HOLES.map(([label, cells]) => [label, cells.split(' ').slice(1).join(' ')] as const),
      ' | ',
    )}\n规章 | 1 | _ | 4\n`,
    reads: ['属于国家秘密: cells without a ruler'],
  },
  {
    name: 'short rows filled up at their ends, in some of which the total would be blank',
    text: `行政许可 | 4 |\n规章 | 1 | 0 | 2 |\n${table(FULL)} |\n${SECRET} | 0 | 0 | 0 |  |  |  |  |\n${LAW} | 2 | 2 |  |  |  |  |  |\n`,
    reads: ['属于国家秘密: cells without a ruler'],
  },
  {
    name: 'a converter dropped the empty cells and padded',
    text: `${table(FULL)} |\n${GRANTED} | 26 | 26 | |||||\n${SECRET} | 3 | 3 | |||||\n${LAW} | 3 | 3 | |||||`,
    reads: ['属于国家秘密: cells without a ruler', '其他法律行政法规禁止公开: cells without a ruler'],
  },
  {
    name: 'one cell of seven is lost',
    text: table([...FULL, [SECRET, '3 0 0 0 0 3']]),
    reads: ['属于国家秘密: cells without a ruler'],
  },
  {
    name: 'more cells than columns',
    text: table([...FULL, [SECRET, '3 0 0 0 0 0 3 12']]),
    reads: ['属于国家秘密: more cells than columns'],
  },
  {
    name: 'a page number makes up for a blank',
    text: `${table(HOLES)}\n${row(RIGHTS, '_ 2 _ 1 1 _ 5')} 7 9 1\n${row(NEXT, '1 0 0 0 0 0 1')}\n`,
    reads: ['保护第三方合法权益: right count, not in its columns'],
  },
  {
    name: 'a bar lost between two blanks',
    text: `${table(HOLES)}\n${RIGHTS} | 5 |  |  |  |  5\n${row(NEXT, '1 0 0 0 0 0 1')}`,
    reads: ['保护第三方合法权益: rulers disagree'],
  },
  {
    name: 'a row on two lines where all others stand on one',
    text: `${table(HOLES)}\n${RIGHTS} | 5 |  |\n  |  |  |  | 5\n${row(NEXT, '1 0 0 0 0 0 1')}\n`,
    reads: ['保护第三方合法权益: not built like the other rows'],
  },
  {
    name: 'words of the next table that are called like rows',
    text: `${table(FULL)}\n${HEAD_OF_FOUR}\n${'3 0 2 0 0 0 5'.replaceAll(' ', '\t')}\n`,
    reads: ['予以公开: 4 1 0 0 0 1 6', 'review: cells are lost'],
  },
  {
    name: 'the text ends in a row whose sum fails',
    text: table([...FULL, [SECRET, '13 0 0 0 0 0 1']]),
    reads: ['属于国家秘密: cut at the end'],
  },
  {
    name: 'a full row whose sum fails is read as written',
    text: table([...FULL, [SECRET, '3 0 0 0 0 0 4'], [LAW, '1 0 0 0 0 0 1']]),
    reads: ['属于国家秘密: 3 0 0 0 0 0 4'],
  },
  {
    name: 'but not in a torn table',
    text: table([
      ...FULL,
      [SECRET, '3 0 0 0 0 4'],
      [LAW, '1 0 1'],
      [SAFETY, '2 2'],
      [RIGHTS, '4 0 0 0 0 0 9'],
      [NEXT, '1 0 0 0 0 0 1'],
    ]),
    reads: ['保护第三方合法权益: torn table, sum fails'],
  },
  {
    name: 'the table stands twice with other figures',
    text: `${table([...FULL, [NEXT, '1 0 0 0 0 0 1']])}\n\n附件\n${table([...FULL.slice(0, 2), [GRANTED, '4 2 0 0 0 1 7'], [NEXT, '1 0 0 0 0 0 1']])}`,
    reads: ['予以公开: stands twice', '本年新收政府信息公开申请数量: 5 1 0 0 0 2 8'],
  },
  // A cell too many beside a blank: the right count, and not full.
  {
    name: 'a figure that stands twice beside a blank, in a table without sums',
    text: `规章 |  | 6 | 6 | 3\n行政规范性文件 | 2 | 0 | 8\n行政许可 | 41\n行政处罚 | 7\n${table(FULL)}\n`,
    reads: ['规章: right count, not in its columns', '行政规范性文件: 2 0 8', '行政许可: 41'],
  },
  {
    name: 'the same without the blank is read as written',
    text: `规章 | 6 | 6 | 3\n行政规范性文件 | 2 | 0 | 8\n行政许可 | 41\n行政处罚 | 7\n${table(FULL)}\n`,
    reads: ['规章: 6 6 3'],
  },
  {
    name: 'a figure that stands twice beside a blank, in the row of table four',
    text: `${HEAD_OF_FOUR}\n${'3 3 0 0 _ 3 4 0 0 0 4 1 0 0 2 3'.replaceAll(' ', '\t').replace('_', '')}\n`,
    reads: ['review: right count, not in its columns'],
  },
  {
    name: 'merged cells leave the same gap in every row of their columns',
    text: `${HOLES.slice(0, 3)
      .map(([label, cells]) => `${label} | ${cells.replace(' ', ' |  | ').replaceAll(/ (?=\d)/g, ' | ')}`)
      .join('\n')
      .replaceAll(' | | ', ' | ')}\n${NEXT} | 1 |  | 0 | 0 | 0 | 0 | 0 | 9\n`,
    reads: ['本年新收政府信息公开申请数量: 5 1 0 0 0 2 8', '结转下年度继续办理: 1 0 0 0 0 0 9'],
  },
  {
    name: 'a cell lost from a row below a header line with bars at both ends',
    text: `${table(HOLES)}\n四、政府信息公开行政复议、行政诉讼情况\n${barred([...FIVE, ...FIVE, ...FIVE])}\n${barred('5  2 7 8 1 0  9  4  0 4'.split(' '))}\n五、存在的主要问题及改进情况\n`,
    reads: ['review: cells are lost'],
  },
  {
    name: 'a blank that stands twice in such a row',
    text: `${table(HOLES)}\n四、政府信息公开行政复议、行政诉讼情况\n${barred([...FIVE, ...FIVE, ...FIVE])}\n${barred('  3   3   8  8    96 96'.split(' '))}\n五、存在的主要问题及改进情况\n`,
    reads: ['review: cells are lost'],
  },
  {
    name: 'a row that another mark opens than divides its cells',
    text: `四、政府信息公开行政复议、行政诉讼情况\n{|\n! ${[...FIVE, ...FIVE, ...FIVE].join('\n! ')}\n|-\n| ${'  9 9 18 5   27 32 2 53 3  58'.split(' ').join(' || ')}\n|}\n五、存在的主要问题及改进情况\n`,
    reads: ['review: · · 9 9 18 5 · · 27 32 2 53 3 · 58'],
  },
  {
    name: 'a figure that ran into the label of the next row',
    text: `规章 |  | 9 | 5行政规范性文件 | 8 | 0 | 3\n行政许可 |  | 41\n行政处罚 | 7\n${table(HOLES)}\n`,
    reads: ['规章: cells are lost', '行政规范性文件: 8 0 3'],
  },
  {
    name: 'a row whose label is cut, with cells, behind a blank row of which it is no note',
    text: `${table(HOLES)}\n${row(RIGHTS, '_ _ _ _ _ _ _')} | \n5.属于三类 | 2 | _ | 7 | _ | _ | _ | 9\n${row(NEXT, '1 0 0 0 0 0 1')}\n`.replaceAll(
      '_',
      '',
    ),
    reads: ['保护第三方合法权益: words before the cells'],
  },
  {
    name: 'a label whose last letter stands twice has its cells',
    text: `${table([...HOLES, [NEXT, '1 0 0 0 0 0 1']])}\n`.replace('稳定”', '稳定定”'),
    reads: ['危及“三安全一稳定: · · 4 · · · 4'],
  },
  {
    name: 'the labels of deep rows in a column of their own, whose rows have a figure and its total',
    text: IN_COLUMNS_OF_PAIRS,
    reads: ['属于国家秘密: · · 7 · · · 7', '其他法律行政法规禁止公开: · 1 · · · · 1'],
  },
  // Figures that are no cells.
  {
    name: 'numbers of pages and of rows',
    text: `1 ${row(NEW, '5 1 0 0 0 2 8')}\n\n— 3 —\n\n2 ${row(OLD, '2 0 0 0 0 0 2')}\n\n17\n\n3 ${row(GRANTED, '4 1 0 0 0 1 6')}`,
    reads: ['本年新收政府信息公开申请数量: 5 1 0 0 0 2 8', '上年结转政府信息公开申请数量: 2 0 0 0 0 0 2'],
  },
  {
    name: 'a sentence that repeats a label has no cells',
    text: `全年本年新收政府信息公开申请数量12件，比上年多3件。\n${table(FULL)}`,
    reads: ['本年新收政府信息公开申请数量: 5 1 0 0 0 2 8'],
  },
  {
    name: 'a year in brackets is no cell where the label is torn beside it',
    text: table([
      [NEW, '37 40 41 _ 38 _ 156'].map(part => part.replace('本年', '本年(<br>2022)<br>')) as [
        string,
        string,
      ],
      ...HOLES.slice(1),
    ]),
    reads: [
      '本年(<br>2022)<br>新收政府信息公开申请数量: 37 40 41 · 38 · 156',
      '上年结转政府信息公开申请数量: 2 0 0 0 0 0 2',
    ],
  },
  {
    name: 'numbers of rows on lines of their own, with a bar, are no cells',
    text: HOLES.map(([label, cells], i) => `${i + 1} |\n${row(label, cells, ' |\n')} ||`).join('\n'),
    reads: READ_HOLES,
  },
  // What is no cell, and what is one though it cannot be read.
  {
    name: 'a list whose commas have a no-break space behind them, torn in its labels',
    text: HOLES.map(([label, cells]) =>
      `["${label.slice(0, 5)}\n${label.slice(5)}", ${cells
        .split(' ')
        .map(cell => `"${cell.replace('_', '')}"`)
        .join(',\u00a0')}],`.replace(', "', ',\u00a0"'),
    ).join('\n'),
    reads: READ_HOLES,
  },
  {
    name: 'figures with letters read for digits, with a sign, a point or a unit, are no blanks',
    text: table([...HOLES, [RIGHTS, '1件 _ l3件 _ 2O.0 _ +S'], ['5.属于三类内部事务信息', '9 _ _ _ 1 _ 10']]),
    reads: [...READ_HOLES, '保护第三方合法权益: 1件 · l3件 · 2O.0 · +S'],
  },
  {
    name: 'a year whose bracket was opened before the figures is no cell',
    text: `一、本年(    6    1    0    0    0    2    9\n2023)\n新收政府信\n息公开申请\n数量\n${table(HOLES.slice(1), '    ')}`,
    reads: ['本年(61000292023)新收政府信息公开申请数量: 6 1 0 0 0 2 9'],
  },
  {
    name: 'the columns of LaTeX are no cells',
    text: `${table(FULL, ' & ')}\n四、政府信息公开行政复议、行政诉讼情况\n\\begin{tabular}{|l|r|}\n\\hline\n0 & 7 &  & 0 & 7 & 0 & 3 & 0 & 4 & 7 & 3 & 1 & 0 & 0 & 4 \\\\ \\hline\n\\end{tabular}\n五、存在的主要问题及改进情况`,
    reads: ['review: 0 7 · 0 7 0 3 0 4 7 3 1 0 0 4'],
  },
  {
    name: 'between carets, though no row is full',
    text: table(
      [...HOLES.slice(3), [RIGHTS, '7 _ 2 _ 1 _ 10'], ['5.属于三类内部事务信息', '9 _ _ _ 1 _ 10']],
      '^',
    ),
    reads: [...READ_HOLES, '保护第三方合法权益: 7 · 2 · 1 · 10'],
  },
  {
    name: 'labels in columns of their own, from which cells are nearer the more groups a row is in',
    text: IN_COLUMNS_OF_LABELS,
    reads: [
      '本年新收政府信息公开申请数量: 43 43 · 38 46 41 211',
      '上年结转政府信息公开申请数量: · · · 1 · 1 2',
      '予以公开: 2 2 · 3 1 · 8',
      '部分公开: · 1 · · · 3 4',
      '属于国家秘密: 6 · 1 1 · · 8',
      '其他法律行政法规禁止公开: · 3 · · 2 · 5',
      '危及“三安全一稳定: · · 4 5 · · 9',
    ],
  },
  {
    name: 'a label in whose middle the name of its group begins',
    text: `${table(HOLES.slice(0, 2), '    ')}\n              3.要求提供\n（五）不予    公开出版\n处理          物    4    0    0    0    0    1    5\n`,
    reads: ['要求提供（五）不予公开出版处理物: 4 0 0 0 0 1 5'],
  },
  // The row without a label.
  {
    name: 'all fifteen are read, whatever the sums say',
    text: `${table(FULL)}\n${HEAD_OF_FOUR}\n${'4 1 0 0 0 0 0 0 0 0 2 0 0 0 0'.replaceAll(' ', '\t')}`,
    reads: ['review: 4 1 0 0 0 0 0 0 0 0 2 0 0 0 0'],
  },
  {
    name: 'blanks between the first cell and the last, as the tables before have shown',
    text: `${table(HOLES, '\t')}\n${HEAD_OF_FOUR}\n${'4 _ _ 1 5 _ 2 _ _ 2 3 _ _ _ 3'.replaceAll('_', '').replaceAll(' ', '\t')}\n五、存在的主要问题及改进情况`,
    reads: ['review: 4 · · 1 5 · 2 · · 2 3 · · · 3'],
  },
  {
    name: 'one of fifteen is lost',
    text: `${table(FULL, '\t')}\n${HEAD_OF_FOUR}\n${'4 0 1 5 0 2 0 0 2 3 0 0 0 3'.replaceAll(' ', '\t')}\n五、存在的主要问题及改进情况`,
    reads: ['review: cells are lost'],
  },
  {
    name: 'a rule below a row of figures is no row of blanks',
    text: `${table(FULL)}\n四、政府信息公开行政复议、行政诉讼情况\n${'1 _ _ 2 3 _ 4 _ _ 4 5 _ _ _ 5'.replaceAll('_', 'nan').replaceAll(' ', ' | ')}\n${'-'.repeat(15).split('').join(' | ')}\n\n五、存在的主要问题及改进情况`,
    reads: ['review: 1 · · 2 3 · 4 · · 4 5 · · · 5'],
  },
  {
    name: 'below words of a header that are torn over two lines, where its sums hold',
    text: TORN_HEAD_OF_FOUR,
    reads: ['review: 9 · · 2 11 · 3 · · 3 · · · 4 4'],
  },
  {
    name: 'from end to end between wide spaces, where its sums hold',
    text: `四、政府信息公开行政复议、行政诉讼情况\n${WIDE_HEAD}\n${'6 _ 2 _ 8 5 _ _ 1 6 3 _ _ 4 7'.replaceAll(' ', WIDE).replaceAll('_', '')}\n五、存在的主要问题及改进情况`,
    reads: ['review: 6 · 2 · 8 5 · · 1 6 3 · · 4 7'],
  },
  {
    name: 'a row that takes the whole width between wide spaces, but does not add up',
    text: `四、政府信息公开行政复议、行政诉讼情况\n${WIDE_HEAD}\n${'6 _ 2 _ 9 5 _ _ 1 7 3 _ _ 4 8'.replaceAll(' ', WIDE).replaceAll('_', '')}\n五、存在的主要问题及改进情况`,
    reads: ['review: cells without a ruler'],
  },
  {
    name: 'one row in columns that are as wide as its cells, a blank one as wide as a letter',
    text: `四、政府信息公开行政复议、行政诉讼情况\n${IN_COLUMNS}\n五、存在的主要问题及改进情况`,
    reads: ['review: 31 · 2 0 33 1 · · · 1 604 · 5 11 620'],
  },
  {
    name: 'one row a cell a line, where a blank is an empty line more',
    text: `四、政府信息公开行政复议、行政诉讼情况\n\n${'31 _ 2 0 33 1 _ _ _ 1 604 _ 5 11 621'.replaceAll(' ', '\n\n').replaceAll('_', '')}\n\n\n五、存在的主要问题及改进情况`,
    reads: ['review: 31 · 2 0 33 1 · · · 1 604 · 5 11 621'],
  },
  {
    name: 'a row between bars that close its cells has fifteen of them, whatever the tables before are written in',
    text: `四、政府信息公开行政复议、行政诉讼情况\n${'_ _ _ _ _ 7 2 _ _ 9 _ 3 _ 1 4'.split(' ').join(' |').replaceAll('_', '')} |\n五、存在的主要问题及改进情况`,
    reads: ['review: · · · · · 7 2 · · 9 · 3 · 1 4'],
  },
  {
    name: 'a row of cells in brackets of which each has its own',
    text: `四、政府信息公开行政复议、行政诉讼情况\n${'_ _ _ _ _ _ _ _ _ _ 6 _ 1 2 9'
      .split(' ')
      .map(cell => `{${cell.replace('_', '')}}`)
      .join('')}\n五、存在的主要问题及改进情况`,
    reads: ['review: · · · · · · · · · · 6 · 1 2 9'],
  },
  {
    name: 'a row that may have dropped its blanks, and been filled up behind',
    text: `四、政府信息公开行政复议、行政诉讼情况\n| 6 | 1 | 7 |${' |'.repeat(12)}\n五、存在的主要问题及改进情况`,
    reads: ['review: cells without a ruler'],
  },
  {
    name: 'a row of which the total of a court is blank over figures is not taken for one with a false figure',
    text: `${table(HOLES, '\t')}\n${HEAD_OF_FOUR}\n${'4 _ _ 1 5 _ 2 _ _ 2 3 _ 1 4'.replaceAll('_', '').replaceAll(' ', '\t')}\t\n五、存在的主要问题及改进情况`,
    reads: ['review: ends disagree'],
  },
  {
    name: 'one row whose gaps allow of fewer columns than the form has',
    text: `四、政府信息公开行政复议、行政诉讼情况\n${IN_COLUMNS.replace('1   604', '1 604')}\n五、存在的主要问题及改进情况`,
    reads: ['review: cells without a ruler'],
  },
  {
    name: 'a table of which no row is full has a step of its own',
    text: `二、主动公开政府信息情况\n规章 | 3 | 0 | 7\n行政规范性文件 | 1 | 2 | 9\n三、收到和处理政府信息公开申请情况\n${table(DOUBLE, ' || ')}`,
    reads: ['属于国家秘密: 1 · · · · 2 3', '其他法律行政法规禁止公开: · 3 · · · · 3'],
  },
  {
    name: 'a column that is lost in every row leaves no total blank',
    text: `二、主动公开政府信息情况\n；规章；3；；7\n；行政规范性文件；1；2；9\n；行政许可；16\n；行政处罚；8\n三、收到和处理政府信息公开申请情况\n；商业企业；科研机构；社会公益组织；法律服务机构；其他；\n${LOST_COLUMN.map(([label, cells]) => `；${row(label, cells, '；')}；`).join('\n')}`,
    reads: ['属于国家秘密: cells without a ruler', '其他法律行政法规禁止公开: cells without a ruler'],
  },
  {
    name: 'cells all equally far apart, further than in the table before, may have lost the blanks between them',
    text: `二、主动公开政府信息情况\n规章 | 3 | | 7\n行政规范性文件 | 1 | 2 | 9\n三、收到和处理政府信息公开申请情况\n${table(PACKED, ' || ')}`,
    reads: ['属于国家秘密: cells without a ruler', '其他法律行政法规禁止公开: cells without a ruler'],
  },
  {
    name: 'a row without its total where columns of padding stand behind has lost a cell',
    text: `三、收到和处理政府信息公开申请情况\n${table([...FULL, [SECRET, '1 _ 0 0 0 2 3'], [LAW, '3 0 0 1 0 6 _']]).replaceAll('\n', ' | ||\n')} | ||`,
    reads: ['属于国家秘密: 1 · 0 0 0 2 3', '其他法律行政法规禁止公开: ends disagree'],
  },
  // The form of 2019 is told by its labels.
  {
    name: 'the form of 2019',
    text: table([
      ['规章', '0 0 3'],
      ['规范性文件', '6 6 31'],
      ['行政许可', '12 减2 40'],
      ['其他对外管理服务事项', '8 0 19'],
      ['行政处罚', '22 增1 5'],
      ['行政强制', '3 0 0'],
      ['行政事业性收费', '1 0'],
      ['政府集中采购', '3 91.25万元'],
    ]),
    reads: ['行政许可: 12 减2 40', '其他对外管理服务事项: 8 0 19', '政府集中采购: 3 91.25万元'],
  },
]
