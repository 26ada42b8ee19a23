import type { Dice } from './dice.ts'
import type { Row, Table } from './grid.ts'
import type { InventedReport } from './report.ts'
import type { Spelling } from './spelling.ts'

/** What pages leave between rows, as it is printed on a page of this number. */
type PageMark = (page: number, report: InventedReport) => string

const MARKS: Readonly<Record<string, PageMark>> = {
  'number between long dashes': page => `— ${page} —`,
  'number between dashes': page => `- ${page} -`,
  'number in words': page => `第 ${page} 页`,
  'number of all, in words': page => `第${page}页 共9页`,
  'number of all': page => `${page} / 9`,
  'form feed': page => `\f第${page}页`,
  'running title': (_, { organ, year }) => `${organ}${year}年政府信息公开工作年度报告`,
  footer: (page, { organ }) => `${organ}办公室编印 第${page}页`,
  'number alone': page => String(page),
}

/** A table with what pages leave between some of its rows; behind it the head once more, where it is repeated. */
export function withPageMarks(
  table: Table,
  { pageMarks }: Pick<Spelling, 'pageMarks'>,
  report: InventedReport,
  blank: string,
  isHeadRepeated: boolean,
  dice: Dice,
): Table {
  if (pageMarks === 'none' || table.name === 'disputes') return table
  const weights: Record<string, number> = { none: isHeadRepeated ? 0 : 16 }
  for (const name of Object.keys(MARKS)) {
    // A mark with a blank's sign could be a row of blanks, and a number behind a name alone could be its figure.
    const isTaken = blank !== '' && MARKS[name]!(3, report).includes(blank)
    const isFigure = name === 'number alone' && (pageMarks !== 'any' || blank === '')
    weights[name] = isTaken || isFigure ? 0 : 1
  }
  const mark = dice.draw<PageMark | undefined>('page marks', { none: undefined, ...MARKS }, weights)
  if (!mark) return table
  const head = table.rows.filter(({ kind }) => kind === 'head')
  let page = 2
  const rows = table.rows.flatMap((row, i) => {
    const isBehind = row.kind === 'figures' && table.rows[i + 1]?.kind === 'figures' && !spansOn(table, i)
    if (!isBehind || !dice.chance(page === 2 ? 0.3 : 0.1)) return [row]
    const cell = { part: 'caption', lines: [mark(page++, report)], columns: table.width, rows: 1 } as const
    const marked: Row = { kind: 'mark', cells: [cell] }
    return [row, marked, ...(isHeadRepeated && table.name === 'applications' ? head : [])]
  })
  return { ...table, rows }
}

/** Whether a cell of this row or of one before reaches below it: a page would have to cut it. */
function spansOn(table: Table, at: number): boolean {
  return table.rows.slice(0, at + 1).some(({ cells }, i) => cells.some(cell => i + cell.rows > at + 1))
}
